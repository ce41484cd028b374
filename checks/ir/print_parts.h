#pragma once

#include "checks/ir/module.h"

#include "llvm/Support/raw_ostream.h"

namespace leaklint::ir {

/// What instructions, declarations and terminators are made of, in the text form.
void printQuoted(llvm::StringRef text, llvm::raw_ostream &out);
void printName(llvm::StringRef name, llvm::raw_ostream &out); ///< quoted where it must be
void printLocal(LocalId local, llvm::raw_ostream &out);
void printLocals(llvm::ArrayRef<LocalId> locals, llvm::raw_ostream &out);
void printPath(const AccessPath &path, llvm::raw_ostream &out);
void printPaths(llvm::StringRef keyword, llvm::ArrayRef<AccessPath> paths, llvm::raw_ostream &out);
void printConstant(const Constant &constant, llvm::raw_ostream &out);
/// ` : text = path`, with `mark` for the colon; nothing for a type that says nothing.
void printType(llvm::StringRef mark, const TypeReference &type, llvm::raw_ostream &out);
/// ` @line:col-line:col`; nothing for the empty range.
void printRange(SourceRange range, llvm::raw_ostream &out);
void printInstruction(const Instruction &instruction, llvm::raw_ostream &out);
void printTerminator(const Terminator &terminator, llvm::raw_ostream &out);

} // namespace leaklint::ir
