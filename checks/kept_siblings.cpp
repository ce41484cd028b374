// Registrations that are taken back through what the registering call returned, by methods that no model knows:
// `this.entry = bus.register(…)`, `this.entry.unregister()`. The class itself shows how it ends; its teardown does not
// do it.

#include "checks/check.h"
#include "checks/judgement.h"
#include "checks/opposites.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;

namespace {

class KeptSiblingFinder {
public:
  explicit KeptSiblingFinder(Facts &all) : facts(all), table(all.values) {}

  void find(std::vector<finding::Site> &sites) {
    for (const auto &[place, write] : std::vector(table.allWrites()))
      if (const CallInstruction *call = registrationKept(place, write); call && facts.isOwn(call->range))
        consider(place, write, *call, sites);
  }

private:
  // `this.entry = bus.register(…)`
  const CallInstruction *registrationKept(ValueId place, const Write &write) {
    if (write.value == kNoValue || table[place].kind != ValueKind::Field ||
        table[table[place].base].kind != ValueKind::Instance || table[write.value].kind != ValueKind::Call)
      return nullptr;
    const auto *call = llvm::cast<CallInstruction>(table[write.value].definition);
    const bool registers =
        call->receiver != kNoLocal && !call->arguments.empty() && !isModelled(facts.effects, *call) &&
        facts.effects.target(table[write.value].function, *call) == kNoFunction &&
        opposites().contains(splitName(call->method).verb) && !isContainers(splitName(call->method).verb);
    return registers ? call : nullptr;
  }

  // `this.label = parent.add(…)`, `this.label.remove()`: what goes into something as into a container is as a rule a
  // part that goes with it.
  bool isContainers(llvm::StringRef verb) const {
    return llvm::any_of(facts.effects.patterns().named(verb),
                        [](const catalogue::Entry &each) { return each.role == catalogue::Role::Grow; });
  }

  void consider(ValueId place, const Write &write, const CallInstruction &call, std::vector<finding::Site> &sites) {
    const Owner owner = facts.activity.ownerOf(write.function);
    if (!owner.exists() || facts.activity.teardownOf(owner).roots.empty() ||
        facts.activity.runsAtTeardown(write.function, owner))
      return;
    const CallInstruction *takenBack = nullptr;
    for (const auto &fn : facts.module.functions)
      for (const Block &block : fn->blocks)
        for (const Instruction *each : block.instructions) {
          if (!reads(fn->id, *each, place))
            continue;
          if (facts.activity.runsAtTeardown(fn->id, owner))
            return; // the teardown knows of it
          if (const auto *release = llvm::dyn_cast<CallInstruction>(each);
              release && release->arguments.empty() &&
              splitName(release->method).verb == opposites().lookup(splitName(call.method).verb))
            takenBack = release;
        }
    if (takenBack)
      sites.push_back(report(place, write, call, *takenBack, owner));
  }

  // Reads the place, or calls something on what is in it.
  bool reads(FunctionId function, const Instruction &instruction, ValueId place) {
    if (const auto *load = llvm::dyn_cast<LoadInstruction>(&instruction))
      return table.valueOf(function, load->result) == place;
    const auto *call = llvm::dyn_cast<CallInstruction>(&instruction);
    return call && call->receiver != kNoLocal && table.valueOf(function, call->receiver) == place;
  }

  finding::Site report(ValueId place, const Write &write, const CallInstruction &call, const CallInstruction &takenBack,
                       const Owner &owner) {
    const FunctionId releasing = table.positionOf(&takenBack).function;
    Judgement judgement = leak(Confidence::Medium, "kept", "the teardown does not take it back");
    judgement.arguments.emplace_back("owner", facts.activity.ownerName(owner));
    judgement.arguments.emplace_back("handle", table.describe(place));
    judgement.arguments.emplace_back("release", calleeInWords(facts, releasing, takenBack) + "()");
    judgement.arguments.emplace_back("path", facts.activity.qualifiedName(releasing));
    judgement.arguments.emplace_back("where", facts.activity.teardownOf(owner).name);
    judgement.trace.emplace_back(call.range, "registered here");
    judgement.related.emplace_back(takenBack.range, "another method takes it back here");
    return makeSite(facts, "listener-not-removed", "registration", write.function, call.range,
                    calleeInWords(facts, write.function, call), std::move(judgement));
  }

  const llvm::StringMap<std::string> &opposites() const { return facts.effects.patterns().models().opposites; }

  Facts &facts;
  ValueTable &table;
};

} // namespace

void checkKeptSiblings(Facts &facts, std::vector<finding::Site> &sites) {
  if (!facts.effects.patterns().models().opposites.empty())
    KeptSiblingFinder(facts).find(sites);
}

} // namespace leaklint::checks
