#include "frontends/treesitter/python/grammar_gaps.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

namespace {

/// The brackets that follow the word `type`: none after the name of an alias.
const Node *argumentsOfType(const Node *left) {
  const Node *node = left->firstNamed();
  for (unsigned depth = 0; node && depth < kLookahead; ++depth) {
    if (node->kind == kind::ParenthesizedExpression || node->kind == kind::Tuple)
      return node->begin == left->begin ? node : nullptr;
    node = node->firstNamed();
  }
  return nullptr;
}

} // namespace

void fillGaps(treesitter::SyntaxTree &tree) {
  for (Node &node : tree.nodes) {
    const Node *left = node.kind == kind::TypeAliasStatement ? node.child(field::Left) : nullptr;
    const Node *arguments = left ? argumentsOfType(left) : nullptr;
    if (!arguments)
      continue;
    node.kind = kind::Assignment;
    tree.at(arguments).kind = kind::TypeCall;
  }
}

} // namespace leaklint::frontends::python
