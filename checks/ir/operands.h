#pragma once

#include "checks/ir/function.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace leaklint::ir {

/// Calls `visit` for each local that is read. Operands that may be left out are visited only where they are there;
/// one that must be there is visited even as kNoLocal, which the verifier then rejects.
void forEachRead(const Instruction &instruction, llvm::function_ref<void(LocalId)> visit);
void forEachRead(const Terminator &terminator, llvm::function_ref<void(LocalId)> visit);

/// The local that the instruction assigns: its result, or what it stores to; kNoLocal for none.
LocalId writtenLocal(const Instruction &instruction);

/// The path that the instruction loads, stores to or calls; null for the others.
const AccessPath *accessedPath(const Instruction &instruction);

} // namespace leaklint::ir
