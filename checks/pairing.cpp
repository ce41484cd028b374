// Verdicts that do not depend on how a record is matched.

#include "checks/pairing.h"

#include "checks/analysis/ownership.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using catalogue::ObjectType;
using finding::Verdict;

namespace {

// The handle, or the method that ends it: `finalize(self, f.close)`.
bool isHeldOrItsEnd(Facts &facts, const Obligation &obligation, ValueId given) {
  if (llvm::is_contained(obligation.holders, given))
    return true;
  const Value &value = facts.values[given];
  return value.kind == ValueKind::Field && facts.activity.isTeardownName(value.name) &&
         llvm::is_contained(obligation.holders, value.base);
}

// `int start(struct stream *s) { return deflateInit(&s->z); }`: what is held is an argument that someone else gave.
bool isCallersObject(const Facts &facts, const Obligation &obligation) {
  if (!obligation.acquisition->pattern().result.empty() || obligation.receiverIsHandle ||
      !obligation.protocol->retains.empty())
    return false;
  ValueId root = obligation.handle;
  while (facts.values[root].kind == ValueKind::Field || facts.values[root].kind == ValueKind::Element)
    root = facts.values[root].base;
  return root != kNoValue && facts.values[root].kind == ValueKind::Parameter;
}

} // namespace

std::optional<Judgement> judgeExempt(Facts &facts, const Obligation &obligation) {
  const Effect &acquisition = *obligation.acquisition;
  if (const catalogue::Condition *condition = facts.effects.firstThatHolds(acquisition, obligation.protocol->unless))
    return proven(Verdict::Guarded, "`" + condition->text + "` holds", acquisition.call->range);
  for (ValueId value : {obligation.target, obligation.handle})
    if (value != kNoValue)
      for (const ObjectType *type : facts.effects.types().of(value))
        for (const ObjectType *each : facts.effects.patterns().models().withSupertypes(type->name))
          if (each->ends)
            return proven(Verdict::Bounded, "it ends by itself", acquisition.call->range);
  if (ValueId owner = ownerGiven(facts, acquisition); owner != kNoValue)
    return proven(Verdict::Guarded, "`" + facts.values.describe(owner) + "` owns it", acquisition.call->range);
  if (isCallersObject(facts, obligation))
    return proven(Verdict::Escapes, "the object is the caller's", acquisition.call->range);
  if (registersItself(facts, acquisition))
    return proven(Verdict::Escapes, "its constructor hands it on", acquisition.call->range);
  if (std::optional<std::string> why = unseenOwner(facts, acquisition))
    return proven(Verdict::Unknown, *why, acquisition.call->range);
  for (const Effect &effect : facts.effects.all(catalogue::Role::Guard))
    for (const Argument &argument : effect.call->arguments)
      if (obligation.handle != kNoValue &&
          isHeldOrItsEnd(facts, obligation, facts.values.valueOf(effect.at.function, argument.value)))
        return proven(Verdict::Guarded, "`" + effect.pattern().text + "` releases it", effect.call->range);
  for (const Effect &effect : facts.effects.all(catalogue::Role::Transfer))
    if (effect.entry->protocol == obligation.protocol)
      for (ValueId holder : obligation.holders)
        if (effect.call->receiver != kNoLocal &&
            facts.values.valueOf(effect.at.function, effect.call->receiver) == holder)
          return proven(Verdict::Guarded, "`" + effect.pattern().text + "` takes it over", effect.call->range);
  return std::nullopt;
}

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
