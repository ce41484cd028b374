// Conditions as control flow.

#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

namespace {

bool isShortCircuit(const Node *node) {
  if (node->kind != kind::BinaryExpression)
    return false;
  const Node *operation = node->child(field::Operator);
  return operation && (operation->kind == kind::TokenAndAnd || operation->kind == kind::TokenOrOr ||
                       operation->kind == kind::TokenCoalesce);
}

/// Its value is a boolean that only tells what the branches know already.
bool isPureTest(const Node *node) {
  if (node->kind == kind::UnaryExpression) {
    const Node *operation = node->child(field::Operator);
    return operation && operation->kind == kind::TokenNot;
  }
  if (node->kind != kind::BinaryExpression)
    return false;
  const Node *operation = node->child(field::Operator);
  switch (operation ? operation->kind : kind::Error) {
  case kind::TokenEqual:
  case kind::TokenStrictEqual:
  case kind::TokenNotEqual:
  case kind::TokenStrictNotEqual:
  case kind::TokenLess:
  case kind::TokenLessEqual:
  case kind::TokenGreater:
  case kind::TokenGreaterEqual:
  case kind::TokenInstanceof:
  case kind::TokenIn:
    return true;
  default:
    return false;
  }
}

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
    return value->text != "0" && value->text != "NaN";
  case ir::ConstantKind::String:
    return !value->text.empty();
  case ir::ConstantKind::Null:
  case ir::ConstantKind::Undefined:
    return false;
  case ir::ConstantKind::Other:
    return std::nullopt;
  }
  return std::nullopt;
}

Task<void> Lowering::branchOn(const Node *condition, BlockId yes, BlockId no) {
  const Node *node = stripped(condition);
  while (node->kind == kind::UnaryExpression) {
    const Node *operation = node->child(field::Operator);
    const Node *argument = node->child(field::Argument);
    if (!operation || operation->kind != kind::TokenNot || !argument)
      break;
    std::swap(yes, no);
    node = stripped(argument);
  }
  if (const std::optional<bool> truth = truthOf(node)) {
    build().branch(node->range(), *truth ? yes : no);
    co_return;
  }
  if (node->kind == kind::BinaryExpression)
    co_return co_await branchOnBinary(node, yes, no);
  if (node->kind == kind::TernaryExpression && node->child(field::Alternative)) {
    const BlockId first = build().newBlock();
    const BlockId second = build().newBlock();
    co_await branchOn(node->child(field::Condition), first, second);
    build().setInsertPoint(first);
    co_await branchOn(node->child(field::Consequence), yes, no);
    build().setInsertPoint(second);
    co_return co_await branchOn(node->child(field::Alternative), yes, no);
  }
  const LocalId subject = co_await value(node);
  branchOnTest(node, {ir::TestKind::Truthy, subject, kNoLocal, {}, false}, false, yes, no);
}

Task<void> Lowering::branchOnBinary(const Node *condition, BlockId yes, BlockId no) {
  const Node *operation = condition->child(field::Operator);
  const Node *left = condition->child(field::Left);
  const Node *right = condition->child(field::Right);
  switch (operation && left && right ? operation->kind : kind::Error) {
  case kind::TokenAndAnd:
  case kind::TokenOrOr: {
    const BlockId next = build().newBlock();
    const bool conjunction = operation->kind == kind::TokenAndAnd;
    co_await branchOn(left, conjunction ? next : yes, conjunction ? no : next);
    build().setInsertPoint(next);
    co_return co_await branchOn(right, yes, no);
  }
  case kind::TokenEqual:
  case kind::TokenStrictEqual:
    co_return co_await branchOnEquality(condition, yes, no);
  case kind::TokenNotEqual:
  case kind::TokenStrictNotEqual:
    co_return co_await branchOnEquality(condition, no, yes);
  case kind::TokenLess:
  case kind::TokenLessEqual:
  case kind::TokenGreater:
  case kind::TokenGreaterEqual:
    co_return co_await branchOnOrder(condition, yes, no);
  case kind::TokenInstanceof:
  case kind::TokenIn:
    co_return co_await branchOnMembership(condition, yes, no);
  default:
    break;
  }
  const LocalId subject = co_await binary(condition);
  branchOnTest(condition, {ir::TestKind::Truthy, subject, kNoLocal, {}, false}, false, yes, no);
}

/// `a && b` as a value: written on both ways.
Task<LocalId> Lowering::shortCircuit(const Node *node) {
  const treesitter::Kind operation = node->child(field::Operator)->kind;
  const Node *left = stripped(node->child(field::Left));
  const LocalId result = build().addTemporary();
  const BlockId more = build().newBlock();
  const BlockId join = build().newBlock();
  const bool conjunction = operation == kind::TokenAndAnd;
  if (operation != kind::TokenCoalesce && isPureTest(left)) {
    const BlockId done = build().newBlock();
    co_await branchOn(left, conjunction ? more : done, conjunction ? done : more);
    build().setInsertPoint(done);
    build().constant(left->range(), ir::ConstantKind::Boolean, conjunction ? "false" : "true", result);
    build().branch(node->range(), join);
  } else {
    const LocalId first = co_await value(left);
    build().copy(left->range(), first, result);
    const auto test = operation == kind::TokenCoalesce ? ir::TestKind::Null : ir::TestKind::Truthy;
    branchOnTest(left, {test, first, kNoLocal, {}, false}, operation == kind::TokenOrOr, more, join);
  }
  build().setInsertPoint(more);
  const LocalId second = co_await value(node->child(field::Right));
  build().copy(node->child(field::Right)->range(), second, result);
  build().branch(node->range(), join);
  build().setInsertPoint(join);
  co_return result;
}

Task<LocalId> Lowering::ternary(const Node *node) {
  const Node *condition = node->child(field::Condition);
  const Node *arms[] = {node->child(field::Consequence), node->child(field::Alternative)};
  if (!condition || !arms[0] || !arms[1])
    co_return co_await unknown(node);
  const LocalId result = build().addTemporary();
  const BlockId blocks[] = {build().newBlock(), build().newBlock()};
  const BlockId join = build().newBlock();
  co_await branchOn(condition, blocks[0], blocks[1]);
  for (unsigned arm = 0; arm < 2; ++arm) {
    build().setInsertPoint(blocks[arm]);
    const LocalId chosen = co_await value(arms[arm]);
    build().copy(arms[arm]->range(), chosen, result);
    build().branch(arms[arm]->range(), join);
  }
  build().setInsertPoint(join);
  co_return result;
}

// The same for their effects alone.

Task<void> Lowering::effect(const Node *expression) {
  const Node *node = stripped(expression);
  if (isShortCircuit(node))
    co_return co_await shortCircuitEffect(node);
  if (node->kind == kind::TernaryExpression)
    co_return co_await ternaryEffect(node);
  if (node->kind == kind::SequenceExpression) {
    for (const Node *child : node->children())
      if (child->named)
        co_await effect(child);
    co_return;
  }
  co_await value(node);
}

Task<void> Lowering::shortCircuitEffect(const Node *node) {
  const treesitter::Kind operation = node->child(field::Operator)->kind;
  const Node *left = node->child(field::Left);
  const Node *right = node->child(field::Right);
  if (!left || !right)
    co_return;
  const BlockId more = build().newBlock();
  const BlockId join = build().newBlock();
  if (operation == kind::TokenCoalesce) {
    const LocalId first = co_await value(left);
    branchOnTest(left, {ir::TestKind::Null, first, kNoLocal, {}, false}, false, more, join);
  } else {
    const bool conjunction = operation == kind::TokenAndAnd;
    co_await branchOn(left, conjunction ? more : join, conjunction ? join : more);
  }
  build().setInsertPoint(more);
  co_await effect(right);
  build().branch(node->range(), join);
  build().setInsertPoint(join);
}

Task<void> Lowering::ternaryEffect(const Node *node) {
  const Node *condition = node->child(field::Condition);
  const Node *arms[] = {node->child(field::Consequence), node->child(field::Alternative)};
  if (!condition || !arms[0] || !arms[1]) {
    co_await unknown(node);
    co_return;
  }
  const BlockId blocks[] = {build().newBlock(), build().newBlock()};
  const BlockId join = build().newBlock();
  co_await branchOn(condition, blocks[0], blocks[1]);
  for (unsigned arm = 0; arm < 2; ++arm) {
    build().setInsertPoint(blocks[arm]);
    co_await effect(arms[arm]);
    build().branch(arms[arm]->range(), join);
  }
  build().setInsertPoint(join);
}

} // namespace leaklint::frontends::javascript
