#include "checks/ir/unreachable.h"

#include "checks/ir/may_throw.h"

namespace leaklint::ir {
namespace {

/// New number of each block, kNoBlock for one that is removed.
using Renumbering = std::vector<BlockId>;

void visit(BlockId block, Renumbering &seen, std::vector<BlockId> &pending) {
  if (block >= seen.size() || seen[block] != kNoBlock)
    return;
  seen[block] = block;
  pending.push_back(block);
}

void close(Block &block, SourceRange end) {
  if (block.terminator.kind == TerminatorKind::None) {
    block.terminator.kind = TerminatorKind::Return;
    block.terminator.range = end;
  }
  if (!mayThrow(block))
    block.unwind = kNoBlock;
}

Renumbering markReachable(Function &function, SourceRange end) {
  Renumbering seen(function.blocks.size(), kNoBlock);
  std::vector<BlockId> pending;
  visit(0, seen, pending);
  while (!pending.empty()) {
    Block &block = function.blocks[pending.back()];
    pending.pop_back();
    close(block, end);
    visit(block.terminator.target, seen, pending);
    visit(block.terminator.otherwise, seen, pending);
    visit(block.unwind, seen, pending);
  }
  return seen;
}

void renumber(Block &block, const Renumbering &numbers) {
  for (BlockId *edge : {&block.terminator.target, &block.terminator.otherwise, &block.unwind})
    if (*edge < numbers.size())
      *edge = numbers[*edge];
}

} // namespace

void removeUnreachableBlocks(Function &function, SourceRange end) {
  Renumbering numbers = markReachable(function, end);
  std::vector<Block> kept;
  for (BlockId block = 0; block < numbers.size(); ++block) {
    if (numbers[block] == kNoBlock)
      continue;
    numbers[block] = static_cast<BlockId>(kept.size());
    kept.push_back(std::move(function.blocks[block]));
  }
  for (Block &block : kept)
    renumber(block, numbers);
  function.blocks = std::move(kept);
}

} // namespace leaklint::ir
