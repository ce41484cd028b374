#include "frontends/treesitter/health.h"

#include "llvm/ADT/Twine.h"

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

Lowered tooLate(const Limits &limits) {
  return {nullptr,
          {"parsing took longer than " + std::to_string(limits.deadline.count()) +
               " ms: the file was left out; exclude it, or split it",
           0}};
}

Lowered hopeless(const SyntaxTree &tree, llvm::StringRef language) {
  const uint32_t line = tree.faults.front().range.begin.line;
  return {nullptr,
          {("the file cannot be parsed as " + language + ": more than half of it, from line " + llvm::Twine(line) +
            " on, makes no sense")
               .str(),
           line}};
}

} // namespace leaklint::frontends::treesitter
