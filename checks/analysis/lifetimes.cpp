#include "checks/analysis/lifetimes.h"

namespace leaklint::analysis {

using namespace ir;

namespace {

constexpr unsigned kMaxDepth = 5;

class LifetimeQuery {
public:
  LifetimeQuery(Effects &bound, Activity &calls) : effects(bound), activity(calls), table(bound.values()) {}

  Lifetime of(ValueId id, unsigned depth) {
    const Value value = table[id];
    if (depth > kMaxDepth)
      return {};
    switch (value.kind) {
    case ValueKind::Global:
      return ofGlobal(id);
    case ValueKind::ModuleVariable:
      return ofModuleVariable(id, value);
    case ValueKind::Import:
      return {Lifespan::Process, "it belongs to an imported module"};
    case ValueKind::Instance:
    case ValueKind::Receiver:
      return {Lifespan::Own, "it is the object itself"};
    case ValueKind::Allocation:
    case ValueKind::Closure:
      return ofMade(value);
    case ValueKind::Call:
      return ofCall(id, value, depth);
    case ValueKind::Field:
      return ofField(id, value, depth);
    case ValueKind::Variable:
      return ofWrites(id, depth);
    case ValueKind::Parameter:
      return ofParameter(value);
    case ValueKind::Element:
    case ValueKind::Key:
      return of(value.base, depth + 1).span == Lifespan::Own ? Lifetime{Lifespan::Unknown, {}} : Lifetime{};
    default:
      return {};
    }
  }

private:
  // A variable that functions set anew holds one thing after the other.
  Lifetime ofModuleVariable(ValueId id, const Value &value) {
    for (const Write &write : table.writesTo(id))
      if (write.function != 0 && write.value != kNoValue && !table.isNothing(write.value))
        return {};
    return {Lifespan::Process, "`" + value.name.str() + "` is a variable of the module"};
  }

  Lifetime ofGlobal(ValueId id) {
    std::string path = effects.types().globalPath(id);
    for (const catalogue::ObjectType *type : effects.types().of(id))
      if (type->lifetime == catalogue::Lifetime::Process)
        return {Lifespan::Process, "`" + path + "` lives as long as the program"};
    return {Lifespan::Unknown, {}};
  }

  // Something made in the module body lives as long as the module; made elsewhere, as long as the code that made it.
  Lifetime ofMade(const Value &value) {
    FunctionId maker = value.kind == ValueKind::Closure ? table.positionOf(value.definition).function : value.function;
    if (maker == 0)
      return {Lifespan::Process, "it is made when the module is loaded"};
    return {Lifespan::Own, "it is made here"};
  }

  Lifetime ofCall(ValueId id, const Value &value, unsigned depth) {
    const auto &call = *llvm::cast<CallInstruction>(value.definition);
    if (call.constructs())
      return ofMade(value);
    for (const Effect &effect : effects.of(&call)) {
      if (effect.entry->role == catalogue::Role::Acquire && effect.pattern().result.size())
        return ofMade(value);
      if (effect.entry->role == catalogue::Role::Guard && isPartOfInstance(call, value))
        return {Lifespan::Own, "a member releases it with its owner"};
    }
    for (const catalogue::ObjectType *type : effects.types().of(id)) {
      if (type->lifetime == catalogue::Lifetime::Process)
        return {Lifespan::Process, "it lives as long as the program"};
      if (type->lifetime == catalogue::Lifetime::Activation || type->lifetime == catalogue::Lifetime::Instance)
        return ofMade(value);
    }
    // `emitter.on(...)` returns the emitter; a getter of something that lives long may hand out anything.
    if (FunctionId target = effects.target(value.function, call); target != kNoFunction)
      return ofReturned(target, depth);
    return {};
  }

  // `this->device.get()`
  bool isPartOfInstance(const CallInstruction &call, const Value &value) {
    if (call.receiver == kNoLocal)
      return false;
    const Value &member = table[table.valueOf(value.function, call.receiver)];
    return member.kind == ValueKind::Field && table[member.base].kind == ValueKind::Instance;
  }

  Lifetime ofReturned(FunctionId function, unsigned depth) {
    for (const Block &block : table.module().function(function).blocks)
      if (block.terminator.kind == TerminatorKind::Return && block.terminator.value != kNoLocal)
        return of(table.valueOf(function, block.terminator.value), depth + 1);
    return {};
  }

  bool isRooted(ValueId id) {
    return !effects.types().globalPath(id).empty() || !effects.types().importPath(id).empty();
  }

  Lifetime ofField(ValueId id, const Value &value, unsigned depth) {
    for (const catalogue::ObjectType *type : effects.types().of(id))
      if (type->lifetime == catalogue::Lifetime::Process && isRooted(id))
        return {Lifespan::Process, "`" + table.describe(id) + "` lives as long as the program"};
    Lifetime written = ofWrites(id, depth);
    if (written.span != Lifespan::Unknown)
      return written;
    Lifetime base = of(value.base, depth + 1);
    if (base.span == Lifespan::Own && !table.writesTo(id).empty())
      return {};
    // What hangs off a long-lived object may still come and go; only the roots themselves are certain.
    return base.span == Lifespan::Injected ? base : Lifetime{};
  }

  // A place is as long-lived as the longest-lived thing stored in it, made ones first: `this.el = el || create()`.
  Lifetime ofWrites(ValueId place, unsigned depth) {
    Lifetime best;
    for (const Write &write : table.writesTo(place)) {
      if (write.value == kNoValue || write.value == place || table.isNothing(write.value))
        continue;
      Lifetime each = of(write.value, depth + 1);
      if (each.span == Lifespan::Own)
        return {Lifespan::Own, "its owner makes it"};
      if (each.span != Lifespan::Unknown)
        best = each;
    }
    return best;
  }

  Lifetime ofParameter(const Value &value) {
    const Function &fn = table.module().function(value.function);
    bool belongs = fn.owner != kNoClass || activity.ownerOf(value.function).exists();
    std::string name = fn.locals[value.local].name.str();
    if (fn.kind == FunctionKind::Constructor || belongs)
      return {Lifespan::Injected, "`" + name + "` is handed in"};
    return {Lifespan::Unknown, {}};
  }

  Effects &effects;
  Activity &activity;
  ValueTable &table;
};

} // namespace

Lifetime lifetimeOf(Effects &effects, Activity &activity, ValueId value) {
  return LifetimeQuery(effects, activity).of(value, 0);
}

} // namespace leaklint::analysis
