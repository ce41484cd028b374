#include "checks/analysis/handed_over.h"

#include "checks/ir/operands.h"

namespace leaklint::analysis {

using namespace ir;

namespace {

bool endsProcess(const Facts &facts, const CallInstruction &call) {
  return llvm::any_of(facts.effects.of(&call),
                      [](const Effect &effect) { return effect.entry->borrow && effect.entry->borrow->neverReturns; });
}

// Whether a return is reached without a call that ends the process before it.
bool comesBack(const Facts &facts, const Function &fn) {
  std::vector<bool> seen(fn.blocks.size());
  llvm::SmallVector<BlockId, 8> work{0};
  while (!work.empty()) {
    const BlockId id = work.pop_back_val();
    if (id >= fn.blocks.size() || seen[id])
      continue;
    seen[id] = true;
    const Block &block = fn.blocks[id];
    if (llvm::any_of(block.instructions, [&](const Instruction *each) {
          const auto *call = llvm::dyn_cast<CallInstruction>(each);
          return call && endsProcess(facts, *call);
        }))
      continue;
    if (block.terminator.kind == TerminatorKind::Return || block.terminator.kind == TerminatorKind::Throw)
      return true;
    work.append({block.terminator.target, block.terminator.otherwise, block.unwind});
  }
  return false;
}

// `f(handle, _)`: nothing is said of what stands in the place of `_`.
bool lendsAll(const catalogue::CallPattern &pattern) {
  return llvm::none_of(pattern.parameters, [](const catalogue::Parameter &each) { return each.name == "_"; });
}

} // namespace

bool neverReturns(Facts &facts, FunctionId caller, const CallInstruction &call) {
  if (endsProcess(facts, call))
    return true;
  const FunctionId target = facts.effects.target(caller, call);
  return target != kNoFunction && !facts.module.function(target).isGenerator &&
         !facts.module.function(target).isAsync && !comesBack(facts, facts.module.function(target));
}

bool isBorrowed(const Facts &facts, const CallInstruction &call) {
  return llvm::any_of(facts.effects.of(&call), [](const Effect &effect) {
    return effect.entry->role == catalogue::Role::Borrow && lendsAll(effect.pattern());
  });
}

bool isLent(const Facts &facts, const CallInstruction &call, size_t position) {
  return llvm::any_of(facts.effects.of(&call), [&](const Effect &effect) {
    const auto &parameters = effect.pattern().parameters;
    return effect.entry->role == catalogue::Role::Borrow && position < parameters.size() &&
           parameters[position].name != "_" && !parameters[position].rest;
  });
}

namespace {

// `if (add(list, p) < 0) free(p);`: what came of the call decides who has it.
bool asksFor(Facts &facts, FunctionId function, const Test &test, const CallInstruction &call) {
  for (const LocalId asked : {test.subject, test.other})
    if (asked != kNoLocal)
      for (const ValueId each : facts.values.contents(facts.values.valueOf(function, asked), 2))
        if (facts.values[each].definition == &call)
          return true;
  return false;
}

} // namespace

bool isLentUntilReleased(Facts &facts, const Obligation &obligation, const Position &at, const CallInstruction &call) {
  const flow::Graph &graph = facts.activity.graphOf(at.function);
  return llvm::any_of(obligation.releases, [&](const Release &release) {
    if (release.match != Match::Same || release.at.function != at.function || release.at == at ||
        release.effect->entry->role != catalogue::Role::Release || release.effect->call->range.begin < call.range.begin)
      return false;
    if (release.at.block == at.block ? release.at.index < at.index
                                     : !flow::leadsWithoutException(graph.function(), at.block, release.at.block))
      return false;
    return llvm::none_of(graph.decisionsBefore(release.at.block), [&](const flow::Graph::Decision &decision) {
      return asksFor(facts, at.function, graph.function().blocks[decision.block].terminator.test, call);
    });
  });
}

// `Reader(f).rows()`: what is made of the handle serves for one call, and nothing is left that could close it.
bool isDroppedWrapper(Facts &facts, FunctionId function, const CallInstruction &call) {
  if (call.result == kNoLocal || facts.effects.target(function, call) != kNoFunction)
    return false;
  unsigned receivers = 0, others = 0;
  for (const Block &block : facts.module.function(function).blocks) {
    others += block.terminator.value == call.result;
    for (const Instruction *instruction : block.instructions) {
      const auto *user = llvm::dyn_cast<CallInstruction>(instruction);
      bool isReceiver = user && user->receiver == call.result;
      receivers += isReceiver;
      if (!isReceiver)
        forEachRead(*instruction, [&](LocalId local) { others += local == call.result; });
    }
  }
  return receivers == 1 && others == 0;
}

namespace {

constexpr unsigned kHelperDepth = 3;

bool isUsedBeyondReceiver(Facts &facts, const Function &fn, LocalId parameter, unsigned depth);

/// A helper of this module that only looks at the argument lends it.
bool isLentToHelper(Facts &facts, const Function &fn, const CallInstruction &call, size_t position, unsigned depth) {
  const FunctionId target = facts.effects.target(fn.id, call);
  if (target == kNoFunction || target == fn.id || depth == 0)
    return false;
  const Function &helper = facts.module.function(target);
  return position < helper.parameters.size() &&
         !isUsedBeyondReceiver(facts, helper, helper.parameters[position], depth - 1);
}

bool isUsedBeyondReceiver(Facts &facts, const Function &fn, LocalId parameter, unsigned depth) {
  for (const auto &inner : facts.module.functions)
    for (const Capture &capture : inner->captures)
      if (capture.owner == fn.id && capture.outer == parameter)
        return true;
  for (const Block &block : fn.blocks) {
    if (block.terminator.value == parameter)
      return true;
    for (const Instruction *instruction : block.instructions) {
      if (const auto *call = llvm::dyn_cast<CallInstruction>(instruction)) {
        if (!isBorrowed(facts, *call))
          for (const auto &[position, argument] : llvm::enumerate(call->arguments))
            if (argument.value == parameter && !isLentToHelper(facts, fn, *call, position, depth))
              return true;
      } else if (const auto *store = llvm::dyn_cast<StoreInstruction>(instruction)) {
        if (store->value == parameter)
          return true;
      } else if (const auto *opaque = llvm::dyn_cast<OpaqueInstruction>(instruction); opaque && opaque->isPure()) {
        continue; // compared, or counted with
      } else if (opaque || instruction->kind == InstructionKind::Yield || instruction->kind == InstructionKind::Copy) {
        bool read = false;
        forEachRead(*instruction, [&](LocalId local) { read |= local == parameter; });
        if (read)
          return true;
      }
    }
  }
  return false;
}

} // namespace

bool isUsedBeyondReceiver(Facts &facts, const Function &fn, LocalId parameter) {
  return isUsedBeyondReceiver(facts, fn, parameter, kHelperDepth);
}

bool throwsItself(const Function &fn) {
  return llvm::any_of(fn.blocks, [](const Block &block) {
    return block.terminator.kind == TerminatorKind::Throw && block.unwind == kNoBlock;
  });
}

bool rethrows(const Function &fn, BlockId block) {
  for (unsigned steps = 0; steps < 4; ++steps) {
    const Terminator &end = fn.blocks[block].terminator;
    if (end.kind != TerminatorKind::Branch)
      return end.kind == TerminatorKind::Throw;
    block = end.target;
  }
  return false;
}

} // namespace leaklint::analysis
