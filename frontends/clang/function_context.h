#pragma once

#include "checks/ir/builder.h"

#include "frontends/clang/clang_headers.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace leaklint::frontends::cpp {

/// The function being lowered.
struct FunctionContext {
  FunctionContext(ir::Module &module, ir::Function &made, FunctionContext *around)
      : function(made), builder(module, made), outer(around) {}

  ir::Function &function;
  ir::FunctionBuilder builder;
  FunctionContext *outer; ///< of a lambda: the function around it
  const clang::Stmt *body = nullptr;
  llvm::DenseMap<const clang::Decl *, ir::LocalId> locals;
  llvm::DenseMap<uint64_t, ir::LocalId> captures;          ///< by the function and the local captured
  llvm::DenseMap<const clang::Expr *, ir::LocalId> shared; ///< of expressions that stand for a value made before
  llvm::DenseSet<const clang::Expr *> keptTemporaries;     ///< those that something is initialised with

  /// A statement that is open, which goto may leave.
  struct Frame {
    const clang::Stmt *statement;
    size_t depth; ///< of the builder's scopes where it began
  };
  std::vector<Frame> frames;
  struct Label {
    ir::BlockId block = ir::kNoBlock;
    size_t depth = 0;
    bool seen = false; ///< then `depth` is known
    llvm::SmallVector<const clang::Stmt *, 8> around;
  };
  llvm::DenseMap<const clang::LabelDecl *, Label> labels;
  std::vector<const clang::LabelDecl *> addressTaken;
  bool labelsFound = false;
  llvm::DenseMap<const clang::SwitchCase *, ir::BlockId> cases;
};

} // namespace leaklint::frontends::cpp
