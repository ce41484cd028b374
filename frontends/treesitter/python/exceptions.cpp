// try, except, else, finally, raise: the builder puts the cleanups on every way out.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

Task<void> Lowering::trying(const Node *node) {
  const Node *body = node->child(field::Body);
  const Node *clause = node->childOfKind(kind::FinallyClause);
  const Node *finally = clause ? suiteOf(clause) : nullptr;
  if (!body)
    co_return;
  // The builder calls back in the middle of whatever leaves the scope, so the copy is lowered by a loop of its own;
  // how deeply those nest, the builder bounds.
  if (finally)
    build().pushCleanup(finally->range(),
                        [this, finally](ir::FunctionBuilder &) { treesitter::run(statements(finally)); });
  if (node->childOfKind(kind::ExceptClause))
    co_await catching(node, body);
  else
    co_await statement(body);
  if (finally)
    build().popCleanup();
}

/// The body, then either what follows when it raised nothing, or the handlers.
Task<void> Lowering::catching(const Node *node, const Node *body) {
  const BlockId before = build().currentBlock();
  const BlockId inside = build().newBlock();
  const BlockId landing = build().newBlock();
  const BlockId join = build().newBlock();
  build().branch(body->range(), inside);
  build().setInsertPoint(inside);
  build().pushHandler(landing);
  co_await statement(body);
  build().popHandler();
  raiseAtFirst(before, landing);
  const Node *clause = node->childOfKind(kind::ElseClause);
  if (const Node *otherwise = clause && build().reachable() ? suiteOf(clause) : nullptr)
    co_await statement(otherwise);
  build().branch(body->range(), join);
  build().setInsertPoint(landing);
  co_await handlers(node, join);
  goOnAt(join, before);
}

/// What raises in a body without any call is a lookup (`d[k]`, `o.a`), which the IR takes for safe: so that its
/// handlers are not lost, such a body may be left before anything in it has happened.
void Lowering::raiseAtFirst(BlockId before, BlockId landing) {
  std::vector<ir::Block> &blocks = here->function.blocks;
  for (size_t block = landing; block < blocks.size(); ++block)
    if (blocks[block].unwind == landing || blocks[block].terminator.target == landing)
      return;
  if (blocks[landing - 1].unwind == landing)
    return;
  addWayOut(before, landing);
}

/// The block, which ends in a jump, may lead to `other` as well.
void Lowering::addWayOut(BlockId block, BlockId other) {
  ir::Terminator &jump = here->function.blocks[block].terminator;
  jump.kind = ir::TerminatorKind::ConditionalBranch;
  jump.otherwise = other;
}

/// The exception goes from handler to handler, and on outwards where none takes it.
Task<void> Lowering::handlers(const Node *node, BlockId join) {
  const LocalId exception = build().opaque(node->range(), "exception", {});
  here->exceptions.push_back(exception);
  bool caught = false;
  for (const Node *clause : node->children()) {
    if (clause->kind != kind::ExceptClause || caught)
      continue;
    const Aliased types = caughtBy(clause, tree.text);
    const bool listed = !types.value && clause->child(field::Value);
    caught = !listed && (!types.value || catchesAll(types.value));
    const BlockId next = caught ? ir::kNoBlock : build().newBlock();
    if (!caught) {
      const BlockId taken = build().newBlock();
      if (listed)
        co_await branchOnListed(clause, exception, taken, next);
      else
        co_await branchOnTypes(types.value, exception, types.value, taken, next);
      build().setInsertPoint(taken);
    }
    if (types.alias)
      co_await bind(types.alias, exception);
    if (const Node *body = suiteOf(clause))
      co_await statement(body);
    build().branch(clause->range(), join);
    if (!caught)
      build().setInsertPoint(next);
  }
  if (!caught)
    build().emitThrow(node->range(), exception);
  here->exceptions.pop_back();
}

/// `except A, B`: a list of types without parentheses.
Task<void> Lowering::branchOnListed(const Node *clause, LocalId exception, BlockId yes, BlockId no) {
  for (const Node *type : clause->children()) {
    if (type->field != field::Value)
      continue;
    const BlockId next = build().newBlock();
    co_await branchOnTypes(type, exception, type, yes, next);
    build().setInsertPoint(next);
  }
  build().branch(clause->range(), no);
}

/// True for a type that every exception is of, and for a list with such a one.
bool Lowering::catchesAll(const Node *type) {
  const Node *node = stripped(type);
  if (isSequence(node) && llvm::any_of(node->children(), [this](const Node *each) {
        return isBuiltin(each, "Exception") || isBuiltin(each, "BaseException");
      }))
    return true;
  return isBuiltin(node, "Exception") || isBuiltin(node, "BaseException");
}

/// `raise X from Y`; a bare `raise` raises what is being handled.
Task<void> Lowering::raising(const Node *node) {
  LocalId raised = kNoLocal;
  const Node *first = node->firstNamed();
  // Python 2 raises the first of several and tells the others to it.
  const bool several = first && first->kind == kind::ExpressionList;
  if (several)
    for (const Node *child : first->children())
      if (child->named) {
        const LocalId each = co_await value(child);
        raised = raised == kNoLocal ? each : raised;
      }
  for (const Node *child : node->children()) {
    if (!child->named || (several && child == first))
      continue;
    const LocalId each = co_await value(child);
    if (raised == kNoLocal && child->field != field::Cause)
      raised = each;
  }
  if (raised == kNoLocal && !here->exceptions.empty())
    raised = here->exceptions.back();
  build().emitThrow(node->range(), raised);
}

} // namespace leaklint::frontends::python
