// Registrations by methods that no model knows: a class whose teardown takes some of its registrations back, and
// forgets one. Told by opposite verbs in the names of the methods and by what is registered: the object itself, or its
// methods.

#include "checks/check.h"
#include "checks/judgement.h"
#include "checks/opposites.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;

namespace {

struct Registration {
  const CallInstruction *call = nullptr;
  FunctionId function = kNoFunction;
  SplitName name;
  ValueId target = kNoValue;
  ValueId registered = kNoValue;
};

class SiblingFinder {
public:
  SiblingFinder(Facts &all, ClassId type) : facts(all), table(all.values), owner{type, kNoFunction} {}

  void find(std::vector<finding::Site> &sites) {
    if (facts.activity.teardownOf(owner).roots.empty())
      return;
    collect();
    if (llvm::none_of(removals, [&](const Registration &each) { return atTeardown(each); }))
      return;
    for (const Registration &added : additions)
      if (!atTeardown(added) && isForgotten(added))
        sites.push_back(report(added));
  }

private:
  bool atTeardown(const Registration &each) { return facts.activity.runsAtTeardown(each.function, owner); }

  void collect() {
    for (const auto &fn : facts.module.functions)
      if (facts.activity.ownerOf(fn->id) == owner)
        for (const Block &block : fn->blocks)
          for (const Instruction *instruction : block.instructions)
            if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction))
              consider(fn->id, *call);
  }

  void consider(FunctionId function, const CallInstruction &call) {
    if (call.receiver == kNoLocal || call.arguments.empty() || isModelled(facts.effects, call))
      return;
    ValueId target = table.valueOf(function, call.receiver);
    if (table[target].kind == ValueKind::Instance)
      return;
    for (const Argument &argument : call.arguments)
      if (ValueId value = table.valueOf(function, argument.value); isOfOwner(value)) {
        Registration found{&call, function, splitName(call.method), target, value};
        const auto &opposites = facts.effects.patterns().models().opposites;
        if (opposites.contains(found.name.verb) && isDropped(function, call))
          additions.push_back(found);
        else if (llvm::any_of(opposites, [&](const auto &each) { return each.second == found.name.verb; }))
          removals.push_back(found);
        return;
      }
  }

  // The object itself, or one of its methods.
  bool isOfOwner(ValueId id) {
    const Value &value = table[id];
    if (value.kind == ValueKind::Instance)
      return true;
    return value.kind == ValueKind::Field && table[value.base].kind == ValueKind::Instance &&
           table.asFunction(id) != kNoFunction;
  }

  // A result that is kept may be what takes it back.
  bool isDropped(FunctionId function, const CallInstruction &call) const {
    for (const Block &block : facts.module.function(function).blocks) {
      if (call.result != kNoLocal && block.terminator.value == call.result)
        return false;
      for (const Instruction *instruction : block.instructions) {
        const auto *store = llvm::dyn_cast<StoreInstruction>(instruction);
        const auto *copy = llvm::dyn_cast<CopyInstruction>(instruction);
        if (call.result != kNoLocal &&
            ((store && store->value == call.result) || (copy && copy->source == call.result)))
          return false;
      }
    }
    return true;
  }

  bool isForgotten(const Registration &added) {
    const std::string opposite = facts.effects.patterns().models().opposites.lookup(added.name.verb);
    bool sibling = false;
    for (const Registration &removed : removals) {
      if (removed.name.verb != opposite)
        continue;
      if (mayUndo(removed, added))
        return false;
      sibling |= atTeardown(removed);
    }
    return sibling;
  }

  bool mayUndo(const Registration &removed, const Registration &added) {
    // An entry of a list is not the one object that a field holds.
    const ValueKind from = table[removed.target].kind;
    if ((from == ValueKind::Element || from == ValueKind::Key) && table[added.target].kind == ValueKind::Field)
      return false;
    return compare(facts.effects, removed.target, added.target) != Match::Different &&
           compare(facts.effects, removed.registered, added.registered) != Match::Different;
  }

  finding::Site report(const Registration &added) {
    Judgement judgement = leak(Confidence::Medium, "sibling", "the teardown takes back others, not this one");
    const std::string api = calleeInWords(facts, added.function, *added.call);
    const std::string target = table.describe(added.target);
    judgement.arguments.emplace_back("owner", facts.activity.ownerName(owner));
    judgement.arguments.emplace_back("target", target.empty() ? "the target" : target);
    judgement.arguments.emplace_back("where", facts.activity.teardownOf(owner).name);
    judgement.trace.emplace_back(added.call->range, "registered here");
    for (const Registration &removed : removals)
      if (atTeardown(removed))
        judgement.related.emplace_back(removed.call->range, "another registration is taken back here");
    return makeSite(facts, "listener-not-removed", "registration", added.function, added.call->range, api,
                    std::move(judgement));
  }

  Facts &facts;
  ValueTable &table;
  Owner owner;
  std::vector<Registration> additions;
  std::vector<Registration> removals;
};

} // namespace

void checkSiblings(Facts &facts, std::vector<finding::Site> &sites) {
  if (facts.effects.patterns().models().opposites.empty())
    return;
  for (const auto &type : facts.module.classes)
    if (type->kind == ClassKind::Declared)
      SiblingFinder(facts, type->id).find(sites);
}

} // namespace leaklint::checks
