#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/grammar_gaps.h"
#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

namespace {

/// The expression of a `for`'s condition or increment; null where it is left out.
const Node *clause(const Node *node) {
  if (!node || node->kind == kind::EmptyStatement)
    return nullptr;
  return node->kind == kind::ExpressionStatement ? node->firstNamed() : node;
}

const Node *namedChild(const Node *node, treesitter::Field which) {
  for (const Node *child : node->children())
    if (child->field == which && child->named)
      return child;
  return nullptr;
}

} // namespace

Task<void> Lowering::loopBody(const Node *body, llvm::ArrayRef<ir::Name> names, BlockId exit, BlockId next) {
  build().pushJumpScope(names, exit, next);
  if (body)
    co_await statement(body);
  build().popJumpScope();
}

Task<void> Lowering::whileLoop(const Node *node) {
  const auto names = takeLabels();
  const Node *condition = node->child(field::Condition);
  if (!condition)
    co_return;
  const BlockId head = build().newBlock();
  const BlockId body = build().newBlock();
  const BlockId exit = build().newBlock();
  build().branch(node->range(), head);
  build().setInsertPoint(head);
  co_await branchOn(condition, body, exit);
  build().setInsertPoint(body);
  co_await loopBody(node->child(field::Body), names, exit, head);
  build().branch(node->range(), head);
  build().setInsertPoint(exit);
}

Task<void> Lowering::doLoop(const Node *node) {
  const auto names = takeLabels();
  const Node *condition = node->child(field::Condition);
  const BlockId body = build().newBlock();
  const BlockId head = build().newBlock();
  const BlockId exit = build().newBlock();
  build().branch(node->range(), body);
  build().setInsertPoint(body);
  co_await loopBody(node->child(field::Body), names, exit, head);
  build().branch(node->range(), head);
  build().setInsertPoint(head);
  if (condition)
    co_await branchOn(condition, body, exit);
  build().setInsertPoint(exit);
}

Task<void> Lowering::forLoop(const Node *node) {
  const auto names = takeLabels();
  if (const Node *initializer = clause(namedChild(node, field::Initializer)))
    co_await statement(initializer);
  const Node *condition = clause(namedChild(node, field::Condition));
  const Node *increment = clause(namedChild(node, field::Increment));
  const BlockId head = build().newBlock();
  const BlockId body = build().newBlock();
  const BlockId next = build().newBlock();
  const BlockId exit = build().newBlock();
  build().branch(node->range(), head);
  build().setInsertPoint(head);
  if (condition)
    co_await branchOn(condition, body, exit);
  else
    build().branch(node->range(), body);
  build().setInsertPoint(body);
  co_await loopBody(node->child(field::Body), names, exit, next);
  build().branch(node->range(), next);
  build().setInsertPoint(next);
  if (increment)
    co_await effect(increment);
  build().branch(node->range(), head);
  build().setInsertPoint(exit);
}

/// `for (x in o)`, `for (x of xs)`, `for await`: how often the body runs cannot be told.
Task<void> Lowering::forInLoop(const Node *node) {
  const auto names = takeLabels();
  const Node *container = node->child(field::Right);
  if (!container)
    co_return;
  const LocalId source = co_await value(container);
  const BlockId head = build().newBlock();
  const BlockId body = build().newBlock();
  const BlockId exit = build().newBlock();
  build().branch(node->range(), head);
  build().setInsertPoint(head);
  build().conditionalBranch(node->range(), {}, body, exit);
  build().setInsertPoint(body);
  const unsigned usings = here->openUsings;
  build().pushJumpScope(names, exit, head);
  co_await loopElement(node, source);
  if (const Node *inside = node->child(field::Body))
    co_await statement(inside);
  closeUsings(usings);
  build().popJumpScope();
  build().branch(node->range(), head);
  build().setInsertPoint(exit);
}

/// Binds the loop's variable to some element, or some key, of the container.
Task<void> Lowering::loopElement(const Node *node, LocalId source) {
  const Node *target = node->child(field::Left);
  const Node *operation = node->child(field::Operator);
  if (!target)
    co_return;
  const bool keys = operation && operation->kind == kind::TokenIn;
  bool awaits = false;
  bool disposes = false;
  for (const Node *child : node->children()) {
    const bool keyword = child->kind == kind::TokenUsing;
    awaits |= child->kind == kind::TokenAwait || (keyword && child->data == kAwaitsDisposal);
    disposes |= keyword;
  }
  const ir::Projection step{keys ? ir::ProjectionKind::Key : ir::ProjectionKind::Element, {}, kNoLocal};
  LocalId element = build().load(target->range(), build().project(target->range(), AccessPath::ofLocal(source), step));
  if (awaits && !disposes)
    element = build().await(target->range(), element);
  co_await bind(target, element);
  if (disposes && target->kind == kind::Identifier)
    openUsing(target, awaits);
}

} // namespace leaklint::frontends::javascript
