// What is made for a race alone, in code that runs again: `wait([start(a), start(b)], FIRST)` returns when one is done,
// and nobody has the other one to end it.

#include "checks/ir/operands.h"
#include "checks/pairing.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;

namespace {

class RaceFinder {
public:
  RaceFinder(Facts &all, const Obligation &tracked) : facts(all), table(all.values), obligation(tracked) {}

  const Effect *find() {
    for (const Effect &race : facts.effects.all(catalogue::Role::Race))
      if (race.entry->protocol == obligation.protocol && race.at.function == obligation.function && isMadeFor(race) &&
          runsAgain(race) && isDropped(race.call->result))
        return &race;
    return nullptr;
  }

private:
  // The list that the call is given has it, and nothing else does, not even a variable.
  bool isMadeFor(const Effect &race) {
    if (race.call->arguments.empty() || isNamed(obligation.acquisition->call->result))
      return false;
    const ValueId list = table.valueOf(race.at.function, race.call->arguments.front().value);
    return table[list].kind == ValueKind::Allocation && obligation.holders.size() > 1 &&
           llvm::all_of(obligation.holders, [&](ValueId holder) {
             return holder == obligation.handle || holder == list || table[holder].base == list;
           });
  }

  bool isNamed(LocalId made) const {
    return llvm::any_of(facts.module.function(obligation.function).blocks, [&](const Block &block) {
      return llvm::any_of(block.instructions, [&](const Instruction *each) {
        const auto *copy = llvm::dyn_cast<CopyInstruction>(each);
        return copy && copy->source == made;
      });
    });
  }

  bool runsAgain(const Effect &race) {
    const flow::Graph &graph = facts.activity.graphOf(race.at.function);
    return facts.activity.of(race.at.function).frequency == Frequency::Many ||
           graph.leadsTo(race.at.block, obligation.acquisition->at.block);
  }

  // What the race returns names those that still run, too.
  bool isDropped(LocalId local) const {
    const Function &fn = facts.module.function(obligation.function);
    for (const Block &block : fn.blocks) {
      for (const Instruction *each : block.instructions)
        if (reads(*each, local) && !isHarmless(*each))
          return false;
      bool read = false;
      forEachRead(block.terminator, [&](LocalId each) { read |= each == local; });
      if (read)
        return false;
    }
    return true;
  }

  static bool reads(const Instruction &instruction, LocalId local) {
    bool read = false;
    forEachRead(instruction, [&](LocalId each) { read |= each == local; });
    return read;
  }

  // It is waited for, or the first of its two lists (those that are done) is taken.
  bool isHarmless(const Instruction &use) const {
    if (const auto *await = llvm::dyn_cast<AwaitInstruction>(&use))
      return isDropped(await->result);
    const auto *load = llvm::dyn_cast<LoadInstruction>(&use);
    return load && load->path.projections.size() == 1 && load->path.projections.front().name == "0";
  }

  Facts &facts;
  ValueTable &table;
  const Obligation &obligation;
};

} // namespace

std::optional<Judgement> judgeRaced(Facts &facts, const Obligation &obligation) {
  const Effect *race = obligation.protocol->raced.empty() ? nullptr : RaceFinder(facts, obligation).find();
  if (!race)
    return std::nullopt;
  Judgement result = leak(Confidence::Medium, "raced", "it goes on when another one is done first");
  result.arguments.emplace_back("where", lineInWords(race->call->range));
  result.trace.emplace_back(race->call->range, "this waits for the first of them");
  return result;
}

} // namespace leaklint::checks
