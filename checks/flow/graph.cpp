#include "checks/flow/graph.h"

#include "checks/ir/may_throw.h"

#include <algorithm>

namespace leaklint::flow {

using namespace ir;

namespace {

constexpr size_t kMaxDecisions = 8;

} // namespace

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

std::vector<BlockId> Graph::pathTo(BlockId block) const {
  std::vector<BlockId> from(nexts.size(), kNoBlock);
  std::vector<BlockId> work{0};
  from[0] = 0;
  for (size_t next = 0; next < work.size() && from[block] == kNoBlock; ++next)
    for (BlockId after : nexts[work[next]])
      if (from[after] == kNoBlock) {
        from[after] = work[next];
        work.push_back(after);
      }
  std::vector<BlockId> path;
  if (from[block] == kNoBlock)
    return path;
  for (BlockId at = block; at != 0; at = from[at])
    path.push_back(at);
  path.push_back(0);
  std::reverse(path.begin(), path.end());
  return path;
}

// Along one path to the block, an edge is taken by every path where nothing that is reached before it leads past it.
std::vector<Graph::Decision> Graph::decisionsBefore(BlockId block) const {
  const std::vector<BlockId> path = pathTo(block);
  std::vector<size_t> place(nexts.size(), path.size());
  for (size_t i = 0; i < path.size(); ++i)
    place[path[i]] = i;
  std::vector<bool> seen(nexts.size(), false);
  std::vector<BlockId> work;
  std::vector<Decision> result;
  // Everything that comes from the path up to `current` is seen, but for the path's own next edge.
  for (size_t current = 0, furthest = 0; current + 1 < path.size();) {
    for (size_t i = current; i <= furthest; ++i)
      work.push_back(path[i]);
    current = furthest;
    while (!work.empty()) {
      const BlockId at = work.back();
      work.pop_back();
      for (BlockId next : nexts[at]) {
        const bool ahead = place[next] < path.size() && place[next] > current;
        if (ahead && (at != path[current] || place[next] != current + 1))
          furthest = std::max(furthest, place[next]);
        if (!ahead && !seen[next])
          work.push_back(next);
        seen[next] = true;
      }
    }
    if (furthest != current)
      continue;
    furthest = std::min(current + 1, path.size() - 1);
    const Terminator &end = fn.blocks[path[current]].terminator;
    if (current + 1 < path.size() && end.kind == TerminatorKind::ConditionalBranch && end.target != end.otherwise &&
        (path[current + 1] == end.target || path[current + 1] == end.otherwise))
      result.push_back({path[current], path[current + 1] == end.target});
  }
  // The nearest ones say most.
  std::reverse(result.begin(), result.end());
  if (result.size() > kMaxDecisions)
    result.resize(kMaxDecisions);
  return result;
}

namespace {

// What control can come to from a block, no exception coming on the way: after the block's own instructions.
std::vector<bool> reachedWithoutException(const Function &function, BlockId from) {
  std::vector<bool> seen(function.blocks.size(), false);
  std::vector<BlockId> open;
  const auto leave = [&](const Terminator &end) {
    if (end.kind == TerminatorKind::Branch || end.kind == TerminatorKind::ConditionalBranch)
      open.push_back(end.target);
    if (end.kind == TerminatorKind::ConditionalBranch)
      open.push_back(end.otherwise);
  };
  leave(function.blocks[from].terminator);
  while (!open.empty()) {
    const BlockId block = open.back();
    open.pop_back();
    if (block >= seen.size() || seen[block])
      continue;
    seen[block] = true;
    leave(function.blocks[block].terminator);
  }
  return seen;
}

} // namespace

bool comesToAnEnd(const Function &function) {
  if (function.blocks.empty())
    return true; // declared alone: nothing shows that it does not
  std::vector<bool> seen = reachedWithoutException(function, 0);
  seen[0] = true;
  for (const Block &block : function.blocks)
    if (seen[&block - function.blocks.data()] && block.terminator.kind == TerminatorKind::Return)
      return true;
  return false;
}

bool leadsWithoutException(const Function &function, BlockId from, BlockId to) {
  return reachedWithoutException(function, from)[to];
}

} // namespace leaklint::flow
