// Closures handed to something that lives as long as the program, once for each object they hold.

#include "checks/check.h"
#include "checks/judgement.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using finding::Verdict;

namespace {

// A growth of a long-lived container by a function that holds an object of many.
std::optional<Judgement> judgeKeptClosure(Facts &facts, const Effect &grow) {
  ValueTable &table = facts.values;
  const Value container = table[table.valueOf(grow.at.function, grow.call->receiver)];
  bool longLived =
      container.kind == ValueKind::ModuleVariable || container.kind == ValueKind::Import ||
      ((container.kind == ValueKind::Allocation || container.kind == ValueKind::Call) && container.function == 0);
  if (!longLived || grow.call->arguments.empty())
    return std::nullopt;
  FunctionId kept = table.asFunction(table.valueOf(grow.at.function, grow.call->arguments.back().value));
  if (kept == kNoFunction)
    return std::nullopt;
  const Function &fn = facts.module.function(kept);
  Owner owner = facts.activity.ownerOf(grow.at.function);
  bool holdsInstance = owner.classId != kNoClass && fn.self != kNoLocal && fn.owner != kNoClass;
  for (const Capture &capture : fn.captures)
    holdsInstance |= facts.module.function(capture.owner).locals[capture.outer].kind == LocalKind::This;
  if (!holdsInstance)
    return std::nullopt;
  for (const Effect &shrink : facts.effects.all(catalogue::Role::Shrink))
    if (table.valueOf(shrink.at.function, shrink.call->receiver) ==
        table.valueOf(grow.at.function, grow.call->receiver))
      return proven(Verdict::Bounded, "entries are removed at " + lineInWords(shrink.call->range), shrink.call->range);
  const Teardown &teardown = facts.activity.teardownOf(owner);
  Judgement result = leak(teardown.framework || !teardown.roots.empty() ? Confidence::Medium : Confidence::Low,
                          "default", "a list of the module's keeps the function");
  std::string target = table.describe(table.valueOf(grow.at.function, grow.call->receiver));
  result.arguments.emplace_back("target", target.empty() ? "the module" : target);
  result.arguments.emplace_back("handle", "this");
  result.trace.emplace_back(fn.range, "this function holds the object");
  return result;
}

} // namespace

void checkClosures(Facts &facts, std::vector<finding::Site> &sites) {
  static const std::string kRule = "closure-retained";
  for (const Effect &grow : facts.effects.all(catalogue::Role::Grow))
    if (std::optional<Judgement> judgement =
            facts.isOwn(grow.call->range) ? judgeKeptClosure(facts, grow) : std::nullopt)
      sites.push_back(makeSite(facts, kRule, "closure", grow.at.function, grow.call->range,
                               calleeInWords(facts, grow.at.function, *grow.call), std::move(*judgement)));
}

} // namespace leaklint::checks
