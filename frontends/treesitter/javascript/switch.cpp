#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

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
    if (branch->kind != kind::SwitchCase && branch->kind != kind::SwitchDefault)
      continue;
    bodies.push_back(build().newBlock());
    const Node *label = branch->child(field::Value);
    if (branch->kind == kind::SwitchDefault || !label) {
      otherwise = bodies.back();
      continue;
    }
    const BlockId next = build().newBlock();
    if (onTrue) {
      co_await branchOn(label, bodies.back(), next);
    } else {
      ir::Test test{ir::TestKind::Equals, switched, kNoLocal, {}, false};
      if (const std::optional<ir::Constant> literal = constantOf(stripped(label)))
        test.constant = *literal;
      else
        test.other = co_await value(label);
      branchOnTest(label, test, false, bodies.back(), next);
    }
    build().setInsertPoint(next);
  }
  build().branch(node->range(), otherwise);

  const unsigned usings = here->openUsings;
  build().pushJumpScope({}, exit, ir::kNoBlock);
  for (const Node *branch : body->children())
    co_await hoist(branch);
  const BlockId *next = bodies.begin();
  for (const Node *branch : body->children()) {
    if (branch->kind != kind::SwitchCase && branch->kind != kind::SwitchDefault)
      continue;
    build().branch(branch->range(), *next);
    build().setInsertPoint(*next++);
    for (const Node *child : branch->children())
      if (child->field == field::Body && child->named && build().reachable())
        co_await statement(child);
  }
  closeUsings(usings);
  build().popJumpScope();
  build().branch(node->range(), exit);
  build().setInsertPoint(exit);
}

} // namespace leaklint::frontends::javascript
