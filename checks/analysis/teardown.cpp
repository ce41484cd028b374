// Owners and what ends them: lifecycle methods, cleanups of effects, returned disposers, handlers of an end event.

#include "checks/analysis/activity.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::Lifecycle;
using catalogue::Role;
using catalogue::Runs;

namespace {

llvm::StringRef lastName(const AccessPath &path) {
  return path.projections.empty() ? path.name : path.projections.back().name;
}

bool isAny(const Lifecycle &lifecycle) { return llvm::is_contained(lifecycle.classes, "*"); }

bool definesOneOf(const Class &cls, llvm::ArrayRef<std::string> names) {
  return names.empty() ||
         llvm::any_of(cls.methods, [&](const Method &each) { return llvm::is_contained(names, each.name.str()); });
}

// `def close(self): raise NotImplementedError`: whoever overrides it says what ends.
bool isAbstract(const Function &fn) {
  const auto endsIn = [&](TerminatorKind kind) {
    return llvm::any_of(fn.blocks, [&](const Block &block) { return block.terminator.kind == kind; });
  };
  return endsIn(TerminatorKind::Throw) && !endsIn(TerminatorKind::Return);
}

void addOnce(std::vector<FunctionId> &list, FunctionId function) {
  if (function != kNoFunction && !llvm::is_contained(list, function))
    list.push_back(function);
}

} // namespace

bool Activity::matches(const Lifecycle &lifecycle, ClassId classId) {
  if (isAny(lifecycle))
    return true;
  const Class &cls = table.module().classAt(classId);
  auto named = [&](llvm::ArrayRef<AccessPath> paths, llvm::StringRef mark) {
    for (const AccessPath &path : paths) {
      if (llvm::is_contained(lifecycle.classes, mark.str() + lastName(path).str()))
        return definesOneOf(cls, lifecycle.methods);
      if (mark.empty() && path.root == RootKind::Module && path.projections.empty())
        for (const auto &other : table.module().classes)
          if (other->name == path.name && other->id != classId && other->id < classId && matches(lifecycle, other->id))
            return true;
    }
    return false;
  };
  if (named(cls.bases, "") || named(cls.decorators, "@"))
    return true;
  if (cls.kind == ClassKind::ObjectLiteral || cls.bases.empty())
    for (const Method &method : cls.methods)
      if (llvm::is_contained(lifecycle.shape, method.name.str()))
        return true;
  return false;
}

bool Activity::isTeardownName(llvm::StringRef name) const {
  for (const Lifecycle &lifecycle : effects.patterns().models().lifecycles)
    if (isAny(lifecycle) &&
        (catalogue::namesMethod(lifecycle.teardown, name, 0) || catalogue::namesMethod(lifecycle.stop, name, 0)))
      return true;
  return false;
}

bool Activity::isSetup(FunctionId function) {
  const Function &fn = table.module().function(function);
  if (fn.kind == FunctionKind::Constructor)
    return true;
  if (fn.owner == kNoClass)
    return false;
  for (const Lifecycle &lifecycle : effects.patterns().models().lifecycles)
    if (llvm::is_contained(lifecycle.setup, fn.name.str()) && matches(lifecycle, fn.owner))
      return true;
  return false;
}

// The innermost class or function with a life of its own around a function.
Owner Activity::ownerOf(FunctionId function) {
  const Module &module = table.module();
  unsigned depth = 0; // no one nests functions deeper by hand
  for (FunctionId current = function; current != kNoFunction && depth < 64;
       current = module.function(current).enclosing, ++depth) {
    const Function &fn = module.function(current);
    if (fn.owner != kNoClass) {
      // The methods of an object that a factory returns belong to the factory's activation.
      const Class &cls = module.classAt(fn.owner);
      if (cls.kind == ClassKind::ObjectLiteral && cls.enclosing != kNoFunction && cls.enclosing != 0 &&
          isFactory(cls.enclosing))
        return {kNoClass, cls.enclosing};
      return {fn.owner, kNoFunction};
    }
    // A module body has an end of its own only where it is a component's set-up (it registers a cleanup).
    if (isFactory(current))
      return {kNoClass, current};
  }
  return {};
}

// A function whose closures outlive its activation and are told when it ends.
bool Activity::isFactory(FunctionId function) {
  return !teardownOf({kNoClass, function}).roots.empty() || teardownOf({kNoClass, function}).framework;
}

const Teardown &Activity::teardownOf(const Owner &owner) {
  if (auto known = teardowns.find(owner); known != teardowns.end())
    return known->second;
  Teardown computed = computeTeardown(owner);
  return teardowns.emplace(owner, std::move(computed)).first->second;
}

Teardown Activity::computeTeardown(const Owner &owner) {
  Teardown teardown;
  if (owner.classId != kNoClass)
    addClassTeardown(owner.classId, teardown);
  else if (owner.function != kNoFunction)
    addFunctionTeardown(owner.function, teardown);
  if (owner.exists())
    addEndingHandlers(owner, teardown);
  if (teardown.name.empty() && !teardown.roots.empty())
    teardown.name = qualifiedName(teardown.roots.front());
  if (teardown.name.empty() && !teardown.roots.empty())
    teardown.name = "cleanup"; // a function without a name in a function without one
  return teardown;
}

// A destructor ends its object whatever a framework does.
void Activity::addDestructors(ClassId classId, Teardown &teardown) {
  for (unsigned depth = 0; classId != kNoClass && depth < 8; ++depth, classId = table.baseInModule(classId))
    for (const Method &method : table.module().classAt(classId).methods)
      if (method.function != kNoFunction && table.module().function(method.function).kind == FunctionKind::Destructor) {
        addOnce(teardown.roots, method.function);
        teardown.ends = true;
      }
}

// Declared in this module, defined in one that is not seen: it may release anything.
bool Activity::hasUnseenTeardown(ClassId classId) const {
  for (unsigned depth = 0; classId != kNoClass && depth < 8; ++depth, classId = table.baseInModule(classId))
    for (const Method &method : table.module().classAt(classId).methods)
      if (method.function == kNoFunction && (method.name.starts_with("~") || isTeardownName(method.name)))
        return true;
  return false;
}

void Activity::addClassTeardown(ClassId classId, Teardown &teardown) {
  addDestructors(classId, teardown);
  for (const Lifecycle &lifecycle : effects.patterns().models().lifecycles) {
    if (!matches(lifecycle, classId))
      continue;
    if (!isAny(lifecycle) && !lifecycle.teardown.empty() && !lifecycle.singleton) {
      teardown.framework = true;
      teardown.name = lifecycle.teardown.front();
    }
    addMethods(classId, lifecycle.teardown, true, teardown);
  }
  for (const Lifecycle &lifecycle : effects.patterns().models().lifecycles)
    if (matches(lifecycle, classId))
      addMethods(classId, lifecycle.stop, false, teardown);
  addHooks(classId, teardown);
}

// `constructor() { this.ref.onDestroy(() => …); }`: told to something that ends with the instance.
void Activity::addHooks(ClassId classId, Teardown &teardown) {
  for (const Effect &effect : effects.all(Role::RunLater)) {
    FunctionId around = effect.at.function;
    while (around != kNoFunction && table.module().function(around).owner == kNoClass)
      around = table.module().function(around).enclosing;
    if (effect.entry->runLater->when != Runs::Teardown || effect.entry->head != catalogue::Head::Object ||
        around == kNoFunction || table.module().function(around).owner != classId)
      continue;
    if (const FunctionId run = table.asFunction(effects.bound(effect, effect.entry->runLater->runs));
        run != kNoFunction) {
      addOnce(teardown.roots, run);
      teardown.ends = true;
    }
  }
}

void Activity::addMethods(ClassId classId, const std::vector<std::string> &names, bool ends, Teardown &teardown) {
  for (llvm::StringRef name : names) {
    bool bare = name.consume_back("()");
    FunctionId method = table.findMethod(classId, name);
    if (method == kNoFunction || (bare && !table.module().function(method).parameters.empty()) ||
        isAbstract(table.module().function(method)))
      continue;
    addOnce(teardown.roots, method);
    teardown.ends |= ends;
  }
}

void Activity::addFunctionTeardown(FunctionId function, Teardown &teardown) {
  for (const Effect &effect : effects.all(Role::RunLater)) {
    if (effect.at.function != function)
      continue;
    const catalogue::RunLater &later = *effect.entry->runLater;
    FunctionId run = table.asFunction(effects.bound(effect, later.runs));
    if (later.when == Runs::Teardown) {
      addOnce(teardown.roots, run);
      teardown.ends = true;
    }
    if (later.when == Runs::Setup) {
      teardown.framework = true;
      if (later.returnsCleanup && run != kNoFunction)
        addReturned(run, teardown, true);
    }
  }
  const Function &fn = table.module().function(function);
  if (!teardown.framework && fn.kind != FunctionKind::ModuleBody)
    addReturned(function, teardown, false);
}

// A function that is returned and releases something ends what was set up (`closuresEnd`: any does, the caller is known
// to call it as a cleanup); of an object that is returned, the methods named so do.
void Activity::addReturned(FunctionId function, Teardown &teardown, bool closuresEnd) {
  auto addMethods = [&](ClassId cls) {
    for (const Method &method : table.module().classAt(cls).methods)
      if (method.function != kNoFunction && isTeardownName(method.name))
        addOnce(teardown.roots, method.function);
  };
  for (const Block &block : table.module().function(function).blocks) {
    if (block.terminator.kind != TerminatorKind::Return || block.terminator.value == kNoLocal)
      continue;
    for (ValueId each : table.contents(table.valueOf(function, block.terminator.value), 2)) {
      const Value value = table[each];
      FunctionId returned = value.kind == ValueKind::Closure || (closuresEnd && value.kind != ValueKind::Parameter)
                                ? table.asFunction(each)
                                : kNoFunction;
      if (returned != kNoFunction && (closuresEnd || releasesSomething(returned)))
        addOnce(teardown.roots, returned);
      const auto *allocation = llvm::dyn_cast_or_null<AllocateInstruction>(value.definition);
      if (!allocation || value.kind != ValueKind::Allocation)
        continue;
      if (allocation->classId != kNoClass)
        addMethods(allocation->classId);
      addNamedFields(function, *allocation, teardown);
    }
  }
}

// `return { start, stop }`: functions stored under the names of a teardown.
void Activity::addNamedFields(FunctionId function, const AllocateInstruction &object, Teardown &teardown) {
  for (const Block &block : table.module().function(function).blocks)
    for (const Instruction *instruction : block.instructions)
      if (const auto *store = llvm::dyn_cast<StoreInstruction>(instruction))
        if (store->path.root == RootKind::Local && store->path.local == object.result &&
            store->path.projections.size() == 1 && isTeardownName(store->path.projections.front().name))
          addOnce(teardown.roots, table.asFunction(table.valueOf(function, store->value)));
}

bool Activity::isHandedOut(FunctionId function, FunctionId by) {
  const Function &outer = table.module().function(by);
  auto isIt = [&](LocalId local) { return table.asFunction(table.valueOf(by, local)) == function; };
  for (const Block &block : outer.blocks) {
    if (block.terminator.kind != TerminatorKind::Return || block.terminator.value == kNoLocal)
      continue;
    if (isIt(block.terminator.value))
      return true;
    const auto *literal =
        llvm::dyn_cast_or_null<AllocateInstruction>(table[table.valueOf(by, block.terminator.value)].definition);
    if (!literal)
      continue;
    for (const Block &each : outer.blocks)
      for (const Instruction *instruction : each.instructions)
        if (const auto *store = llvm::dyn_cast<StoreInstruction>(instruction))
          if (store->path.root == RootKind::Local && store->path.local == literal->result && store->value != kNoLocal &&
              isIt(store->value))
            return true;
  }
  return false;
}

bool Activity::releasesSomething(FunctionId function) {
  std::vector<FunctionId> inside = reachableFrom({function});
  for (const Effect &effect : effects.all(Role::Release))
    if (llvm::is_contained(inside, effect.at.function))
      return true;
  return false;
}

// `this.on('dispose', handler)`: the owner announces its own end.
void Activity::addEndingHandlers(const Owner &owner, Teardown &teardown) {
  for (const Effect &effect : effects.all(Role::Acquire)) {
    const catalogue::Protocol &protocol = *effect.entry->protocol;
    if (protocol.retains.empty() || effect.pattern().callee.size() < 2)
      continue;
    ValueId receiver = effects.bound(effect, effect.pattern().callee.front());
    bool onSelf = owner.classId != kNoClass && table.instanceOf(receiver) != kNoClass &&
                  table[receiver].kind == ValueKind::Instance &&
                  table.module().function(effect.at.function).owner == owner.classId;
    if (!onSelf || effect.pattern().parameters.empty())
      continue;
    const Value *event = table.asConstant(effects.bound(effect, effect.pattern().parameters.front().name));
    const auto &finals = effects.patterns().models().finalEndings;
    if (!event || (!isTeardownName(event->name) && !llvm::is_contained(finals, event->name.str())))
      continue;
    addOnce(teardown.roots, table.asFunction(effects.bound(effect, protocol.retains)));
    teardown.ends |= llvm::is_contained(finals, event->name.str());
  }
}

bool Activity::teardownIsPartlyUnseen(const Owner &owner, FunctionId start) {
  if (hasUnseenTeardown(owner.classId))
    return true;
  for (FunctionId id : reachableFrom(teardownOf(owner).roots, start))
    for (const Block &block : table.module().function(id).blocks)
      for (const Instruction *instruction : block.instructions) {
        const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
        if (!call || call->receiver == kNoLocal || call->style != CallStyle::Plain || !effects.of(call).empty())
          continue;
        if (table[table.valueOf(id, call->receiver)].kind == ValueKind::Instance &&
            effects.target(id, *call) == kNoFunction)
          return true;
      }
  return false;
}

bool Activity::runsAtTeardownBut(FunctionId function, const Owner &owner, FunctionId start) {
  if (!runsAtTeardown(function, owner))
    return false;
  const Teardown &teardown = teardownOf(owner);
  if (llvm::is_contained(teardown.roots, start))
    return true;
  return llvm::is_contained(reachableFrom(teardown.roots, start), function);
}

bool Activity::runsAtTeardown(FunctionId function, const Owner &owner) {
  if (auto known = atTeardown.find(owner); known != atTeardown.end())
    return llvm::is_contained(known->second, function);
  std::vector<FunctionId> functions = reachableFrom(teardownOf(owner).roots);
  bool found = llvm::is_contained(functions, function);
  atTeardown.emplace(owner, std::move(functions));
  return found;
}

} // namespace leaklint::analysis
