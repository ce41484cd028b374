#include "checks/analysis/obligation.h"

#include "checks/analysis/derived.h"
#include "checks/analysis/ownership.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::CallPattern;
using catalogue::Role;

namespace {

// The names that a release pattern shares with the acquisition's: its keys.
struct Key {
  llvm::StringRef name;
  llvm::ArrayRef<std::string> fields;
};

bool namesValue(const CallPattern &pattern, llvm::StringRef name) {
  if (pattern.result == name || pattern.whole == name || pattern.callee.front() == name)
    return true;
  return llvm::any_of(pattern.parameters, [&](const catalogue::Parameter &each) { return each.name == name; });
}

std::vector<Key> sharedKeys(const CallPattern &release, const CallPattern &acquire) {
  std::vector<Key> keys;
  if (namesValue(acquire, release.callee.front()))
    keys.push_back({release.callee.front(), {}});
  for (const catalogue::Parameter &parameter : release.parameters)
    if (!parameter.name.empty() && namesValue(acquire, parameter.name))
      keys.push_back({parameter.name, parameter.fields});
  return keys;
}

bool givesArgument(const Effect &effect, llvm::StringRef name) {
  size_t position = 0;
  for (const catalogue::Parameter &parameter : effect.pattern().parameters) {
    if (parameter.rest)
      continue;
    if (parameter.name == name)
      return position < effect.call->arguments.size() || !parameter.fields.empty();
    ++position;
  }
  return true;
}

// `deflateInit(stream)` … `deflateEnd(stream)`: an argument is what is held, where the call hands nothing out and keeps
// no callback. Empty for none.
llvm::StringRef argumentHeld(const Obligation &obligation) {
  const CallPattern &acquire = obligation.acquisition->pattern();
  if (obligation.acquisition->derived || !acquire.result.empty() || obligation.receiverIsHandle ||
      !obligation.protocol->retains.empty() || acquire.callee.size() > 1 || acquire.parameters.empty())
    return {};
  const llvm::StringRef first = acquire.parameters.front().name;
  const bool released = llvm::any_of(obligation.protocol->release, [&](const CallPattern &release) {
    return release.parameters.size() == 1 && release.callee.size() == 1 && release.parameters.front().name == first;
  });
  return released ? first : llvm::StringRef();
}

class Collector {
public:
  Collector(Facts &all, Obligation &target) : facts(all), table(all.values), obligation(target) {}

  void collect() {
    const bool local = obligation.handle != kNoValue &&
                       llvm::all_of(obligation.holders, [&](ValueId holder) { return isLocal(holder); });
    for (const Effect *effect : facts.effects.releasesOf(*obligation.protocol))
      if (!local || !namesHandle(effect->pattern()) || mayConcern(effect->at.function))
        consider(*effect);
    for (const Effect &effect : facts.effects.all(Role::Transfer))
      if (effect.entry->protocol == obligation.protocol)
        consider(effect); // whoever takes it over releases it
  }

private:
  bool namesHandle(const CallPattern &release) const {
    const CallPattern &acquire = obligation.acquisition->pattern();
    return namesValue(release, acquire.result) || (!acquire.whole.empty() && namesValue(release, acquire.whole));
  }

  // What only the acquiring function holds.
  bool isLocal(ValueId id) const {
    const Value *value = &table[id];
    if (value->kind == ValueKind::Field)
      value = &table[value->base]; // an element of a result
    return value->function == obligation.function &&
           (value->kind == ValueKind::Call || value->kind == ValueKind::Variable || value->kind == ValueKind::Computed);
  }

  // A release in the function that acquires, inside it, or in a helper that it calls.
  bool mayConcern(FunctionId function) const {
    return isInside(function) || llvm::any_of(facts.activity.callersOf(function), [&](const Activity::Caller &caller) {
             return caller.registration || caller.handlerOf || isInside(caller.caller);
           });
  }

  bool isInside(FunctionId function) const {
    unsigned depth = 0;
    for (; function != kNoFunction && depth < 64; function = facts.module.function(function).enclosing, ++depth)
      if (function == obligation.function)
        return true;
    return false;
  }

  // `removeEventListener(…)` without a receiver removes from the global scope alone.
  bool meansAnotherTarget(const Effect &effect) {
    if (obligation.handle != kNoValue || effect.entry->head != catalogue::Head::Global ||
        effect.pattern().callee.size() != 1 || obligation.acquisition->entry->head != catalogue::Head::Object)
      return false;
    const Value &target = table[obligation.target];
    return target.kind != ValueKind::Global || !facts.effects.patterns().isGlobalScope(target.name);
  }

  void consider(const Effect &effect) {
    if (meansAnotherTarget(effect))
      return;
    std::vector<Key> keys = sharedKeys(effect.pattern(), obligation.acquisition->pattern());
    Substitution none;
    add(effect, effect.at, keys, none);
    // A helper that releases what it is given releases at its calls.
    for (const Activity::Caller &caller : facts.activity.callersOf(effect.at.function)) {
      if (caller.registration || caller.handlerOf)
        continue;
      Position at = table.positionOf(caller.call);
      add(effect, at, keys, Substitution{effect.at.function, caller.caller, caller.call});
    }
  }

  /// The arguments of one call of a helper in place of its parameters.
  struct Substitution {
    FunctionId helper = kNoFunction;
    FunctionId caller = kNoFunction;
    const CallInstruction *call = nullptr;
  };

  ValueId apply(ValueId id, const Substitution &substitution, bool &used) {
    // `close_all(FILE **f) { fclose(*f); }`, called with the handle's address.
    const bool through = table[id].kind == ValueKind::Element;
    const Value given = through ? table[table[id].base] : table[id];
    // `stop(service) { clearInterval(service.timer); }`, called with the object that has the timer.
    if (given.kind == ValueKind::Field && !through) {
      const ValueId base = apply(given.base, substitution, used);
      return base == given.base ? id : table.field(base, given.name);
    }
    if (!substitution.call || given.kind != ValueKind::Parameter || given.function != substitution.helper)
      return id;
    const auto &parameters = facts.module.function(substitution.helper).parameters;
    for (size_t i = 0; i < parameters.size() && i < substitution.call->arguments.size(); ++i)
      if (parameters[i] == given.local && (!through || isGivenByAddress(substitution, i))) {
        used = true;
        return table.valueOf(substitution.caller, substitution.call->arguments[i].value);
      }
    return id;
  }

  bool isGivenByAddress(const Substitution &substitution, size_t position) {
    const Effect call{.call = substitution.call, .at = table.positionOf(substitution.call)};
    return facts.effects.isReadBack(call, position);
  }

  // `curses.initscr()` … `curses.endwin()`: what a module keeps for everyone.
  bool releasesModule(const Effect &effect) const {
    return effect.entry->head == catalogue::Head::Module && effect.pattern().parameters.empty() &&
           obligation.acquisition->entry->head == catalogue::Head::Module;
  }

  void add(const Effect &effect, const Position &at, llvm::ArrayRef<Key> keys, const Substitution &substitution) {
    Match overall = keys.empty() && !releasesModule(effect) ? Match::Unknown : Match::Same;
    unsigned different = 0;
    bool substituted = false, byGroup = false;
    std::string differing;
    for (const Key &key : keys) {
      if (!givesArgument(effect, key.name)) {
        if (effect.entry->role == Role::Transfer)
          return;
        continue;
      }
      ValueId released = apply(facts.effects.bound(effect, key.name, key.fields), substitution, substituted);
      ValueId acquired = facts.effects.bound(*obligation.acquisition, key.name, key.fields);
      const bool isGroup = namesItsGroup(acquired, released);
      byGroup |= isGroup;
      Match match = isGroup ? Match::Same : compareKey(key, acquired, released);
      if (match == Match::Different) {
        ++different;
        differing = key.name.str();
        for (const std::string &field : key.fields)
          differing += "." + field;
      } else if (match == Match::Unknown && overall == Match::Same) {
        overall = Match::Unknown;
      }
    }
    if ((substitution.call && !substituted) || (byGroup && overall == Match::Unknown))
      return;
    // What another file does to something that may be anything is no evidence for this one.
    if (overall == Match::Unknown && effect.call->range.file != obligation.acquisition->call->range.file)
      return;
    if (different == 0)
      obligation.releases.push_back({&effect, at, overall, {}});
    else if (different == 1 && overall == Match::Same && keys.size() > 1)
      obligation.nearMisses.push_back({&effect, at, Match::Different, differing});
  }

  // `.off(".menu")` takes back all that was added as `click.menu` and the like: a convention of many emitters.
  bool namesItsGroup(ValueId acquired, ValueId released) {
    const Value *one = table.asConstant(acquired), *group = table.asConstant(released);
    return one && group && one->constant == ConstantKind::String && group->constant == ConstantKind::String &&
           group->name.size() > 1 && group->name.starts_with(".") && one->name.contains(group->name);
  }

  Match compareKey(const Key &key, ValueId acquired, ValueId released) {
    const CallPattern &acquire = obligation.acquisition->pattern();
    bool isHandle = obligation.handle != kNoValue && key.fields.empty() &&
                    (key.name == acquire.result || key.name == argumentHeld(obligation) ||
                     (obligation.receiverIsHandle && key.name == acquire.callee.front()));
    if (!isHandle)
      return compare(facts.effects, acquired, released);
    for (ValueId each : table.contents(released, 2))
      if (llvm::is_contained(obligation.holders, each))
        return Match::Same;
    if (ValueId given = facts.activity.givenToCallback(released); given != kNoValue)
      released = given;
    if (llvm::is_contained(obligation.holders, released) || isPartOfWhole(released))
      return Match::Same;
    return holdsElement(released) ? Match::Same : Match::Different;
  }

  // `self.fds = os.pipe()` … `os.close(self.fds[0])`, `for fd in self.fds: os.close(fd)`: the whole is kept.
  bool isPartOfWhole(ValueId released) {
    const CallPattern &acquire = obligation.acquisition->pattern();
    const Value &part = table[released];
    return acquire.resultIsElement() && llvm::is_contained(obligation.holders, part.base) &&
           (part.kind == ValueKind::Element || (part.kind == ValueKind::Field && part.name == acquire.resultField));
  }

  // `os.close(self.pipes.pop())`: what is taken out of a container was in it.
  ValueId takenFrom(ValueId released) {
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(table[released].definition);
    if (table[released].kind != ValueKind::Call || !call || call->receiver == kNoLocal)
      return kNoValue;
    for (const Effect &effect : facts.effects.of(call))
      if (effect.entry->role == Role::Shrink)
        return table.valueOf(table[released].function, call->receiver);
    return kNoValue;
  }

  // `for (const t of timers) clearTimeout(t)`: an element of a container that holds the handle.
  bool holdsElement(ValueId released) {
    // `for key, value in d.items()`: a part of what the loop sees.
    if (table[released].kind == ValueKind::Field && table[table[released].base].kind == ValueKind::Element)
      released = table[released].base;
    if (ValueId container = takenFrom(released); container != kNoValue)
      released = table.element(container);
    const Value value = table[released];
    const bool isEntry = value.kind == ValueKind::Element || value.kind == ValueKind::Key;
    return llvm::any_of(obligation.holders, [&](ValueId holder) {
      const Value &place = table[holder];
      if (place.kind != ValueKind::Element && place.kind != ValueKind::Field)
        return false;
      return isEntry ? value.base == place.base || isMadeOf(value.base, place.base) : isLookedUp(value, place.base);
    });
  }

  // `Object.values(timers)`, `list(self.files)`: what a call makes of a container has its elements.
  bool isMadeOf(ValueId made, ValueId container) {
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(table[made].definition);
    return table[made].kind == ValueKind::Call && call && call->arguments.size() == 1 &&
           table.valueOf(table[made].function, call->arguments.front().value) == container;
  }

  // `timers.get(id)`: what a method of the container finds under a key was put there.
  bool isLookedUp(const Value &found, ValueId container) {
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(found.definition);
    return found.kind == ValueKind::Call && call && call->receiver != kNoLocal && call->arguments.size() == 1 &&
           table.valueOf(found.function, call->receiver) == container;
  }

  Facts &facts;
  ValueTable &table;
  Obligation &obligation;
};

void addUse(Facts &facts, Obligation &obligation) {
  ValueTable &table = facts.values;
  for (ValueId holder : obligation.holders) {
    const Value &value = table[holder];
    // An element of what the acquisition itself returned is the handle, no place that holds it.
    if (value.kind == ValueKind::Field && table[value.base].definition == obligation.acquisition->call)
      continue;
    if (value.kind == ValueKind::Field || value.kind == ValueKind::ModuleVariable || value.kind == ValueKind::Element ||
        value.kind == ValueKind::Global)
      obligation.use.places.push_back(holder);
    if (value.kind == ValueKind::Variable && value.function != obligation.function)
      obligation.use.places.push_back(holder);
  }
}

// The receiver is what is held where a release is called on it and no callback is kept: `client.connect()`.
bool holdsReceiver(const Obligation &obligation) {
  const CallPattern &acquire = obligation.acquisition->pattern();
  return !obligation.acquisition->derived && acquire.callee.size() > 1 && obligation.protocol->retains.empty() &&
         obligation.acquisition->call->receiver != kNoLocal &&
         obligation.acquisition->entry->head == catalogue::Head::Object &&
         llvm::any_of(obligation.protocol->release, [&](const CallPattern &release) {
           return release.callee.size() > 1 && release.callee.front() == acquire.callee.front() &&
                  llvm::all_of(release.parameters,
                               [](const catalogue::Parameter &each) { return each.rest || each.optional; });
         });
}

void findHandle(Facts &facts, Obligation &obligation) {
  const Effect &acquisition = *obligation.acquisition;
  const CallPattern &pattern = acquisition.pattern();
  auto addHolders = [&](ValueId value) {
    for (ValueId holder : facts.values.holders(value))
      if (!llvm::is_contained(obligation.holders, holder))
        obligation.holders.push_back(holder);
  };
  if (!pattern.result.empty()) {
    obligation.handle = facts.effects.bound(acquisition, pattern.result);
    addHolders(obligation.handle);
    if (pattern.resultIsElement()) // whoever has all of the result has the handle in it
      addHolders(facts.values.valueOf(obligation.function, acquisition.call->result));
  }
  if (holdsReceiver(obligation)) {
    obligation.receiverIsHandle = true;
    ValueId receiver = facts.values.valueOf(obligation.function, acquisition.call->receiver);
    obligation.handle = receiver;
    for (ValueId each : facts.values.contents(receiver, 2))
      addHolders(each);
  }
  if (llvm::StringRef given = argumentHeld(obligation); !given.empty()) {
    obligation.handle = facts.effects.bound(acquisition, given);
    for (ValueId each : facts.values.contents(obligation.handle, 2))
      addHolders(each);
  }
  if (obligation.handle == kNoValue)
    return;
  // `connect().then(client => …)`: the callback is given the handle.
  for (const Effect &later : facts.effects.all(Role::RunLater)) {
    FunctionId run = kNoFunction;
    if (later.entry->runLater->when == catalogue::Runs::Once && later.call->receiver != kNoLocal &&
        llvm::is_contained(obligation.holders, facts.values.valueOf(later.at.function, later.call->receiver)))
      run = facts.values.asFunction(facts.effects.bound(later, later.entry->runLater->runs));
    if (run != kNoFunction && !facts.module.function(run).parameters.empty())
      addHolders(facts.values.valueOf(run, facts.module.function(run).parameters.front()));
  }
  // A container that takes the handle in holds it: `timers.push(id)`, `map.set(key, id)`.
  for (const Effect &grow : facts.effects.all(Role::Grow))
    for (const Argument &argument : grow.call->arguments)
      if (llvm::is_contained(obligation.holders, facts.values.valueOf(grow.at.function, argument.value)))
        obligation.holders.push_back(facts.values.element(facts.values.valueOf(grow.at.function, grow.call->receiver)));
}

} // namespace

Facts::Facts(Bindings &bindings, const catalogue::Catalogue &c, Clock::time_point until)
    : module(bindings.values.module()), catalogue(c), values(bindings.values), effects(bindings.effects),
      activity(effects), deadline(until), derived(deriveAcquisitions(*this)) {
  llvm::append_range(derived, inferAcquisitions(*this));
}

std::vector<const Effect *> Facts::acquisitions(llvm::StringRef category) const {
  std::vector<const Effect *> result;
  auto add = [&](const Effect &effect) {
    const catalogue::Rule *rule = catalogue.rule(effect.entry->protocol->rule);
    if (rule && rule->category == category && isOwn(effect.call->range))
      result.push_back(&effect);
  };
  llvm::for_each(effects.all(Role::Acquire), add);
  llvm::for_each(derived, add);
  return result;
}

namespace {

// The module that a function was imported from keeps what it registers.
ValueId rootOf(const ValueTable &table, ValueId callee) {
  while (table[callee].kind == ValueKind::Field)
    callee = table[callee].base;
  return callee;
}

// `create_task(self.poll())` where poll is a `while True`: it ends when someone ends it.
bool beginsEndlessWork(Facts &facts, const Effect &acquisition) {
  return llvm::any_of(acquisition.call->arguments, [&](const Argument &each) {
    const Value work = facts.values[facts.values.valueOf(acquisition.at.function, each.value)];
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(work.definition);
    if (work.kind != ValueKind::Call || !call)
      return false;
    const FunctionId begun = facts.effects.target(work.function, *call);
    return begun != kNoFunction && facts.module.function(begun).isAsync &&
           !flow::comesToAnEnd(facts.module.function(begun));
  });
}

// Someone waits for its end, and so counts on one.
bool isAwaited(Facts &facts, const Obligation &obligation) {
  for (const auto &fn : facts.module.functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *await = llvm::dyn_cast<AwaitInstruction>(instruction))
          if (llvm::is_contained(obligation.holders, facts.values.valueOf(fn->id, await->source)))
            return true;
  return false;
}

} // namespace

Obligation makeObligation(Facts &facts, const Effect &acquisition) {
  Obligation obligation;
  obligation.acquisition = &acquisition;
  obligation.protocol = acquisition.entry->protocol;
  obligation.function = acquisition.at.function;
  obligation.owner = facts.activity.ownerOf(obligation.function);
  obligation.oneShot = obligation.protocol->oneShot;
  if (facts.late())
    return obligation;
  const CallPattern &pattern = acquisition.pattern();
  findHandle(facts, obligation);
  if (obligation.oneShot && beginsEndlessWork(facts, acquisition) && !isAwaited(facts, obligation))
    obligation.oneShot = false;
  if (ValueId named = facts.effects.bound(acquisition, "target"); named != kNoValue)
    obligation.target = named; // what keeps the registration alive is an argument: `observer.observe(target)`
  else if (!acquisition.derived && pattern.callee.size() > 1 && acquisition.call->receiver != kNoLocal)
    obligation.target = facts.values.valueOf(obligation.function, acquisition.call->receiver);
  else if (!acquisition.derived && acquisition.entry->head == catalogue::Head::Module)
    obligation.target = rootOf(facts.values, facts.effects.callee(obligation.function, *acquisition.call));
  if (!acquisition.derived && !obligation.protocol->retains.empty()) {
    obligation.callback = facts.effects.bound(acquisition, obligation.protocol->retains);
    obligation.callbackFunction = facts.values.asFunction(obligation.callback);
  }
  Collector(facts, obligation).collect();
  addUse(facts, obligation);
  return obligation;
}

} // namespace leaklint::analysis
