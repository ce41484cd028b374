// What the owner's teardown releases. A release may be skipped there by its own guard:
// `try { s.shutdown(); s.close(); } catch {}` leaves `s` open when the first call raises an exception.

#include "checks/pairing.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;

namespace {

// `s.shutdown()`, or the await of it: a call of the handle itself.
const CallInstruction *callOfHandle(Facts &facts, const Obligation &obligation, FunctionId function,
                                    const Instruction *thrower) {
  ValueTable &table = facts.values;
  if (const auto *await = llvm::dyn_cast_or_null<AwaitInstruction>(thrower))
    thrower = table[table.valueOf(function, await->source)].definition;
  const auto *call = llvm::dyn_cast_or_null<CallInstruction>(thrower);
  if (!call || call->receiver == kNoLocal)
    return nullptr;
  const bool ofHandle = llvm::any_of(table.contents(table.valueOf(function, call->receiver), 2),
                                     [&](ValueId each) { return llvm::is_contained(obligation.holders, each); });
  return ofHandle ? call : nullptr;
}

std::optional<Judgement> judgeSkipped(Facts &facts, const Obligation &obligation, const Release &release) {
  const FunctionId function = release.at.function;
  if (function == obligation.function || obligation.handle == kNoValue)
    return std::nullopt;
  const PathResult inside = followFromEntry(facts, obligation, function);
  const CallInstruction *first = callOfHandle(facts, obligation, function, inside.handled.thrower);
  const bool unlikely = facts.effects.patterns().models().rareExceptions &&
                        !llvm::isa_and_nonnull<AwaitInstruction>(inside.handled.thrower);
  if (!inside.handled.found || inside.normal.found || !first || unlikely)
    return std::nullopt;
  const std::string call = calleeInWords(facts, function, *first) + "()";
  Judgement result = leak(Confidence::Medium, "path", "the release is skipped when a call before it raises");
  result.arguments.emplace_back("function", facts.activity.qualifiedName(function));
  result.arguments.emplace_back("path", "`" + call + "` raises an exception, which is caught");
  result.trace.emplace_back(first->range, "an exception here skips the release");
  result.trace.emplace_back(release.effect->call->range, "this is skipped");
  result.trace.emplace_back(inside.handled.exit, "the function leaves here with it open");
  return result;
}

} // namespace

std::optional<Judgement> judgeTornDown(Facts &facts, const Obligation &obligation) {
  std::optional<Judgement> skipped;
  for (const Release &release : obligation.releases) {
    if (release.match != Match::Same ||
        !facts.activity.runsAtTeardownBut(release.at.function, obligation.owner, obligation.function))
      continue;
    skipped = judgeSkipped(facts, obligation, release);
    if (!skipped)
      return proven(finding::Verdict::Released, "in `" + facts.activity.qualifiedName(release.at.function) + "`",
                    release.effect->call->range);
  }
  return skipped;
}

} // namespace leaklint::checks
