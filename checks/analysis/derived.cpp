// Acquisitions that no record names: functions that hand out what they acquire, and those that are told by a release.

#include "checks/analysis/derived.h"

#include "checks/analysis/ownership.h"

#include "llvm/ADT/MapVector.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::Entry;
using catalogue::Role;

namespace {

constexpr unsigned kMaxDerivations = 3;

// `table[id] = Entry(handle)`: what is made of it keeps it.
bool isGivenToAnObject(Facts &facts, const Function &fn, ValueId handle) {
  for (const Block &block : fn.blocks)
    for (const Instruction *instruction : block.instructions)
      if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction); call && call->constructs())
        for (const Argument &argument : call->arguments)
          if (facts.values.valueOf(fn.id, argument.value) == handle)
            return true;
  return false;
}

// A way leads to a return with the handle still the function's own. What was put into something on the way, and
// returned as well, is lent: `list = append(list, entry); return entry;`.
bool isHandedOutWhole(Facts &facts, const Effect &effect) {
  const Obligation obligation = makeObligation(facts, effect);
  return followInFunction(facts, obligation).returned;
}

// The callers of a function that returns the handle acquire it.
void deriveFrom(Facts &facts, const Effect &effect, std::vector<Effect> &result) {
  if (ownerGiven(facts, effect) != kNoValue || unseenOwner(facts, effect))
    return;
  ValueId handle = facts.effects.bound(effect, effect.pattern().result);
  const Function &fn = facts.module.function(effect.at.function);
  if (isGivenToAnObject(facts, fn, handle))
    return;
  // Every way out returns it, or nothing: a function that may return what it was given hands out no duty.
  bool returned = false;
  for (const Block &block : fn.blocks) {
    if (block.terminator.kind != TerminatorKind::Return || block.terminator.value == kNoLocal)
      continue;
    for (ValueId each : facts.values.contents(facts.values.valueOf(fn.id, block.terminator.value), 2)) {
      ValueKind kind = facts.values[each].kind;
      if (kind == ValueKind::Parameter || kind == ValueKind::Field || kind == ValueKind::ModuleVariable)
        return;
      returned |= each == handle;
    }
  }
  // What is kept as well as returned is shared: the callers borrow it.
  std::vector<ValueId> holders = facts.values.holders(handle);
  bool kept = llvm::any_of(holders, [&](ValueId holder) {
    const Value &value = facts.values[holder];
    return value.kind == ValueKind::Field || value.kind == ValueKind::ModuleVariable ||
           value.kind == ValueKind::Element || (value.kind == ValueKind::Variable && value.function != fn.id);
  });
  if (!returned || kept || handle == kNoValue || !isHandedOutWhole(facts, effect))
    return;
  for (const Activity::Caller &caller : facts.activity.callersOf(fn.id))
    if (!caller.registration && !caller.handlerOf && !caller.call->constructs())
      result.push_back({.entry = effect.entry,
                        .call = caller.call,
                        .at = facts.values.positionOf(caller.call),
                        .binding = Confidence::Medium,
                        .derived = true});
}

} // namespace

std::vector<Effect> deriveAcquisitions(Facts &facts) {
  std::vector<Effect> result;
  for (const Effect &effect : facts.effects.all(Role::Acquire))
    if (!effect.pattern().result.empty() && effect.pattern().whole.empty())
      deriveFrom(facts, effect, result);
  size_t begin = 0;
  for (unsigned level = 1; level < kMaxDerivations; ++level) {
    size_t end = result.size();
    for (size_t next = begin; next < end; ++next) {
      Effect effect = result[next]; // copied: the list grows
      deriveFrom(facts, effect, result);
    }
    begin = end;
  }
  return result;
}

namespace {

/// `free(x)`: a function that is given the handle, and nothing else, is evidence of itself; a method `close()` is not.
llvm::StringRef releasedBy(const Effect &release) {
  const catalogue::CallPattern &pattern = release.pattern();
  return release.entry->head == catalogue::Head::Global && release.entry->protocol->retains.empty() &&
                 pattern.callee.size() == 1 && pattern.parameters.size() == 1
             ? llvm::StringRef(pattern.parameters.front().name)
             : llvm::StringRef();
}

/// A line of the record by which a call's result as a whole is the handle.
const Entry *acquisitionOf(const catalogue::PatternIndex &index, const catalogue::Protocol &protocol) {
  for (const catalogue::CallPattern &pattern : protocol.acquire)
    if (!pattern.result.empty() && pattern.resultField.empty() && pattern.whole.empty() && pattern.callee.size() == 1)
      for (const Entry &entry : index.named(pattern.method()))
        if (entry.role == Role::Acquire && entry.protocol == &protocol)
          return &entry;
  return nullptr;
}

// What the call itself handed out beside the result decides: `text = get(id, &must_free); … if (must_free)
// free(text);`.
bool isDecidedByTheCall(Facts &facts, const Effect &release, const CallInstruction &call) {
  const flow::Graph &graph = facts.activity.graphOf(release.at.function);
  return llvm::any_of(graph.decisionsBefore(release.at.block), [&](const flow::Graph::Decision &decision) {
    const LocalId asked = graph.function().blocks[decision.block].terminator.test.subject;
    if (asked == kNoLocal)
      return false;
    return llvm::any_of(facts.values.contents(facts.values.valueOf(release.at.function, asked), 2), [&](ValueId each) {
      const Value &value = facts.values[each];
      return value.kind == ValueKind::Field && facts.values[value.base].definition == &call;
    });
  });
}

class Inference {
public:
  explicit Inference(Facts &all) : facts(all) {}

  std::vector<Effect> run() {
    for (const Effect &release : facts.effects.all(Role::Release))
      if (const llvm::StringRef name = releasedBy(release); !name.empty())
        for (const ValueId each : facts.values.contents(facts.effects.bound(release, name), 2))
          consider(release, facts.values[each]);
    std::vector<Effect> result;
    for (const auto &[call, entry] : handsOut)
      if (entry && !decided.contains(call))
        result.push_back({.entry = entry,
                          .call = call,
                          .at = facts.values.positionOf(call),
                          .binding = Confidence::Medium,
                          .derived = true,
                          .inferred = true});
    return result;
  }

private:
  // A function that stands elsewhere, and that no record tells anything of.
  bool isUnknown(FunctionId function, const CallInstruction &call) {
    return call.style == CallStyle::Plain && call.callee.root == RootKind::Global && facts.effects.of(&call).empty() &&
           facts.effects.target(function, call) == kNoFunction;
  }

  void consider(const Effect &release, const Value value) {
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(value.definition);
    if (value.kind != ValueKind::Call || !call || value.function != release.at.function ||
        !isUnknown(value.function, *call))
      return;
    if (isDecidedByTheCall(facts, release, *call)) {
      decided.insert(call);
      return;
    }
    const Entry *entry = acquisitionOf(facts.effects.patterns(), *release.entry->protocol);
    const Entry *&known = handsOut[call];
    // Several records may share a release: the one that knows most acquisitions is the most general.
    if (entry && (!known || entry->protocol->acquire.size() > known->protocol->acquire.size()))
      known = entry;
  }

  Facts &facts;
  llvm::MapVector<const CallInstruction *, const Entry *> handsOut; ///< null: by no record that could be meant
  llvm::DenseSet<const CallInstruction *> decided;                  ///< what they hand out may be their own
};

} // namespace

std::vector<Effect> inferAcquisitions(Facts &facts) { return Inference(facts).run(); }

} // namespace leaklint::analysis
