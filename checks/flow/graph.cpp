#include "checks/flow/graph.h"

#include "checks/ir/may_throw.h"

#include <algorithm>

namespace leaklint::flow {

using namespace ir;

Graph::Graph(const Function &function)
    : fn(function), nexts(function.blocks.size()), previous(function.blocks.size()), component(function.blocks.size()) {
  for (BlockId block = 0; block < fn.blocks.size(); ++block)
    addEdges(block);
  for (BlockId block = 0; block < fn.blocks.size(); ++block)
    for (BlockId next : nexts[block])
      previous[next].push_back(block);
  findCycles();
}

void Graph::addEdges(BlockId id) {
  const Block &block = fn.blocks[id];
  auto add = [&](BlockId target) {
    if (target != kNoBlock && !llvm::is_contained(nexts[id], target))
      nexts[id].push_back(target);
  };
  add(block.terminator.target);
  add(block.terminator.otherwise);
  if (mayThrow(block))
    add(block.unwind);
}

// Tarjan's strongly connected components, with an explicit stack: functions may have thousands of blocks in a row.
void Graph::findCycles() {
  struct Frame {
    BlockId block;
    size_t next;
  };
  const uint32_t count = static_cast<uint32_t>(nexts.size());
  std::vector<uint32_t> index(count, 0), low(count, 0);
  std::vector<bool> open(count, false);
  std::vector<BlockId> stack;
  std::vector<Frame> frames;
  uint32_t counter = 0, components = 0;
  auto enter = [&](BlockId block) {
    index[block] = low[block] = ++counter;
    open[block] = true;
    stack.push_back(block);
    frames.push_back({block, 0});
  };
  auto close = [&](BlockId block) {
    size_t size = 0;
    for (BlockId member = kNoBlock; member != block; ++size) {
      member = stack.back();
      stack.pop_back();
      open[member] = false;
      component[member].id = components;
    }
    ++components;
    bool cyclic = size > 1 || llvm::is_contained(nexts[block], block);
    if (cyclic)
      for (Component &each : component)
        if (each.id == components - 1)
          each.cyclic = true;
  };
  for (Component &each : component)
    each.id = ~0u;
  for (BlockId root = 0; root < count; ++root) {
    if (index[root] != 0)
      continue;
    enter(root);
    while (!frames.empty()) {
      Frame &frame = frames.back();
      if (frame.next < nexts[frame.block].size()) {
        BlockId child = nexts[frame.block][frame.next++];
        if (index[child] == 0)
          enter(child);
        else if (open[child])
          low[frame.block] = std::min(low[frame.block], index[child]);
        continue;
      }
      BlockId done = frame.block;
      frames.pop_back();
      if (!frames.empty())
        low[frames.back().block] = std::min(low[frames.back().block], low[done]);
      if (low[done] == index[done])
        close(done);
    }
  }
}

bool Graph::reachable(BlockId target, BlockId cutFrom, BlockId cutTo) const {
  std::vector<bool> seen(nexts.size(), false);
  std::vector<BlockId> work{0};
  seen[0] = true;
  while (!work.empty()) {
    BlockId block = work.back();
    work.pop_back();
    if (block == target)
      return true;
    for (BlockId next : nexts[block]) {
      if (seen[next] || (block == cutFrom && next == cutTo))
        continue;
      seen[next] = true;
      work.push_back(next);
    }
  }
  return false;
}

bool Graph::leadsTo(BlockId from, BlockId to) const {
  std::vector<bool> seen(nexts.size(), false);
  std::vector<BlockId> work{from};
  while (!work.empty()) {
    BlockId block = work.back();
    work.pop_back();
    for (BlockId next : nexts[block]) {
      if (next == to)
        return true;
      if (!seen[next])
        work.push_back(next);
      seen[next] = true;
    }
  }
  return false;
}

std::vector<Graph::Decision> Graph::decisionsBefore(BlockId block) const {
  // Only branches above the block matter: walk back over the predecessors.
  std::vector<bool> seen(nexts.size(), false);
  std::vector<BlockId> work{block};
  seen[block] = true;
  std::vector<Decision> result;
  while (!work.empty() && result.size() < 8) {
    BlockId current = work.back();
    work.pop_back();
    for (BlockId above : previous[current]) {
      if (seen[above])
        continue;
      seen[above] = true;
      work.push_back(above);
      const Terminator &end = fn.blocks[above].terminator;
      if (end.kind != TerminatorKind::ConditionalBranch || end.target == end.otherwise)
        continue;
      bool needsTaken = !reachable(block, above, end.target);
      bool needsOther = !reachable(block, above, end.otherwise);
      if (needsTaken != needsOther)
        result.push_back({above, needsTaken});
    }
  }
  return result;
}

} // namespace leaklint::flow
