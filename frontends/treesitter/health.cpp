#include "frontends/treesitter/health.h"

namespace leaklint::frontends::treesitter {

namespace {

constexpr size_t kMaxDefects = 20;

} // namespace

/// A bracket that is missing makes one fault of the whole file, with most of its statements whole inside: what has a
/// structure of its own there is not counted.
size_t faultyBytes(const SyntaxTree &tree) {
  size_t bytes = 0;
  if (tree.faults.empty())
    return bytes;
  for (const Node &node : tree.nodes) {
    if (node.kind != Grammar::kError)
      continue;
    bytes += node.end - node.begin;
    for (const Node *child : node.children())
      if (!child->isLeaf() || child->kind == Grammar::kError)
        bytes -= child->end - child->begin;
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
