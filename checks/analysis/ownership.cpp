// Who owns what is constructed, as far as types and constructors tell.

#include "checks/analysis/ownership.h"

#include "checks/analysis/handed_over.h"
#include "checks/ir/operands.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::ObjectType;
using catalogue::Role;

namespace {

const ObjectType *typeWithOwner(Effects &effects, ValueId made) {
  for (const ObjectType *type : effects.types().of(made))
    for (const ObjectType *each : effects.patterns().models().withSupertypes(type->name))
      if (!each->owner.empty())
        return each;
  return nullptr;
}

bool isReleaseOf(const Facts &facts, const CallInstruction &call, const catalogue::Protocol *protocol) {
  return llvm::any_of(facts.effects.of(&call), [&](const Effect &effect) {
    return effect.entry->role == Role::Release && effect.entry->protocol == protocol;
  });
}

/// Not even a variable takes it.
bool isDropped(const Function &fn, LocalId local) {
  bool read = fn.locals[local].kind != LocalKind::Temporary;
  for (const Block &block : fn.blocks) {
    for (const Instruction *instruction : block.instructions)
      forEachRead(*instruction, [&](LocalId each) { read |= each == local; });
    forEachRead(block.terminator, [&](LocalId each) { read |= each == local; });
  }
  return !read;
}

} // namespace

ValueId ownerGiven(Facts &facts, const Effect &acquisition) {
  const CallInstruction &call = *acquisition.call;
  const FunctionId function = acquisition.at.function;
  if (!call.constructs() || acquisition.derived)
    return kNoValue;
  const ObjectType *type = typeWithOwner(facts.effects, facts.values.valueOf(function, call.result));
  if (!type)
    return kNoValue;
  for (const Argument &argument : call.arguments) {
    const ValueId value = facts.values.valueOf(function, argument.value);
    if (facts.values.isNothing(value) || facts.values[value].kind == ValueKind::Constant)
      continue;
    if (facts.effects.types().isLocalA(function, argument.value, type->owner))
      return value;
  }
  return kNoValue;
}

bool registersItself(Facts &facts, const Effect &acquisition) {
  const CallInstruction &call = *acquisition.call;
  if (call.style != CallStyle::Heap || acquisition.derived)
    return false;
  const FunctionId constructor = facts.effects.target(acquisition.at.function, call);
  if (constructor == kNoFunction)
    return isDropped(facts.module.function(acquisition.at.function), call.result);
  const Function &fn = facts.module.function(constructor);
  for (const Block &block : fn.blocks)
    for (const Instruction *instruction : block.instructions) {
      if (const auto *inner = llvm::dyn_cast<CallInstruction>(instruction);
          inner && !inner->constructs() && !isBorrowed(facts, *inner))
        if (llvm::any_of(inner->arguments, [&](const Argument &each) { return each.value == fn.self; }))
          return true;
      if (const auto *store = llvm::dyn_cast<StoreInstruction>(instruction);
          store && store->value == fn.self && fn.self != kNoLocal)
        return true;
    }
  return false;
}

namespace {

/// Ends its own objects, or lets a framework do it: `delete this`, `this->deleteLater()`.
bool endsItself(Facts &facts, const catalogue::Protocol *protocol, ClassId made) {
  const auto isMade = [&](ValueId value) {
    const Value &self = facts.values[value];
    return self.kind == ValueKind::Instance && self.classId == made;
  };
  for (const Role role : {Role::Release, Role::Transfer, Role::Guard})
    for (const Effect &effect : facts.effects.all(role)) {
      const FunctionId function = effect.at.function;
      if (effect.call->receiver != kNoLocal && isMade(facts.values.valueOf(function, effect.call->receiver)))
        return true;
      if (effect.entry->protocol == protocol && llvm::any_of(effect.call->arguments, [&](const Argument &each) {
            return isMade(facts.values.valueOf(function, each.value));
          }))
        return true;
    }
  return false;
}

bool isInCatalogue(const Facts &facts, const AccessPath &type) {
  std::string name = type.name.str();
  for (const Projection &step : type.projections)
    name += "." + step.name.str();
  return facts.effects.patterns().models().objectByName.contains(name);
}

/// Of the class itself, a method that is defined elsewhere, or a base of which nothing is known.
bool isSeenInPart(Facts &facts, ClassId made) {
  for (unsigned depth = 0; made != kNoClass && depth < 8; ++depth) {
    const Class &type = facts.module.classAt(made);
    for (const AccessPath &base : type.bases)
      if (base.root != RootKind::Module && !isInCatalogue(facts, base))
        return true;
    if (llvm::any_of(type.methods, [](const Method &each) { return each.function == kNoFunction; }))
      return true;
    made = facts.values.baseInModule(made);
  }
  return false;
}

/// Is given an object, by its declared type, and no plain value.
bool isGivenAnObject(Facts &facts, const Function &fn, const CallInstruction &call) {
  return llvm::any_of(call.arguments, [&](const Argument &each) {
    const TypeReference &type = fn.locals[each.value].type;
    Types::Set meant;
    facts.effects.types().addReference(type, meant);
    return type.known() && llvm::none_of(meant, [](const ObjectType *one) { return one->value; });
  });
}

} // namespace

std::optional<std::string> unseenOwner(Facts &facts, const Effect &acquisition) {
  const CallInstruction &call = *acquisition.call;
  const FunctionId function = acquisition.at.function;
  if (call.style != CallStyle::Heap || acquisition.derived)
    return std::nullopt;
  const ValueId object = facts.values.valueOf(function, call.result);
  const ClassId made = facts.values.asClass(facts.effects.callee(function, call));
  if (made == kNoClass && !facts.effects.types().of(object).empty())
    return std::nullopt;
  if (made != kNoClass && endsItself(facts, acquisition.entry->protocol, made))
    return "objects of its class end themselves";
  if (made != kNoClass && !isSeenInPart(facts, made))
    return std::nullopt;
  if (isGivenAnObject(facts, facts.module.function(function), call) &&
      facts.effects.target(function, call) == kNoFunction)
    return "its constructor, which stands elsewhere, may hand it to what it is given";
  // It takes a framework to end its own objects.
  if (made == kNoClass || facts.module.classAt(made).bases.empty())
    return std::nullopt;
  for (const Block &block : facts.module.function(function).blocks)
    for (const Instruction *instruction : block.instructions)
      if (const auto *used = llvm::dyn_cast<CallInstruction>(instruction);
          used && used->receiver != kNoLocal && !used->method.empty() && facts.effects.of(used).empty() &&
          llvm::is_contained(facts.values.contents(facts.values.valueOf(function, used->receiver), 2), object) &&
          facts.effects.target(function, *used) == kNoFunction)
        return "`" + used->method.str() + "` stands elsewhere, and may end it";
  return std::nullopt;
}

bool isHandedOnLater(Facts &facts, const Obligation &obligation) {
  const auto isIt = [&](FunctionId function, LocalId local) {
    if (local == kNoLocal)
      return false;
    const ValueId value = facts.values.valueOf(function, local);
    return llvm::is_contained(obligation.use.places, value) || value == obligation.handle;
  };
  const bool anywhere = obligation.acquisition->call->style == CallStyle::Heap;
  for (const auto &fn : facts.module.functions)
    for (const Block &block : fn->blocks) {
      if (!anywhere && !facts.activity.runsAtTeardown(fn->id, obligation.owner))
        continue;
      if (block.terminator.kind == TerminatorKind::Return && isIt(fn->id, block.terminator.value))
        return true;
      for (const Instruction *instruction : block.instructions)
        if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
            call && call != obligation.acquisition->call && !isBorrowed(facts, *call) &&
            !isReleaseOf(facts, *call, obligation.protocol) &&
            llvm::any_of(call->arguments, [&](const Argument &each) { return isIt(fn->id, each.value); }))
          return true;
    }
  return false;
}

} // namespace leaklint::analysis
