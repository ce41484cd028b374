#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

namespace {

/// The name a function takes from the place it is assigned to.
llvm::StringRef nameOfPlace(const AccessPath &path, const ir::Function &function) {
  if (!path.projections.empty())
    return path.projections.back().name;
  if (path.root != ir::RootKind::Local)
    return path.name.rsplit('.').second.empty() ? path.name : path.name.rsplit('.').second;
  return path.local < function.locals.size() ? function.locals[path.local].name : llvm::StringRef();
}

} // namespace

Task<LocalId> Lowering::assignment(const Node *node) {
  const Node *left = node->child(field::Left);
  const Node *right = node->child(field::Right);
  if (!left || !right)
    co_return co_await unknown(node);
  left = stripped(left);
  if (left->kind == kind::ObjectPattern || left->kind == kind::ArrayPattern) {
    const LocalId source = co_await value(right);
    co_await bind(left, source);
    co_return source;
  }
  const AccessPath target = co_await place(left);
  const bool exported = isCommonJsExport(target);
  const LocalId source =
      co_await value(right, Hint{nullptr, nameOfPlace(target, here->function), left->range(), exported, ir::kNoClass});
  write(node->range(), target, source);
  if (exported)
    noteCommonJsExport(target, right, source);
  co_return target.isPlainLocal() ? target.local : source;
}

Task<LocalId> Lowering::augmented(const Node *node) {
  const Node *left = node->child(field::Left);
  const Node *right = node->child(field::Right);
  const Node *operation = node->child(field::Operator);
  if (!left || !right || !operation)
    co_return co_await unknown(node);
  const AccessPath target = co_await place(left);
  if (operation->kind == kind::TokenAndAssign || operation->kind == kind::TokenOrAssign ||
      operation->kind == kind::TokenCoalesceAssign)
    co_return co_await shortAssignment(node, target);
  const LocalId before = read(left->range(), target);
  const LocalId operand = co_await value(right);
  const LocalId after = build().opaque(node->range(), ("operator " + textOf(operation)).str(), {before, operand});
  write(node->range(), target, after);
  co_return after;
}

/// `a ||= b`: b is evaluated and stored on one way only; the result is the place's value on both.
Task<LocalId> Lowering::shortAssignment(const Node *node, const AccessPath &target) {
  const Node *right = node->child(field::Right);
  const treesitter::Kind operation = node->child(field::Operator)->kind;
  const LocalId result = build().copy(node->range(), read(node->child(field::Left)->range(), target));
  const BlockId assign = build().newBlock();
  const BlockId join = build().newBlock();
  const auto test = operation == kind::TokenCoalesceAssign ? ir::TestKind::Null : ir::TestKind::Truthy;
  branchOnTest(node, {test, result, kNoLocal, {}, false}, operation == kind::TokenOrAssign, assign, join);
  build().setInsertPoint(assign);
  const LocalId source =
      co_await value(right, Hint{nullptr, nameOfPlace(target, here->function), right->range(), false, ir::kNoClass});
  write(node->range(), target, source);
  build().copy(node->range(), source, result);
  build().branch(node->range(), join);
  build().setInsertPoint(join);
  co_return result;
}

Task<LocalId> Lowering::update(const Node *node) {
  const Node *argument = node->child(field::Argument);
  const Node *operation = node->child(field::Operator);
  if (!argument || !operation)
    co_return co_await unknown(node);
  const AccessPath target = co_await place(argument);
  const LocalId before = read(argument->range(), target);
  const LocalId after = build().opaque(node->range(), ("operator " + textOf(operation)).str(), {before});
  write(node->range(), target, after);
  co_return after;
}

} // namespace leaklint::frontends::javascript
