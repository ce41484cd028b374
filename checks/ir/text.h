#pragma once

#include "checks/ir/module.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace leaklint::ir {

/// Writes the module in the text form that parse() reads; docs/ir.md is its grammar.
void print(const Module &module, llvm::raw_ostream &out);
void print(const Module &module, const Function &function, llvm::raw_ostream &out);
/// The path as a person would write it, by the names of locals: `this.timers[key]`. Not what parse() reads.
std::string toString(const AccessPath &path, const Function &function);

/// Reads the text form. The error names the line and column and what was expected.
llvm::Expected<std::unique_ptr<Module>> parse(llvm::StringRef text, llvm::StringRef fileName);

/// Checks the invariants that analyses rely on (ids in range, one terminator a block, entry block without
/// predecessors from outside, results written where they are read on some path, unwind targets exist).
/// Returns one sentence a violation; empty when the module is well formed.
std::vector<std::string> verify(const Module &module);

} // namespace leaklint::ir
