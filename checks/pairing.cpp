// Verdicts that do not depend on how a record is matched.

#include "checks/pairing.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using finding::Verdict;

namespace {

/// Where a flag lives: `flag`, or `flags` of `flags.started`.
ValueId rootOf(const ValueTable &table, ValueId flag) {
  while (table[flag].kind == ValueKind::Field && table[table[flag].base].kind != ValueKind::Instance)
    flag = table[flag].base;
  return flag;
}

// A variable around the function, a class, what such a variable holds, or the only object of its class.
bool outlivesTheFunction(Facts &facts, ValueId flag, FunctionId function) {
  const Value &root = facts.values[rootOf(facts.values, flag)];
  if (root.kind == ValueKind::Field) // of the object itself
    return facts.activity.isOneOfAKind(facts.module.function(function).owner);
  if (root.kind == ValueKind::ModuleVariable || root.kind == ValueKind::Global)
    return true;
  if (facts.values[flag].kind == ValueKind::Field && facts.values.asClass(facts.values[flag].base) != kNoClass)
    return true;
  return (root.kind == ValueKind::Variable || root.kind == ValueKind::Allocation) && root.function != function;
}

bool isSomething(const ValueTable &table, ValueId id) {
  const Value &value = table[id];
  return id != kNoValue && !table.isNothing(id) &&
         !(value.kind == ValueKind::Constant && (value.name == "false" || value.name == "0" || value.name.empty()));
}

// `if (!started) { started = true; … }`, and nothing takes the flag back.
bool isGuardedByFlag(Facts &facts, const Position &at) {
  const flow::Graph &graph = facts.activity.graphOf(at.function);
  for (const auto &decision : graph.decisionsBefore(at.block)) {
    const Test &test = graph.function().blocks[decision.block].terminator.test;
    if (test.kind != TestKind::Truthy || test.subject == kNoLocal || decision.taken != test.negated)
      continue;
    ValueId flag = facts.values.valueOf(at.function, test.subject);
    if (!outlivesTheFunction(facts, flag, at.function))
      continue;
    bool setHere = false, takenBack = false;
    for (const Write &write : facts.values.writesTo(flag)) {
      setHere |= write.function == at.function && isSomething(facts.values, write.value);
      takenBack |= write.function != 0 && write.function != facts.values[rootOf(facts.values, flag)].function &&
                   !isSomething(facts.values, write.value);
    }
    if (setHere && !takenBack)
      return true;
  }
  return false;
}

} // namespace

std::optional<Judgement> judgeOnce(Facts &facts, const Obligation &obligation) {
  if (isGuardedByFlag(facts, obligation.acquisition->at))
    return proven(Verdict::RunsOnce, "a flag that is set with it keeps it from running again");
  const Activation &activation = facts.activity.of(obligation.function);
  if (activation.frequency != Frequency::Once)
    return std::nullopt;
  return proven(Verdict::RunsOnce, "the code " + activation.because);
}

std::optional<Judgement> judgeSelfRelease(Facts &facts, const Obligation &obligation) {
  if (obligation.callbackFunction == kNoFunction)
    return std::nullopt;
  std::vector<FunctionId> inside = facts.activity.reachableFrom({obligation.callbackFunction});
  for (const Release &release : obligation.releases)
    if (release.match == Match::Same && llvm::is_contained(inside, release.at.function))
      return proven(Verdict::Released, "by its own callback", release.effect->call->range);
  return std::nullopt;
}

namespace {

bool decidedByParameters(Facts &facts, FunctionId function, const OpenExit &exit) {
  if (exit.decisions.empty())
    return false;
  for (const OpenExit::Decision &decision : exit.decisions) {
    const Test &test = facts.module.function(function).blocks[decision.block].terminator.test;
    if (test.subject == kNoLocal)
      return false;
    const Value &subject = facts.values[facts.values.valueOf(function, test.subject)];
    if (subject.kind != ValueKind::Parameter || subject.function != function)
      return false;
  }
  return true;
}

} // namespace

bool isDeadlineOf(Facts &facts, const Obligation &obligation, FunctionId handler) {
  const auto isGiven = [&](FunctionId function, const CallInstruction &call) {
    return llvm::any_of(call.arguments, [&](const Argument &each) {
      return facts.values.asFunction(facts.values.valueOf(function, each.value)) == handler;
    });
  };
  if (obligation.callbackFunction == kNoFunction)
    return false;
  for (FunctionId inside : facts.activity.reachableFrom({obligation.callbackFunction}))
    for (const Block &block : facts.module.function(inside).blocks)
      for (const Instruction *instruction : block.instructions) {
        const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
        if (!call)
          continue;
        if (isGiven(inside, *call))
          return true;
        const Value &callee = facts.values[facts.effects.callee(inside, *call)];
        const auto *made = llvm::dyn_cast_or_null<CallInstruction>(callee.definition);
        if (callee.kind == ValueKind::Call && made && isGiven(callee.function, *made))
          return true;
      }
  return false;
}

std::optional<Judgement> judgePartialCallback(Facts &facts, const Obligation &obligation) {
  FunctionId only = kNoFunction;
  for (const Release &release : obligation.releases) {
    if (release.match != Match::Same || (only != kNoFunction && release.at.function != only))
      return std::nullopt;
    only = release.at.function;
  }
  if (only == kNoFunction || only == obligation.function || only == obligation.callbackFunction ||
      facts.module.function(only).enclosing != obligation.function || isDeadlineOf(facts, obligation, only))
    return std::nullopt;
  for (const Activity::Caller &caller : facts.activity.callersOf(only))
    if (!caller.registration || caller.registration->when != catalogue::Runs::Once)
      return std::nullopt;
  PathResult inside = followFromEntry(facts, obligation, only);
  if (!inside.released || !inside.normal.found || !decidedByParameters(facts, only, inside.normal))
    return std::nullopt;
  Judgement result = leak(Confidence::Medium, "path", "its only release is skipped on one way through the callback");
  result.arguments.emplace_back("path", "the callback leaves at " + lineInWords(inside.normal.exit));
  result.trace.emplace_back(inside.normal.exit, "the callback leaves here without releasing it");
  return result;
}

} // namespace leaklint::checks
