#pragma once

#include "checks/ir/builder.h"

#include "llvm/ADT/DenseMap.h"

namespace leaklint::frontends::treesitter {

/// What every language keeps of a function while it is lowered.
struct FunctionState {
  FunctionState(ir::Module &module, ir::Function &made) : function(made), builder(module, made) {}

  /// The local here that stands for `outer` of `owner`, a function around this one.
  ir::LocalId capture(const FunctionState &owner, ir::LocalId outer);

  ir::Function &function;
  ir::FunctionBuilder builder;
  llvm::DenseMap<uint64_t, ir::LocalId> captures;
};

/// `path` with `steps` after it, by way of temporaries where that is too long.
ir::AccessPath extend(ir::FunctionBuilder &builder, ir::SourceRange range, ir::AccessPath path,
                      llvm::ArrayRef<ir::Projection> steps);
ir::LocalId read(ir::FunctionBuilder &builder, ir::SourceRange range, const ir::AccessPath &path);
void write(ir::FunctionBuilder &builder, ir::SourceRange range, const ir::AccessPath &path, ir::LocalId value);

/// `left + right` as one constant, where both were emitted last and at least one is a string: else nullopt.
std::optional<ir::LocalId> foldConcatenation(FunctionState &state, ir::SourceRange range, ir::LocalId left,
                                             ir::LocalId right);

} // namespace leaklint::frontends::treesitter
