#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

Task<void> Lowering::loopBody(const Node *node, BlockId exit, BlockId next) {
  build().pushJumpScope({}, exit, next);
  if (const Node *body = node->child(field::Body))
    co_await statement(body);
  build().popJumpScope();
  build().branch(node->range(), next);
}

/// What runs when the loop ends by itself: `done` leads there, `exit` past it.
Task<void> Lowering::loopElse(const Node *node, BlockId head, BlockId exit, BlockId done) {
  if (done == exit)
    co_return goOnAt(exit, head);
  goOnAt(done, head);
  const Node *clause = node->childOfKind(kind::ElseClause);
  if (const Node *body = clause && build().reachable() ? suiteOf(clause) : nullptr)
    co_await statement(body);
  build().branch(node->range(), exit);
  goOnAt(exit, head);
}

Task<void> Lowering::whileLoop(const Node *node) {
  const Node *condition = node->child(field::Condition);
  if (!condition)
    co_return;
  const BlockId head = build().newBlock();
  const BlockId body = build().newBlock();
  const BlockId exit = build().newBlock();
  const BlockId done = node->childOfKind(kind::ElseClause) ? build().newBlock() : exit;
  build().branch(node->range(), head);
  build().setInsertPoint(head);
  co_await branchOn(condition, body, done);
  build().setInsertPoint(body);
  co_await loopBody(node, exit, head);
  co_await loopElse(node, head, exit, done);
}

/// How often the body runs cannot be told.
Task<void> Lowering::forLoop(const Node *node) {
  const Node *container = node->child(field::Right);
  if (!container)
    co_return;
  const LocalId source = co_await value(container);
  const BlockId head = build().newBlock();
  const BlockId body = build().newBlock();
  const BlockId exit = build().newBlock();
  const BlockId done = node->childOfKind(kind::ElseClause) ? build().newBlock() : exit;
  build().branch(node->range(), head);
  build().setInsertPoint(head);
  build().conditionalBranch(node->range(), {}, body, done);
  build().setInsertPoint(body);
  build().pushJumpScope({}, exit, head);
  co_await element(node, source);
  build().popJumpScope();
  co_await loopBody(node, exit, head);
  co_await loopElse(node, head, exit, done);
}

/// Binds the target of a `for` to some element of the container.
Task<void> Lowering::element(const Node *clause, LocalId source) {
  const Node *target = clause->child(field::Left);
  if (!target)
    co_return;
  const ir::Projection some{ir::ProjectionKind::Element, {}, kNoLocal};
  LocalId found = build().load(target->range(), build().project(target->range(), AccessPath::ofLocal(source), some));
  if (clause->childOfKind(kind::TokenAsync))
    found = build().await(target->range(), found);
  co_await bind(target, found);
}

} // namespace leaklint::frontends::python
