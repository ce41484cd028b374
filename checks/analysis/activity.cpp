#include "checks/analysis/activity.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::Lifecycle;
using catalogue::Role;
using catalogue::Runs;

namespace {

/// Code that runs more functions than this from one place is made by a machine: what lies beyond is not looked at.
constexpr size_t kMaxReached = 2048;

} // namespace

Activity::Activity(Effects &bound)
    : effects(bound), table(bound.values()), callers(table.module().functions.size()),
      callees(table.module().functions.size()), handedOut(table.module().functions.size()),
      activations(table.module().functions.size()), graphs(table.module().functions.size()) {
  readNames();
  collectCallers();
  addRegistrations();
  addDisposables();
  collectUses();
}

const flow::Graph &Activity::graphOf(FunctionId function) {
  if (!graphs[function])
    graphs[function] = std::make_unique<flow::Graph>(table.module().function(function));
  return *graphs[function];
}

llvm::ArrayRef<Activity::Caller> Activity::callersOf(FunctionId function) const { return callers[function]; }

void Activity::collectCallers() {
  for (const auto &fn : table.module().functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions) {
        if (const auto *closure = llvm::dyn_cast<ClosureInstruction>(instruction))
          callees[fn->id].push_back(closure->function);
        const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
        if (!call)
          continue;
        FunctionId target = effects.target(fn->id, *call);
        if (target != kNoFunction) {
          callers[target].push_back({fn->id, call, nullptr, nullptr});
          callees[fn->id].push_back(target);
        }
        for (const Argument &argument : call->arguments)
          if (FunctionId given = table.asFunction(table.valueOf(fn->id, argument.value)); given != kNoFunction)
            handedOut[given] = handedOut[given] || target == kNoFunction;
      }
}

// A function handed to a call that the models know runs when they say.
void Activity::addRegistrations() {
  auto add = [&](const Effect &effect, llvm::StringRef name, const catalogue::RunLater *later,
                 const catalogue::Protocol *protocol) {
    FunctionId run = table.asFunction(effects.bound(effect, name));
    if (run == kNoFunction)
      return;
    callers[run].push_back({effect.at.function, effect.call, later, protocol});
    handedOut[run] = false;
    if (later && (later->when == Runs::Now || later->when == Runs::Once))
      callees[effect.at.function].push_back(run);
  };
  for (const Effect &effect : effects.all(Role::Acquire))
    if (!effect.entry->protocol->retains.empty())
      add(effect, effect.entry->protocol->retains, nullptr, effect.entry->protocol);
  for (const Effect &effect : effects.all(Role::RunLater))
    if (effect.entry->runLater->when != Runs::Called)
      add(effect, effect.entry->runLater->runs, effect.entry->runLater, nullptr);
}

// `this.all = new Disposables(new Disposable(() => …))`, `this.all.add(new Disposable(() => …))`: what is made of
// functions, by code that is not seen, runs them when it is ended by its name (`this.all.dispose()`).
void Activity::addDisposables() {
  std::map<ValueId, std::vector<FunctionId>> madeOf; // a place, and the functions in what it holds
  std::function<void(ValueId, ValueId, unsigned)> collect = [&](ValueId place, ValueId made, unsigned depth) {
    const Value value = table[made];
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(value.definition);
    if (value.kind != ValueKind::Call || !call || !call->constructs() || depth > 3 ||
        effects.target(value.function, *call) != kNoFunction)
      return;
    for (const Argument &argument : call->arguments) {
      const ValueId given = table.valueOf(value.function, argument.value);
      if (table[given].kind == ValueKind::Closure)
        madeOf[place].push_back(table[given].function);
      else
        collect(place, given, depth + 1);
    }
  };
  std::vector<std::pair<FunctionId, ValueId>> ended;
  for (const auto &[place, write] : table.allWrites())
    if (table[place].kind == ValueKind::Field && write.value != kNoValue)
      collect(place, write.value, 0);
  for (const auto &fn : table.module().functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions) {
        const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
        if (!call || call->receiver == kNoLocal)
          continue;
        const ValueId receiver = table.valueOf(fn->id, call->receiver);
        if (table[receiver].kind != ValueKind::Field)
          continue;
        for (const Argument &argument : call->arguments)
          collect(receiver, table.valueOf(fn->id, argument.value), 0);
        if (call->arguments.empty() && isTeardownName(call->method))
          ended.emplace_back(fn->id, receiver);
      }
  for (const auto &[function, place] : ended)
    if (auto made = madeOf.find(place); made != madeOf.end())
      llvm::append_range(callees[function], made->second);
}

const Activation &Activity::of(FunctionId function) {
  if (!activations[function]) {
    activations[function] = Activation{Frequency::Unknown, "is part of a cycle of calls"};
    activations[function] = compute(function);
  }
  return *activations[function];
}

Activation Activity::compute(FunctionId function) {
  const Function &fn = table.module().function(function);
  if (fn.kind == FunctionKind::ModuleBody)
    return {Frequency::Once, "runs when the module is loaded"};
  if (isContained(function))
    return {Frequency::Once, "runs in a test"};
  if (isProgramFunction(fn))
    return {Frequency::Once, "is the program"};
  if (std::optional<Activation> lifecycle = fromLifecycle(function))
    return *lifecycle;
  return fromCallers(function);
}

std::string lastWord(llvm::StringRef name) {
  size_t last = name.size();
  while (last > 0 && llvm::isLower(name[last - 1]))
    --last;
  return name.drop_front(last > 0 && llvm::isUpper(name[last - 1]) ? last - 1 : last).lower();
}

// `app.on('ready', start)`: the event comes once.
bool Activity::isBeginning(const Caller &caller) {
  const auto &names = effects.patterns().models().beginnings;
  for (const Argument &argument : caller.call->arguments)
    if (const Value *event = table.asConstant(table.valueOf(caller.caller, argument.value)))
      if (event->constant == ConstantKind::String &&
          (llvm::is_contained(names, event->name.str()) || llvm::is_contained(names, lastWord(event->name))))
        return true;
  return false;
}

std::optional<Activation> Activity::fromLifecycle(FunctionId function) {
  const Function &fn = table.module().function(function);
  if (fn.owner == kNoClass)
    return std::nullopt;
  for (const Lifecycle &lifecycle : effects.patterns().models().lifecycles) {
    bool any = llvm::is_contained(lifecycle.classes, "*");
    if (any || !matches(lifecycle, fn.owner))
      continue;
    if (lifecycle.singleton)
      return Activation{Frequency::Once, "there is one instance of its class"};
    std::string name = fn.name.str();
    if (llvm::is_contained(lifecycle.many, name))
      return Activation{Frequency::Many,
                        "runs again and again for an instance of " + ownerName({fn.owner, kNoFunction})};
    if (!llvm::is_contained(lifecycle.setup, name) && fn.kind != FunctionKind::Constructor)
      continue;
    if (std::optional<std::string> root = rootInWords(fn.owner))
      return Activation{Frequency::Once, *root};
    return Activation{Frequency::Many, "runs for each instance of " + ownerName({fn.owner, kNoFunction})};
  }
  return std::nullopt;
}

// A record of its own says when the callback of this call runs.
bool Activity::runsAsRegistered(FunctionId function, const Caller &handler) const {
  return llvm::any_of(callers[function],
                      [&](const Caller &each) { return each.call == handler.call && each.registration; });
}

// `start` registers a handler that calls `stop`, and `stop` calls `start`: the way round says nothing of how often.
bool Activity::isBroughtBackByItself(FunctionId function, const Activation &outer) const {
  for (FunctionId from = outer.source; from != kNoFunction; from = table.module().function(from).enclosing)
    if (from == function)
      return true;
  return false;
}

Activation Activity::fromCallers(FunctionId function) {
  if (auto shown = functionsShownIn.find(function);
      shown != functionsShownIn.end() && isShownOnce(shown->second, table.module().function(function).isExported))
    return {Frequency::Once, "is shown once"};
  Activation result{Frequency::Once, {}};
  bool known = false;
  for (const Caller &caller : callers[function]) {
    Position at = table.positionOf(caller.call);
    if (caller.registration) {
      if (caller.registration->when == Runs::Many)
        return {Frequency::Many, "runs each time it is called back", function};
      if (caller.registration->when == Runs::Setup && isMountedOnce(caller))
        return {Frequency::Once, "runs for the one mount of " + qualifiedName(caller.caller)};
      if (caller.registration->when == Runs::Setup)
        return {Frequency::Many, "runs for each mount of " + qualifiedName(caller.caller)};
    } else if (caller.handlerOf && !caller.handlerOf->oneShot && !isBeginning(caller) &&
               !runsAsRegistered(function, caller)) {
      return {Frequency::Many, "runs on each event", function};
    }
    // What a test does says nothing of how often the program does it.
    if (caller.caller == function || isContained(caller.caller))
      continue;
    const Activation &outer = of(caller.caller);
    // A loop in code that runs once goes over something finite.
    if (inLoop(at) && outer.frequency != Frequency::Once)
      return {Frequency::Many, "is called in a loop"};
    known = true;
    if (outer.frequency == Frequency::Many && caller.caller != outer.source && isBroughtBackByItself(function, outer)) {
      result = {Frequency::Unknown, "is called by " + nameInWords(caller.caller)};
      continue;
    }
    if (outer.frequency == Frequency::Many)
      return {Frequency::Many, "is called by " + nameInWords(caller.caller) + ", which " + outer.because, outer.source};
    if (outer.frequency == Frequency::Unknown)
      result = {Frequency::Unknown, outer.because};
    else if (result.because.empty())
      result.because = "is called once, when the module is loaded";
  }
  bool inProgram = known && isProgram(); // what a program's own code calls, it does not offer to others
  if (escapesModule(function) && !inProgram)
    return {Frequency::Unknown, "is called by code in other modules"};
  if (!known || handedOut[function])
    return {Frequency::Unknown, "is called by code that cannot be seen"};
  return result;
}

const std::vector<Activity::Construction> &Activity::allConstructions() {
  if (constructions)
    return *constructions;
  constructions.emplace();
  for (const auto &fn : table.module().functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction); call && call->constructs())
          if (const ClassId type = table.asClass(effects.callee(fn->id, *call)); type != kNoClass)
            constructions->push_back({type, table.positionOf(call)});
  return *constructions;
}

bool Activity::isMadeOnce(ClassId type) {
  const auto isOne = [&](ClassId made) {
    for (unsigned depth = 0; made != kNoClass && depth < 8; ++depth, made = table.baseInModule(made))
      if (made == type)
        return true;
    return false;
  };
  bool made = false;
  for (const Construction &each : allConstructions())
    if (isOne(each.type)) {
      if (of(each.at.function).frequency != Frequency::Once)
        return false;
      made = true;
    }
  return made;
}

// An object literal of the module body, or a class that nobody else can make an object of.
bool Activity::isOneOfAKind(ClassId type) {
  if (type == kNoClass)
    return false;
  const Class &cls = table.module().classAt(type);
  return cls.kind == ClassKind::ObjectLiteral ? cls.enclosing == 0 : !cls.isExported && isMadeOnce(type);
}

bool Activity::escapesModule(FunctionId function) {
  const Function &fn = table.module().function(function);
  if (fn.isExported)
    return true;
  if (fn.owner == kNoClass)
    return false;
  const Class &cls = table.module().classAt(fn.owner);
  return cls.isExported || cls.kind == ClassKind::ObjectLiteral;
}

ValueId Activity::givenToCallback(ValueId parameter) {
  const Value value = table[parameter];
  if (value.kind != ValueKind::Parameter || table.module().function(value.function).parameters.front() != value.local)
    return kNoValue;
  for (const Caller &caller : callers[value.function]) {
    if (!caller.registration || caller.call->receiver == kNoLocal || caller.registration->onFailure)
      continue;
    ValueId source = table.valueOf(caller.caller, caller.call->receiver);
    if (caller.registration->when == Runs::Now)
      return table.element(source);
    if (caller.registration->when == Runs::Once)
      return source;
  }
  return kNoValue;
}

std::vector<FunctionId> Activity::reachableFrom(llvm::ArrayRef<FunctionId> roots, FunctionId without) {
  std::vector<FunctionId> result;
  llvm::DenseSet<FunctionId> seen;
  auto add = [&](FunctionId function) {
    if (function != kNoFunction && seen.insert(function).second)
      result.push_back(function);
  };
  llvm::for_each(roots, add);
  for (size_t next = 0; next < result.size() && result.size() < kMaxReached; ++next)
    for (FunctionId callee : callees[result[next]])
      if (callee != without)
        add(callee);
  return result;
}

std::vector<FunctionId> Activity::callersUpwards(FunctionId function) const {
  std::vector<FunctionId> result{function};
  for (size_t next = 0; next < result.size() && result.size() < 64; ++next)
    for (const Caller &caller : callers[result[next]])
      if (!caller.registration && !caller.handlerOf && !llvm::is_contained(result, caller.caller))
        result.push_back(caller.caller);
  return result;
}

std::vector<FunctionId> Activity::mayRunFrom(FunctionId root) {
  std::vector<FunctionId> result = reachableFrom({root});
  for (size_t next = 0; next < result.size() && result.size() < 256; ++next)
    for (const Block &block : table.module().function(result[next]).blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction))
          if (effects.target(result[next], *call) != kNoFunction)
            for (const Argument &argument : call->arguments)
              if (FunctionId given = table.asFunction(table.valueOf(result[next], argument.value));
                  given != kNoFunction)
                for (FunctionId each : reachableFrom({given}))
                  if (!llvm::is_contained(result, each))
                    result.push_back(each);
  return result;
}

std::string Activity::qualifiedName(FunctionId function) {
  const Module &module = table.module();
  const Function &fn = module.function(function);
  if (fn.kind == FunctionKind::ModuleBody)
    return {};
  if (fn.owner != kNoClass && !fn.name.empty()) {
    llvm::StringRef owner = module.classAt(fn.owner).name;
    return owner.empty() ? fn.name.str() : (owner + "." + fn.name).str();
  }
  if (!fn.name.empty())
    return fn.name.str();
  return fn.enclosing == kNoFunction ? std::string() : qualifiedName(fn.enclosing);
}

std::string Activity::nameInWords(FunctionId function) {
  std::string name = qualifiedName(function);
  return name.empty() ? "a function without a name" : "`" + name + "`";
}

std::string Activity::ownerName(const Owner &owner) {
  if (owner.classId != kNoClass) {
    llvm::StringRef name = table.module().classAt(owner.classId).name;
    return name.empty() ? "this object" : name.str();
  }
  std::string name = owner.function == kNoFunction ? std::string() : qualifiedName(owner.function);
  return name.empty() ? "this function" : name;
}

} // namespace leaklint::analysis
