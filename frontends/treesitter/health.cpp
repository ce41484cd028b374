#include "frontends/treesitter/health.h"

#include <algorithm>

namespace leaklint::frontends::treesitter {

namespace {

constexpr size_t kMaxDefects = 20;

} // namespace

size_t faultyBytes(const SyntaxTree &tree) {
  size_t bytes = 0;
  uint32_t covered = 0; // faults stand in source order, one in another or apart
  for (const SyntaxTree::Fault &fault : tree.faults) {
    const uint32_t begin = std::max(fault.begin, covered);
    if (fault.missing || fault.end <= begin)
      continue;
    bytes += fault.end - begin;
    covered = fault.end;
  }
  return bytes;
}

bool isHopeless(const SyntaxTree &tree) { return faultyBytes(tree) * 2 > tree.text.trim().size(); }

void addDefects(const SyntaxTree &tree, ir::Module &module) {
  for (const SyntaxTree::Fault &fault : tree.faults) {
    if (module.defects.size() == kMaxDefects) {
      const size_t left = tree.faults.size() - kMaxDefects;
      module.defects.push_back({fault.range, "and " + std::to_string(left) + " more stretches that do not parse"});
      return;
    }
    module.defects.push_back(
        {fault.range, fault.missing ? "`" + fault.expected + "` is missing here" : "this does not parse"});
  }
}

} // namespace leaklint::frontends::treesitter
