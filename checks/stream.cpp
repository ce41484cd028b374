// Whole files, result sets and collections loaded where nothing bounds their size.

#include "checks/check.h"
#include "checks/judgement.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using catalogue::Role;
using finding::Verdict;

namespace {

// A bounding call on the way to the load: `collection.find().limit(10).toArray()`.
const Effect *boundBefore(Facts &facts, const Effect &load) {
  ValueId receiver = load.call->receiver == kNoLocal ? kNoValue
                                                     : facts.values.valueOf(load.at.function, load.call->receiver);
  for (unsigned depth = 0; depth < 12 && receiver != kNoValue; ++depth) {
    const Value value = facts.values[receiver];
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(value.definition);
    if (value.kind != ValueKind::Call || !call)
      return nullptr;
    for (const Effect &effect : facts.effects.of(call))
      if (effect.entry->role == Role::LoadBound && effect.entry->load == load.entry->load)
        return facts.effects.of(call).data() + (&effect - facts.effects.of(call).data());
    receiver = call->receiver == kNoLocal ? kNoValue : facts.values.valueOf(value.function, call->receiver);
  }
  return nullptr;
}

Judgement judgeLoad(Facts &facts, const Effect &load) {
  const catalogue::LoadModel &model = *load.entry->load;
  if (const catalogue::Condition *condition = facts.effects.firstThatHolds(load, model.unless))
    return proven(Verdict::Bounded, "`" + condition->text + "` holds", load.call->range);
  if (const Effect *bound = boundBefore(facts, load))
    return proven(Verdict::Bounded, "`" + bound->pattern().text + "` bounds it", bound->call->range);
  const Activation &activation = facts.activity.of(load.at.function);
  if (activation.frequency == Frequency::Once)
    return proven(Verdict::RunsOnce, "the code " + activation.because);
  for (const Argument &argument : load.call->arguments)
    if (const Value *path = facts.values.asConstant(facts.values.valueOf(load.at.function, argument.value));
        path && path->constant == ConstantKind::String && load.call->arguments.size() == 1)
      return proven(Verdict::Bounded, "it is one fixed file", load.call->range);
  Confidence confidence = atMost(model.confidence, load.binding);
  Judgement result = leak(confidence, model.subject == "file" ? "file" : "rows", "nothing bounds what is loaded");
  result.trace.emplace_back(load.call->range, "all of it is in memory at once here, in code that " + activation.because);
  return result;
}

} // namespace

void checkStreams(Facts &facts, std::vector<finding::Site> &sites) {
  for (const Effect &load : facts.effects.all(Role::Load))
    sites.push_back(makeSite(facts, load.entry->load->rule, load.entry->load->subject, load.at.function,
                             load.call->range, calleeInWords(facts, load.at.function, *load.call),
                             judgeLoad(facts, load)));
}

} // namespace leaklint::checks
