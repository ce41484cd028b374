// with and async with: a cleanup for each item.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

Task<void> Lowering::withStatement(const Node *node) {
  const Node *clause = node->childOfKind(kind::WithClause);
  const bool awaits = node->childOfKind(kind::TokenAsync) != nullptr;
  const bool goesOn = std::exchange(followed, false);
  unsigned entered = 0;
  if (clause)
    for (const Node *item : clause->children())
      if (item->kind == kind::WithItem) {
        co_await enterContext(item, awaits);
        ++entered;
      }
  co_await withBody(node, goesOn);
  for (; entered > 0; --entered)
    build().popCleanup();
}

/// A context that swallows exceptions is not told from others, and taken to pass them on. But where a body never ends
/// by itself and yet something follows it (`goesOn`), that must be meant to run after an exception.
Task<void> Lowering::withBody(const Node *node, bool goesOn) {
  const Node *body = node->child(field::Body);
  if (!body || !build().reachable())
    co_return;
  if (!goesOn)
    co_return co_await statement(body);
  const BlockId before = build().currentBlock();
  const BlockId inside = build().newBlock();
  build().branch(body->range(), inside);
  build().setInsertPoint(inside);
  co_await statement(body);
  if (build().reachable())
    co_return;
  const BlockId swallowed = build().newBlock();
  addWayOut(before, swallowed);
  build().setInsertPoint(swallowed);
}

/// The context is left on every way out of the body. Entering it does not throw: what a context acquired before it
/// failed, it has given back itself.
Task<void> Lowering::enterContext(const Node *item, bool awaits) {
  const Node *inner = item->child(field::Value);
  const Aliased parts = inner ? aliased(inner) : Aliased{};
  const SourceRange range = item->range();
  const LocalId manager = parts.value ? co_await value(parts.value) : none(item);
  LocalId given = callMethod(range, manager, awaits ? "__aenter__" : "__enter__");
  build().pushCleanup(range, [this, manager, range, awaits](ir::FunctionBuilder &builder) {
    const LocalId left = callMethod(range, manager, awaits ? "__aexit__" : "__exit__");
    if (awaits)
      builder.await(range, left);
  });
  if (awaits)
    given = build().await(range, given);
  if (parts.alias)
    co_await bind(parts.alias, given);
}

} // namespace leaklint::frontends::python
