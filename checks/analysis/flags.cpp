// What the branches of a function say of whether something is open.

#include "checks/analysis/flags.h"

#include "checks/analysis/handed_over.h"

#include "llvm/ADT/DenseSet.h"

namespace leaklint::analysis {

using namespace ir;

namespace {

constexpr unsigned kMaxSteps = 4;

// The constant that the instruction gives its result; null for none.
const Constant *constantSet(const Function &fn, const Instruction &instruction) {
  const Instruction *from = &instruction;
  for (unsigned step = 0; from && step < kMaxSteps; ++step) {
    if (const auto *constant = llvm::dyn_cast<ConstantInstruction>(from))
      return &constant->value;
    const auto *copy = llvm::dyn_cast<CopyInstruction>(from);
    const LocalId source = copy ? copy->source : kNoLocal;
    from = nullptr;
    if (source != kNoLocal)
      for (const Block &block : fn.blocks)
        for (const Instruction *each : block.instructions)
          if (each->result == source)
            from = from ? nullptr : each; // one definition, or none that is known
  }
  return nullptr;
}

bool holdsFor(const Constant &constant) {
  return constant.kind == ConstantKind::Number ? constant.text != "0" : constant.text == "true";
}

bool isFlagValue(const Constant &constant) {
  return constant.kind == ConstantKind::Boolean || constant.kind == ConstantKind::Number;
}

// The same branches, and at least one, decide whether the blocks run.
bool runTogether(const flow::Graph &graph, BlockId one, BlockId other) {
  const auto first = graph.decisionsBefore(one), second = graph.decisionsBefore(other);
  return !first.empty() && first.size() == second.size() && llvm::all_of(first, [&](const flow::Graph::Decision &each) {
    return llvm::any_of(second, [&](const flow::Graph::Decision &same) {
      return same.block == each.block && same.taken == each.taken;
    });
  });
}

// What the local is computed from, in a few steps; itself included. Linear in the function's instructions.
llvm::SmallDenseSet<LocalId> sourcesOf(const Function &fn, LocalId local) {
  llvm::SmallDenseSet<LocalId> sources{local};
  for (unsigned step = 0; step < kMaxSteps; ++step)
    for (const Block &block : fn.blocks)
      for (const Instruction *each : block.instructions) {
        if (each->result == kNoLocal || !sources.contains(each->result))
          continue;
        if (const auto *copy = llvm::dyn_cast<CopyInstruction>(each))
          sources.insert(copy->source);
        else if (const auto *computed = llvm::dyn_cast<OpaqueInstruction>(each))
          sources.insert(computed->uses.begin(), computed->uses.end());
      }
  return sources;
}

} // namespace

bool flagSaysOtherwise(Facts &facts, const Obligation &obligation, FunctionId function, const Test &test, bool taken) {
  if (test.kind != TestKind::Truthy || test.subject == kNoLocal || function != obligation.function)
    return false;
  const Value &flag = facts.values[facts.values.valueOf(function, test.subject)];
  if (flag.kind != ValueKind::Variable || flag.function != function)
    return false;
  const bool holds = taken != test.negated;
  const flow::Graph &graph = facts.activity.graphOf(function);
  const Function &fn = graph.function();
  const BlockId acquired = obligation.acquisition->at.block;
  bool says = false;
  for (BlockId block = 0; block < fn.blocks.size(); ++block)
    for (const Instruction *instruction : fn.blocks[block].instructions) {
      if (instruction->result != flag.local)
        continue;
      const Constant *set = constantSet(fn, *instruction);
      const bool beside = block == acquired || runTogether(graph, block, acquired);
      if (set && isFlagValue(*set) && beside)
        says = holdsFor(*set) != holds;
      else if (graph.leadsTo(acquired, block) && (!set || holdsFor(*set) == holds))
        return false; // set anew after the acquisition
    }
  return says;
}

bool tellsTheOutcome(Facts &facts, const Obligation &obligation, LocalId variable) {
  const Function &fn = facts.module.function(obligation.function);
  const LocalId result = obligation.acquisition->call->result;
  if (fn.locals[variable].kind != LocalKind::Variable || result == kNoLocal)
    return false;
  const llvm::SmallDenseSet<LocalId> sources = sourcesOf(fn, variable);
  if (sources.contains(result))
    return true;
  const flow::Graph &graph = facts.activity.graphOf(obligation.function);
  for (BlockId block = 0; block < fn.blocks.size(); ++block)
    if (llvm::any_of(fn.blocks[block].instructions, [&](const Instruction *each) {
          return each->kind == InstructionKind::Constant && sources.contains(each->result);
        }))
      for (const flow::Graph::Decision &decision : graph.decisionsBefore(block))
        if (fn.blocks[decision.block].terminator.test.subject == result)
          return true;
  return false;
}

// `except OSError: s.close(); raise`: which exceptions come is known to who wrote it; none but those is assumed.
bool isUnmatchedHandler(Facts &facts, const Obligation &obligation, FunctionId function, const Test &test, bool taken) {
  if (test.kind != TestKind::InstanceOf || taken || function != obligation.function)
    return false;
  const flow::Graph &graph = facts.activity.graphOf(function);
  for (const Release &release : obligation.releases)
    if (release.match == Match::Same && release.at.function == function)
      for (const auto &decision : graph.decisionsBefore(release.at.block)) {
        const Terminator &end = graph.function().blocks[decision.block].terminator;
        if (&end.test == &test && decision.taken && rethrows(graph.function(), end.otherwise))
          return true;
      }
  return false;
}

} // namespace leaklint::analysis
