// What is no obligation at all: the record says so, someone else owns it, or it is known by another name.

#include "checks/analysis/handed_over.h"
#include "checks/analysis/ownership.h"
#include "checks/pairing.h"

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

// `os.kill(child.pid, …)`: what names the handle elsewhere is handed to code that may end it.
SourceRange idHandedOut(Facts &facts, const Obligation &obligation) {
  const std::string &identity = obligation.protocol->identity;
  if (identity.empty())
    return {};
  for (const auto &fn : facts.module.functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction); call && !isBorrowed(facts, *call))
          for (const Argument &argument : call->arguments)
            if (const Value &given = facts.values[facts.values.valueOf(fn->id, argument.value)];
                given.kind == ValueKind::Field && given.name == identity &&
                llvm::is_contained(obligation.holders, given.base))
              return call->range;
  return {};
}

// `os.close(1); os.open(…)`: the new descriptor has the number that was just closed, and is known by it.
bool takesAClosedNumber(Facts &facts, const Obligation &obligation) {
  if (obligation.handle == kNoValue)
    return false;
  const Position &at = obligation.acquisition->at;
  return llvm::any_of(facts.effects.releasesOf(*obligation.protocol), [&](const Effect *release) {
    const auto &parameters = release->pattern().parameters;
    const bool before =
        release->at.function == at.function &&
        (release->at.block < at.block || (release->at.block == at.block && release->at.index < at.index));
    if (!before || parameters.empty())
      return false;
    const Value *given = facts.values.asConstant(facts.effects.bound(*release, parameters.front().name));
    return given && given->constant == ConstantKind::Number;
  });
}

// `ZipFile(self)`: what is made around the object ends with it.
bool isMadeAroundItsOwner(Facts &facts, const Obligation &obligation) {
  const CallInstruction &call = *obligation.acquisition->call;
  return obligation.protocol->weakRelease && !obligation.acquisition->derived && !call.arguments.empty() &&
         facts.values[facts.values.valueOf(obligation.function, call.arguments.front().value)].kind ==
             ValueKind::Instance;
}

// `self.server.socket = wrap(self.server.socket)`: whoever owned what it is made of owns it as well.
bool replacesItsSource(Facts &facts, const Obligation &obligation) {
  for (const Argument &argument : obligation.acquisition->call->arguments) {
    const ValueId source = facts.values.valueOf(obligation.function, argument.value);
    if (facts.values[source].kind == ValueKind::Field && llvm::is_contained(obligation.use.places, source) &&
        facts.values[facts.values[source].base].kind == ValueKind::Field)
      return true;
  }
  return false;
}

// `table = MongoClient(host)["data"]["users"]`: nothing has the handle but what was taken out of it, and that is kept.
bool isKeptInAPart(Facts &facts, const Obligation &obligation) {
  if (obligation.holders.size() != 1 || !llvm::StringRef(facts.values.describe(obligation.handle)).ends_with(")"))
    return false;
  return llvm::any_of(facts.values.allWrites(), [&](const auto &entry) {
    const ValueKind place = facts.values[entry.first].kind;
    if (place != ValueKind::Field && place != ValueKind::ModuleVariable && place != ValueKind::Global)
      return false;
    ValueId part = entry.second.value;
    while (facts.values[part].kind == ValueKind::Element || facts.values[part].kind == ValueKind::Field)
      if (part = facts.values[part].base; part == obligation.handle)
        return true;
    return false;
  });
}

// A timer that is made and never started, as far as code that has it shows.
bool isNeverStarted(Facts &facts, const Obligation &obligation) {
  const std::vector<std::string> &starts = obligation.protocol->starts;
  if (starts.empty() || obligation.use.passedOn || obligation.use.returned)
    return false;
  for (const auto &fn : facts.module.functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
            call && call->receiver != kNoLocal && llvm::is_contained(starts, call->method.str()))
          for (ValueId holder : obligation.holders)
            if (compare(facts.effects, facts.values.valueOf(fn->id, call->receiver), holder) == Match::Same)
              return false;
  return true;
}

// `setTimeout(function () {}, 0)`: one use, and nothing in it.
bool doesNothing(const Facts &facts, const Obligation &obligation) {
  if (!obligation.oneShot || obligation.callbackFunction == kNoFunction)
    return false;
  const Function &callback = facts.module.function(obligation.callbackFunction);
  return callback.blocks.size() == 1 && callback.blocks.front().instructions.empty();
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
  if (const SourceRange handed = idHandedOut(facts, obligation); handed.valid())
    return proven(Verdict::Escapes, "its `" + obligation.protocol->identity + "` is handed to code that may end it",
                  handed);
  if (doesNothing(facts, obligation))
    return proven(Verdict::Bounded, "its callback does nothing", acquisition.call->range);
  if (isNeverStarted(facts, obligation))
    return proven(Verdict::Bounded, "nothing starts it", acquisition.call->range);
  if (takesAClosedNumber(facts, obligation))
    return proven(Verdict::Escapes, "it takes the number that was closed before", acquisition.call->range);
  if (isMadeAroundItsOwner(facts, obligation))
    return proven(Verdict::Guarded, "it is made around the object itself", acquisition.call->range);
  if (replacesItsSource(facts, obligation))
    return proven(Verdict::Guarded, "it takes the place of what it is made of", acquisition.call->range);
  if (isKeptInAPart(facts, obligation))
    return proven(Verdict::Escapes, "a part of it is kept", acquisition.call->range);
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

} // namespace leaklint::checks
