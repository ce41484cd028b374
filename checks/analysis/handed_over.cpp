#include "checks/analysis/handed_over.h"

#include "checks/ir/operands.h"

namespace leaklint::analysis {

using namespace ir;

bool isBorrowed(const Facts &facts, const CallInstruction &call) {
  return llvm::any_of(facts.effects.of(&call),
                      [](const Effect &effect) { return effect.entry->role == catalogue::Role::Borrow; });
}

// `Reader(f).rows()`: what is made of the handle serves for one call, and nothing is left that could close it.
bool isDroppedWrapper(Facts &facts, FunctionId function, const CallInstruction &call) {
  if (call.result == kNoLocal ||
      facts.effects.target(function, call) != kNoFunction)
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

bool isUsedBeyondReceiver(const Facts &facts, const Function &fn, LocalId parameter) {
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
          for (const Argument &argument : call->arguments)
            if (argument.value == parameter)
              return true;
      } else if (const auto *store = llvm::dyn_cast<StoreInstruction>(instruction)) {
        if (store->value == parameter)
          return true;
      } else if (instruction->kind == InstructionKind::Opaque || instruction->kind == InstructionKind::Yield ||
                 instruction->kind == InstructionKind::Copy) {
        bool read = false;
        forEachRead(*instruction, [&](LocalId local) { read |= local == parameter; });
        if (read)
          return true;
      }
    }
  }
  return false;
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
