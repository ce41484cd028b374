#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

namespace {

bool isBranch(const Node *node) { return node->kind == kind::SwitchCase || node->kind == kind::SwitchDefault; }

} // namespace

/// A chain of tests; the bodies stand in source order and fall through to one another.
Task<void> Lowering::switchStatement(const Node *node) {
  const Node *subject = node->child(field::Value);
  const Node *body = node->child(field::Body);
  if (!subject || !body)
    co_return;
  labels.clear();
  const Node *inside = stripped(subject);
  const bool onTrue = inside->kind == kind::True; // switch (true) { case x > 1: … }
  const LocalId switched = onTrue ? kNoLocal : co_await value(inside);
  const BlockId exit = build().newBlock();
  llvm::SmallVector<BlockId, 16> bodies;
  BlockId otherwise = exit;
  for (const Node *branch : body->children()) {
    if (!isBranch(branch))
      continue;
    bodies.push_back(build().newBlock());
    if (const Node *label = branch->child(field::Value))
      co_await switchTest(label, switched, bodies.back());
    else
      otherwise = bodies.back();
  }
  build().branch(node->range(), otherwise);
  co_await switchBodies(body, bodies, exit);
}

/// Goes to `body` when the label matches, and on to the next test when it does not. Without a `switched` value the
/// label is a condition itself.
Task<void> Lowering::switchTest(const Node *label, LocalId switched, BlockId body) {
  const BlockId next = build().newBlock();
  if (switched == kNoLocal) {
    co_await branchOn(label, body, next);
  } else {
    ir::Test test{ir::TestKind::Equals, switched, kNoLocal, {}, false};
    if (const std::optional<ir::Constant> literal = constantOf(stripped(label)))
      test.constant = *literal;
    else
      test.other = co_await value(label);
    branchOnTest(label, test, false, body, next);
  }
  build().setInsertPoint(next);
}

Task<void> Lowering::switchBodies(const Node *list, llvm::ArrayRef<BlockId> bodies, BlockId exit) {
  const unsigned usings = here->openUsings;
  build().pushJumpScope({}, exit, ir::kNoBlock);
  const BlockId *next = bodies.begin();
  for (const Node *branch : list->children()) {
    if (!isBranch(branch))
      continue;
    build().branch(branch->range(), *next);
    build().setInsertPoint(*next++);
    co_await hoist(branch);
    for (const Node *child : branch->children())
      if (child->field == field::Body && child->named && build().reachable())
        co_await statement(child);
  }
  closeUsings(usings);
  build().popJumpScope();
  build().branch(list->range(), exit);
  build().setInsertPoint(exit);
}

} // namespace leaklint::frontends::javascript
