// Conditions as control flow.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

namespace {

/// Its value is a boolean that only tells what the branches know already.
bool isPureTest(const Node *node) { return node->kind == kind::ComparisonOperator || node->kind == kind::NotOperator; }

bool isConjunction(const Node *node) {
  const Node *operation = node->child(field::Operator);
  return operation && operation->kind == kind::TokenAnd;
}

/// `a if condition else b`: in this order.
struct Arms {
  const Node *consequence = nullptr;
  const Node *condition = nullptr;
  const Node *alternative = nullptr;

  explicit Arms(const Node *node) {
    for (const Node *child : node->children())
      if (child->named)
        (!consequence ? consequence : !condition ? condition : alternative) = child;
  }
};

} // namespace

void Lowering::branchOnTest(const Node *condition, ir::Test test, bool negated, BlockId yes, BlockId no) {
  test.negated = negated;
  build().conditionalBranch(condition->range(), test, yes, no);
}

/// Known truth of a literal.
std::optional<bool> Lowering::truthOf(const Node *condition) {
  const std::optional<ir::Constant> value = constantOf(condition);
  if (!value)
    return std::nullopt;
  switch (value->kind) {
  case ir::ConstantKind::Boolean:
    return value->text == "true";
  case ir::ConstantKind::Number:
    return value->text != "0";
  case ir::ConstantKind::String:
    return !value->text.empty();
  case ir::ConstantKind::Null:
    return false;
  default:
    return std::nullopt;
  }
}

Task<void> Lowering::branchOn(const Node *condition, BlockId yes, BlockId no) {
  const Node *node = stripped(condition);
  while (node->kind == kind::NotOperator) {
    const Node *argument = node->child(field::Argument);
    if (!argument)
      break;
    std::swap(yes, no);
    node = stripped(argument);
  }
  if (const std::optional<bool> truth = truthOf(node)) {
    build().branch(node->range(), *truth ? yes : no);
    co_return;
  }
  const Node *left = node->child(field::Left);
  const Node *right = node->child(field::Right);
  if (node->kind == kind::BooleanOperator && left && right) {
    const BlockId next = build().newBlock();
    co_await (isConjunction(node) ? branchOn(left, next, no) : branchOn(left, yes, next));
    build().setInsertPoint(next);
    co_return co_await branchOn(right, yes, no);
  }
  if (node->kind == kind::ComparisonOperator)
    co_return co_await branchOnComparison(node, yes, no);
  if (const Node *types = typeTest(node)) {
    const LocalId subject = co_await value(node->child(field::Arguments)->firstNamed());
    co_return co_await branchOnTypes(node, subject, types, yes, no);
  }
  const LocalId subject = co_await value(node);
  branchOnTest(node, {ir::TestKind::Truthy, subject, kNoLocal, {}, false}, false, yes, no);
}

/// `a and b` as a value: written on both ways.
Task<LocalId> Lowering::shortCircuit(const Node *node) {
  const Node *left = node->child(field::Left);
  const Node *right = node->child(field::Right);
  if (!left || !right)
    co_return co_await unknown(node);
  left = stripped(left);
  const bool conjunction = isConjunction(node);
  const LocalId result = build().addTemporary();
  const BlockId more = build().newBlock();
  const BlockId join = build().newBlock();
  if (isPureTest(left)) {
    const BlockId done = build().newBlock();
    co_await branchOn(left, conjunction ? more : done, conjunction ? done : more);
    build().setInsertPoint(done);
    build().constant(left->range(), ir::ConstantKind::Boolean, conjunction ? "false" : "true", result);
    build().branch(node->range(), join);
  } else {
    const LocalId first = co_await value(left);
    build().copy(left->range(), first, result);
    branchOnTest(left, {ir::TestKind::Truthy, first, kNoLocal, {}, false}, !conjunction, more, join);
  }
  build().setInsertPoint(more);
  const LocalId second = co_await value(right);
  build().copy(right->range(), second, result);
  build().branch(node->range(), join);
  build().setInsertPoint(join);
  co_return result;
}

Task<LocalId> Lowering::conditional(const Node *node) {
  const Arms arms(node);
  if (!arms.alternative)
    co_return co_await unknown(node);
  const LocalId result = build().addTemporary();
  const BlockId blocks[] = {build().newBlock(), build().newBlock()};
  const BlockId join = build().newBlock();
  co_await branchOn(arms.condition, blocks[0], blocks[1]);
  for (unsigned arm = 0; arm < 2; ++arm) {
    const Node *chosen = arm == 0 ? arms.consequence : arms.alternative;
    build().setInsertPoint(blocks[arm]);
    const LocalId taken = co_await value(chosen);
    build().copy(chosen->range(), taken, result);
    build().branch(chosen->range(), join);
  }
  build().setInsertPoint(join);
  co_return result;
}

// The same for their effects alone.

Task<void> Lowering::effect(const Node *expression) {
  const Node *node = stripped(expression);
  if (node->kind == kind::BooleanOperator && node->child(field::Left) && node->child(field::Right))
    co_return co_await shortCircuitEffect(node);
  if (node->kind == kind::ConditionalExpression && Arms(node).alternative)
    co_return co_await conditionalEffect(node);
  co_await value(node);
}

Task<void> Lowering::shortCircuitEffect(const Node *node) {
  const bool conjunction = isConjunction(node);
  const BlockId more = build().newBlock();
  const BlockId join = build().newBlock();
  co_await branchOn(node->child(field::Left), conjunction ? more : join, conjunction ? join : more);
  build().setInsertPoint(more);
  co_await effect(node->child(field::Right));
  build().branch(node->range(), join);
  build().setInsertPoint(join);
}

Task<void> Lowering::conditionalEffect(const Node *node) {
  const Arms arms(node);
  const BlockId yes = build().newBlock();
  const BlockId no = build().newBlock();
  const BlockId join = build().newBlock();
  co_await branchOn(arms.condition, yes, no);
  build().setInsertPoint(yes);
  co_await effect(arms.consequence);
  build().branch(node->range(), join);
  build().setInsertPoint(no);
  co_await effect(arms.alternative);
  build().branch(node->range(), join);
  build().setInsertPoint(join);
}

} // namespace leaklint::frontends::python
