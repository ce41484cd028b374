// What ends by itself after one use, and when it matters all the same.

#include "checks/one_shot.h"

#include "checks/analysis/handed_over.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;

// Whether the function is the owner or inside it.
bool encloses(const Facts &facts, FunctionId inner, FunctionId owner) {
  for (; inner != kNoFunction; inner = facts.module.function(inner).enclosing)
    if (inner == owner)
      return true;
  return false;
}

namespace {

bool calledByAnother(Facts &facts, const Obligation &obligation, ValueId continuation) {
  ValueKind kind = facts.values[continuation].kind;
  if (kind != ValueKind::Parameter && kind != ValueKind::Variable && kind != ValueKind::Call &&
      kind != ValueKind::Closure)
    return false;
  for (const auto &fn : facts.module.functions) {
    if (fn->id == obligation.callbackFunction || fn->id == obligation.function ||
        !encloses(facts, fn->id, obligation.function))
      continue;
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction))
          if (facts.effects.callee(fn->id, *call) == continuation)
            return true;
  }
  return false;
}

} // namespace

// The callback calls a later continuation that its function was given (`reject` of a promise's executor): the timer
// limits the time of something else, and nothing stops it when that is done first.
bool failsAnOutcome(Facts &facts, const Obligation &obligation) {
  if (obligation.callbackFunction == kNoFunction)
    return false;
  const Function &around = facts.module.function(obligation.function);
  bool executor = llvm::any_of(facts.activity.callersOf(around.id), [](const Activity::Caller &each) {
    return each.registration && each.registration->when == catalogue::Runs::Now && each.call->constructs();
  });
  if (!executor || around.parameters.size() < 2)
    return false;
  bool fails = false;
  for (const Block &block : facts.module.function(obligation.callbackFunction).blocks)
    for (const Instruction *instruction : block.instructions)
      if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction)) {
        const Value &callee = facts.values[facts.effects.callee(obligation.callbackFunction, *call)];
        if (callee.kind != ValueKind::Parameter || callee.function != around.id)
          continue;
        if (callee.local == around.parameters.front())
          return false; // it is the outcome itself
        fails = true;
      }
  return fails;
}

// The callback reports a failure to a continuation that another closure of the function reports to as well: whichever
// comes first, the timer stays armed.
bool failsASharedContinuation(Facts &facts, const Obligation &obligation) {
  if (obligation.callbackFunction == kNoFunction ||
      facts.module.function(obligation.callbackFunction).enclosing != obligation.function)
    return false;
  for (const Block &block : facts.module.function(obligation.callbackFunction).blocks)
    for (const Instruction *instruction : block.instructions) {
      const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
      if (!call || call->receiver != kNoLocal || call->arguments.size() != 1)
        continue;
      const Value &given = facts.values[facts.values.valueOf(obligation.callbackFunction, call->arguments[0].value)];
      const auto *made = llvm::dyn_cast_or_null<CallInstruction>(given.definition);
      if (made && made->constructs() &&
          calledByAnother(facts, obligation, facts.effects.callee(obligation.callbackFunction, *call)))
        return true;
    }
  return false;
}

// A one-shot with no delay, or a constant one of fewer digits than given, is over before anyone could stop it.
bool endsSoon(Facts &facts, const Obligation &obligation, size_t digits) {
  ValueId delay = facts.effects.bound(*obligation.acquisition, "delay");
  const Value *constant = delay == kNoValue ? nullptr : facts.values.asConstant(delay);
  return delay == kNoValue || (constant && (constant->name.size() < digits || constant->name == "0"));
}

// `if (this.destroyed) return` at the start of the callback, where the teardown sets it: the callback knows.
bool callbackAsksForEnd(Facts &facts, const Obligation &obligation, bool itself) {
  if (obligation.callbackFunction == kNoFunction)
    return false;
  std::vector<FunctionId> first{obligation.callbackFunction};
  if (!itself && facts.module.function(obligation.callbackFunction).blocks.size() == 1) // `() => this.tick()`
    llvm::append_range(first, facts.activity.calleesOf(obligation.callbackFunction));
  for (FunctionId each : first) {
    const Function &fn = facts.module.function(each);
    for (const Block &block : fn.blocks) {
      if (block.terminator.kind != TerminatorKind::ConditionalBranch || block.terminator.test.subject == kNoLocal)
        continue;
      for (const Write &write : facts.values.writesTo(facts.values.valueOf(each, block.terminator.test.subject)))
        if (facts.activity.runsAtTeardown(write.function, obligation.owner))
          return true;
      break; // only the first question
    }
  }
  return false;
}

bool touchesOwnStateAlone(const Facts &facts, const Obligation &obligation) {
  if (obligation.callbackFunction == kNoFunction)
    return false;
  for (const Block &block : facts.module.function(obligation.callbackFunction).blocks)
    for (const Instruction *instruction : block.instructions)
      if (instruction->kind == InstructionKind::Call || instruction->kind == InstructionKind::Await)
        return false;
  return true;
}

// `destroy() { this.tooltip = null; }`, and the callback calls a method of `this.tooltip`.
static bool isEmptiedAtTheEnd(Facts &facts, const Obligation &obligation, ValueId place) {
  for (; facts.values[place].kind == ValueKind::Field; place = facts.values[place].base)
    for (const Write &write : facts.values.writesTo(place))
      if (write.value != kNoValue && facts.values.isNothing(write.value) &&
          facts.activity.runsAtTeardown(write.function, obligation.owner))
        return true;
  return false;
}

bool doesOwnersWork(Facts &facts, const Obligation &obligation) {
  const FunctionId callback = obligation.callbackFunction;
  if (callback == kNoFunction || facts.module.function(callback).owner != kNoClass)
    return true;
  const auto isOwn = [&](const Instruction *instruction) {
    const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
    if (!call)
      return false;
    if (facts.effects.target(callback, *call) != kNoFunction)
      return true;
    if (isBorrowed(facts, *call))
      return false;
    if (call->receiver == kNoLocal)
      return false;
    const ValueId receiver = facts.values.valueOf(callback, call->receiver);
    return facts.values[receiver].kind == ValueKind::Instance || isEmptiedAtTheEnd(facts, obligation, receiver);
  };
  return llvm::any_of(facts.module.function(callback).blocks,
                      [&](const Block &block) { return llvm::any_of(block.instructions, isOwn); });
}

bool asksFirst(const Facts &facts, const Obligation &obligation) {
  return obligation.callbackFunction != kNoFunction &&
         facts.module.function(obligation.callbackFunction).blocks[0].terminator.kind ==
             TerminatorKind::ConditionalBranch;
}

// One that its callback sets again goes on for ever.
bool repeats(Facts &facts, const Obligation &obligation) {
  return !obligation.oneShot ||
         (obligation.callbackFunction != kNoFunction &&
          llvm::is_contained(facts.activity.mayRunFrom(obligation.callbackFunction), obligation.function));
}

namespace {

bool callsDirectly(const Facts &facts, FunctionId from, FunctionId to) {
  return from == to || llvm::is_contained(facts.activity.callersUpwards(to), from);
}

} // namespace

namespace {

bool holdsCall(Facts &facts, ValueId place) {
  return llvm::any_of(facts.values.contents(place, 1),
                      [&](ValueId each) { return facts.values[each].kind == ValueKind::Call; });
}

// Registered for an event, or stored under a name of something made: `source.onerror = …`.
bool isHandler(Facts &facts, FunctionId function) {
  for (const Activity::Caller &caller : facts.activity.callersOf(function))
    if (caller.handlerOf && !caller.handlerOf->oneShot)
      return true;
  for (const auto &[place, write] : facts.values.allWrites())
    if (facts.values[place].kind == ValueKind::Field && write.value != kNoValue &&
        facts.values[write.value].kind == ValueKind::Closure && facts.values[write.value].function == function &&
        holdsCall(facts, facts.values[place].base))
      return true;
  return false;
}

// `() => start(onCrash)`: the work that is started anew is told to come back here.
bool handsItOn(Facts &facts, const Obligation &obligation) {
  for (const Block &block : facts.module.function(obligation.callbackFunction).blocks)
    for (const Instruction *instruction : block.instructions)
      if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction); call && call != obligation.acquisition->call)
        for (const Argument &argument : call->arguments)
          if (facts.values.asFunction(facts.values.valueOf(obligation.callbackFunction, argument.value)) ==
              obligation.function)
            return true;
  return false;
}

bool isSetAtTheEnd(Facts &facts, const Obligation &obligation, FunctionId function, const Test &test) {
  if (test.subject == kNoLocal)
    return false;
  return llvm::any_of(facts.values.writesTo(facts.values.valueOf(function, test.subject)), [&](const Write &write) {
    return facts.activity.runsAtTeardown(write.function, obligation.owner);
  });
}

} // namespace

// `if (!this.canvas) return`: what is asked for is a field, or hangs off one, that the work itself never changes.
static bool isNoConcernOfTheWork(Facts &facts, const Obligation &obligation, FunctionId function, const Test &test) {
  if (test.subject == kNoLocal)
    return false;
  std::vector<ValueId> places;
  for (ValueId at = facts.values.valueOf(function, test.subject); facts.values[at].kind == ValueKind::Field;
       at = facts.values[at].base)
    places.push_back(at);
  if (places.empty())
    return false;
  const std::vector<FunctionId> work = facts.activity.reachableFrom({obligation.callbackFunction});
  for (ValueId place : places)
    for (const Write &write : facts.values.writesTo(place))
      if (llvm::is_contained(work, write.function))
        return false;
  return llvm::none_of(facts.effects.all(catalogue::Role::Shrink), [&](const Effect &shrink) {
    return shrink.call->receiver != kNoLocal && llvm::is_contained(work, shrink.at.function) &&
           llvm::is_contained(places, facts.values.valueOf(shrink.at.function, shrink.call->receiver));
  });
}

bool alwaysRearms(Facts &facts, const Obligation &obligation) {
  // Whether the owner has ended is no condition of the work: it goes on for as long as the owner lives.
  auto unconditional = [&](FunctionId function, BlockId block) {
    const flow::Graph &graph = facts.activity.graphOf(function);
    return llvm::all_of(graph.decisionsBefore(block), [&](const flow::Graph::Decision &decision) {
      const Test &test = graph.function().blocks[decision.block].terminator.test;
      return isSetAtTheEnd(facts, obligation, function, test) ||
             isNoConcernOfTheWork(facts, obligation, function, test);
    });
  };
  if (handsItOn(facts, obligation))
    return true;
  if (!callsDirectly(facts, obligation.callbackFunction, obligation.function))
    return isHandler(facts, obligation.function) &&
           !callbackAsksForEnd(facts, obligation); // whatever happens to the owner, the next event sets it again
  if (!unconditional(obligation.function, obligation.acquisition->at.block))
    return false;
  if (obligation.callbackFunction == obligation.function)
    return true;
  return llvm::any_of(facts.activity.callersOf(obligation.function), [&](const Activity::Caller &caller) {
    return caller.caller == obligation.callbackFunction &&
           unconditional(caller.caller, facts.values.positionOf(caller.call).block);
  });
}

// `if (tries < 10) setTimeout(again)`: it ends by itself.
bool countsItsRounds(Facts &facts, const Obligation &obligation) {
  const flow::Graph &graph = facts.activity.graphOf(obligation.function);
  for (const auto &decision : graph.decisionsBefore(obligation.acquisition->at.block))
    if (graph.function().blocks[decision.block].terminator.test.kind == TestKind::Less)
      return true;
  return false;
}

bool isLateAndBrief(Facts &facts, const Obligation &obligation) {
  return obligation.oneShot && !repeats(facts, obligation) &&
         (endsSoon(facts, obligation, 3) || touchesOwnStateAlone(facts, obligation) ||
          (endsSoon(facts, obligation, 4) && !doesOwnersWork(facts, obligation)));
}

bool isOverSoon(Facts &facts, const Obligation &obligation) {
  return obligation.oneShot && !repeats(facts, obligation) &&
         (endsSoon(facts, obligation, 2) || callbackAsksForEnd(facts, obligation));
}

} // namespace leaklint::checks
