#include "frontends/treesitter/function_state.h"

namespace leaklint::frontends::treesitter {

using ir::AccessPath;
using ir::LocalId;
using ir::Projection;

namespace {

/// Folding stops here: a chain of concatenations would otherwise cost the square of its length.
constexpr size_t kLongestFolded = 1024;

} // namespace

LocalId FunctionState::capture(const FunctionState &owner, LocalId outer) {
  const uint64_t key = (uint64_t(owner.function.id) << 32) | outer;
  const auto [at, isNew] = captures.try_emplace(key, ir::kNoLocal);
  if (isNew) {
    const ir::Local source = owner.function.locals[outer];
    at->second = builder.addLocal(ir::LocalKind::Capture, source.name, source.range, source.type, source.constant);
    function.captures.push_back({at->second, owner.function.id, outer, false});
  }
  return at->second;
}

AccessPath extend(ir::FunctionBuilder &builder, ir::SourceRange range, AccessPath path,
                  llvm::ArrayRef<Projection> steps) {
  if (steps.empty())
    return path;
  if (path.projections.size() + steps.size() > ir::kMaxProjections) {
    for (const Projection &step : steps)
      path = builder.project(range, path, step);
    return path;
  }
  llvm::SmallVector<Projection, ir::kMaxProjections> all(path.projections.begin(), path.projections.end());
  all.append(steps.begin(), steps.end());
  path.projections = builder.module().copy(llvm::ArrayRef<Projection>(all));
  return path;
}

LocalId read(ir::FunctionBuilder &builder, ir::SourceRange range, const AccessPath &path) {
  return path.isPlainLocal() ? path.local : builder.load(range, path);
}

void write(ir::FunctionBuilder &builder, ir::SourceRange range, const AccessPath &path, LocalId value) {
  if (!path.isPlainLocal())
    builder.store(range, path, value);
  else if (path.local != value)
    builder.copy(range, value, path.local);
}

std::optional<LocalId> foldConcatenation(FunctionState &state, ir::SourceRange range, LocalId left, LocalId right) {
  using ir::ConstantKind;
  if (!state.builder.reachable())
    return std::nullopt;
  std::vector<ir::Instruction *> &emitted = state.function.blocks[state.builder.currentBlock()].instructions;
  if (emitted.size() < 2 || left == right)
    return std::nullopt;
  const auto *second = llvm::dyn_cast<ir::ConstantInstruction>(emitted.back());
  const auto *first = llvm::dyn_cast<ir::ConstantInstruction>(emitted[emitted.size() - 2]);
  if (!first || !second || first->result != left || second->result != right)
    return std::nullopt;
  const auto isText = [](const ir::Constant &value) {
    return value.kind == ConstantKind::String || value.kind == ConstantKind::Number;
  };
  const bool strings = first->value.kind == ConstantKind::String || second->value.kind == ConstantKind::String;
  if (!isText(first->value) || !isText(second->value) || !strings ||
      first->value.text.size() + second->value.text.size() > kLongestFolded)
    return std::nullopt;
  emitted.pop_back();
  emitted.pop_back();
  return state.builder.constant(range, ConstantKind::String, (first->value.text + second->value.text).str());
}

} // namespace leaklint::frontends::treesitter
