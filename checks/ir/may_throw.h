#pragma once

#include "checks/ir/function.h"

#include <algorithm>

namespace leaklint::ir {

/// True where the instruction has an edge to its block's unwind target. One definition for builder, verifier and CFG.
inline bool mayThrow(const Instruction &instruction) {
  switch (instruction.kind) {
  case InstructionKind::Call:
    return llvm::cast<CallInstruction>(instruction).mayThrow;
  case InstructionKind::Await:
  case InstructionKind::Yield:
    return true;
  case InstructionKind::Opaque:
    return !llvm::cast<OpaqueInstruction>(instruction).isPure();
  default:
    return false;
  }
}

inline bool mayThrow(const Block &block) {
  return block.terminator.kind == TerminatorKind::Throw ||
         std::any_of(block.instructions.begin(), block.instructions.end(),
                     [](const Instruction *instruction) { return mayThrow(*instruction); });
}

} // namespace leaklint::ir
