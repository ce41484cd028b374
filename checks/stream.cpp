// Whole files, result sets and collections loaded where nothing bounds their size.

#include "checks/check.h"
#include "checks/ir/operands.h"
#include "checks/judgement.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using catalogue::Role;
using finding::Verdict;

namespace {

// A bounding call on the way to the load: `collection.find().limit(10).toArray()`.
const Effect *boundBefore(Facts &facts, const Effect &load) {
  ValueId receiver =
      load.call->receiver == kNoLocal ? kNoValue : facts.values.valueOf(load.at.function, load.call->receiver);
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

// The receiver is something that the function has opened.
bool worksOnHandle(Facts &facts, FunctionId function, const CallInstruction &call) {
  if (call.receiver == kNoLocal)
    return false;
  const auto *opened =
      llvm::dyn_cast_or_null<CallInstruction>(facts.values[facts.values.valueOf(function, call.receiver)].definition);
  return opened && llvm::any_of(facts.effects.of(opened),
                                [](const Effect &effect) { return effect.entry->role == Role::Acquire; });
}

bool isOnlyWritten(Facts &facts, const Effect &load) {
  const Function &fn = facts.module.function(load.at.function);
  const ValueId loaded = facts.values.valueOf(fn.id, load.call->result);
  unsigned written = 0, others = 0;
  for (const Block &block : fn.blocks) {
    others += block.terminator.value != kNoLocal && facts.values.valueOf(fn.id, block.terminator.value) == loaded;
    for (const Instruction *instruction : block.instructions) {
      if (instruction->kind == InstructionKind::Copy)
        continue;
      unsigned reads = 0;
      forEachRead(*instruction, [&](LocalId local) { reads += facts.values.valueOf(fn.id, local) == loaded; });
      const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
      (call && reads == 1 && call->arguments.size() == 1 && worksOnHandle(facts, fn.id, *call) ? written : others) +=
          reads;
    }
  }
  return written == 1 && others == 0;
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
  // What is loaded only to be written to something opened could have been copied part by part.
  const bool ofParts = model.subject != "file"; // members of an archive, bodies: as large as someone else made them
  Confidence confidence =
      ofParts && isOnlyWritten(facts, load) ? Confidence::Medium : atMost(model.confidence, load.binding);
  Judgement result = leak(confidence, model.subject == "file" || model.subject == "archive member" ? "file" : "rows",
                          "nothing bounds what is loaded");
  result.trace.emplace_back(load.call->range,
                            "all of it is in memory at once here, in code that " + activation.because);
  return result;
}

} // namespace

void checkStreams(Facts &facts, std::vector<finding::Site> &sites) {
  for (const Effect &load : facts.effects.all(Role::Load))
    if (facts.isOwn(load.call->range))
      sites.push_back(makeSite(facts, load.entry->load->rule, load.entry->load->subject, load.at.function,
                               load.call->range, calleeInWords(facts, load.at.function, *load.call),
                               judgeLoad(facts, load)));
}

} // namespace leaklint::checks
