#pragma once

#include "checks/ir/module.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace leaklint::ir {

/// Calls `visit` for each local that is read. Operands that may be left out are visited only where they are there;
/// one that must be there is visited even as kNoLocal, which the verifier then rejects.
void forEachRead(const Instruction &instruction, llvm::function_ref<void(LocalId)> visit);
void forEachRead(const Terminator &terminator, llvm::function_ref<void(LocalId)> visit);

using MapLocal = llvm::function_ref<LocalId(LocalId)>;
/// Replaces each local that is read by what `map` makes of it. Lists are copied into the module's arena.
void mapReads(Instruction &instruction, Module &module, MapLocal map);
void mapReads(Terminator &terminator, MapLocal map);
/// Replaces the local that the instruction assigns, which must have one.
void mapWritten(Instruction &instruction, LocalId to);

/// The local that the instruction assigns: its result, or what it stores to; kNoLocal for none.
LocalId writtenLocal(const Instruction &instruction);

/// The path that the instruction loads, stores to or calls; null for the others.
const AccessPath *accessedPath(const Instruction &instruction);

} // namespace leaklint::ir
