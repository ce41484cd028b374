// Verdicts that do not depend on how a record is matched.

#include "checks/pairing.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using finding::Verdict;

namespace {

bool outlivesTheFunction(const Value &place, FunctionId function) {
  return place.kind == ValueKind::ModuleVariable || place.kind == ValueKind::Global ||
         (place.kind == ValueKind::Variable && place.function != function);
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
    const Value &place = facts.values[flag];
    const bool ofClass = place.kind == ValueKind::Field && facts.values[place.base].kind != ValueKind::Instance &&
                         facts.values.asClass(place.base) != kNoClass;
    if (!ofClass && !outlivesTheFunction(place, at.function))
      continue;
    bool setHere = false, takenBack = false;
    for (const Write &write : facts.values.writesTo(flag)) {
      setHere |= write.function == at.function && isSomething(facts.values, write.value);
      takenBack |= write.function != 0 && write.function != facts.values[flag].function &&
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

std::optional<Judgement> judgePartialCallback(Facts &facts, const Obligation &obligation) {
  FunctionId only = kNoFunction;
  for (const Release &release : obligation.releases) {
    if (release.match != Match::Same || (only != kNoFunction && release.at.function != only))
      return std::nullopt;
    only = release.at.function;
  }
  if (only == kNoFunction || only == obligation.function || only == obligation.callbackFunction ||
      facts.module.function(only).enclosing != obligation.function)
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
