// What a comparison asks of a place.

#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

namespace {

bool isNullLike(const ir::Constant &value) {
  return value.kind == ir::ConstantKind::Null || value.kind == ir::ConstantKind::Undefined;
}

/// `typeof x`: x.
const Node *typeofArgument(const Node *node) {
  if (node->kind != kind::UnaryExpression)
    return nullptr;
  const Node *operation = node->child(field::Operator);
  return operation && operation->kind == kind::TokenTypeof ? node->child(field::Argument) : nullptr;
}

} // namespace

Task<void> Lowering::branchOnEquality(const Node *condition, BlockId yes, BlockId no) {
  const Node *left = stripped(condition->child(field::Left));
  const Node *right = stripped(condition->child(field::Right));
  std::optional<ir::Constant> literal = constantOf(right);
  if (!literal) {
    literal = constantOf(left);
    if (literal)
      std::swap(left, right);
  }
  ir::Test test{ir::TestKind::Equals, kNoLocal, kNoLocal, {}, false};
  if (!literal) {
    test.subject = co_await value(left);
    test.other = co_await value(right);
    co_return branchOnTest(condition, test, false, yes, no);
  }
  const Node *argument = typeofArgument(left);
  if (argument && literal->text == "undefined") {
    test.kind = ir::TestKind::Null;
    left = argument;
  } else if (isNullLike(*literal)) {
    test.kind = ir::TestKind::Null;
  } else {
    test.constant = *literal;
  }
  test.subject = co_await value(left);
  branchOnTest(condition, test, false, yes, no);
}

/// `a < b` as it stands; the other three by exchanging sides and outcomes.
Task<void> Lowering::branchOnOrder(const Node *condition, BlockId yes, BlockId no) {
  const treesitter::Kind operation = condition->child(field::Operator)->kind;
  const Node *left = condition->child(field::Left);
  const Node *right = condition->child(field::Right);
  const bool exchanged = operation == kind::TokenGreater || operation == kind::TokenLessEqual;
  const bool negated = operation == kind::TokenGreaterEqual || operation == kind::TokenLessEqual;
  ir::Test test{ir::TestKind::Less, kNoLocal, kNoLocal, {}, false};
  const std::optional<ir::Constant> bound = exchanged ? std::nullopt : constantOf(stripped(right));
  const LocalId first = co_await value(left);
  const LocalId second = bound ? kNoLocal : co_await value(right);
  test.subject = exchanged ? second : first;
  test.other = exchanged ? first : second;
  if (bound)
    test.constant = *bound;
  branchOnTest(condition, test, negated, yes, no);
}

/// `a instanceof B`, `k in o`.
Task<void> Lowering::branchOnMembership(const Node *condition, BlockId yes, BlockId no) {
  const bool isIn = condition->child(field::Operator)->kind == kind::TokenIn;
  const Node *left = condition->child(field::Left);
  const std::optional<ir::Constant> key = isIn ? constantOf(stripped(left)) : std::nullopt;
  ir::Test test{isIn ? ir::TestKind::Has : ir::TestKind::InstanceOf, kNoLocal, kNoLocal, {}, false};
  const LocalId first = key ? kNoLocal : co_await value(left);
  const LocalId second = co_await value(condition->child(field::Right));
  test.subject = isIn ? second : first;
  test.other = isIn ? first : second;
  if (key)
    test.constant = *key;
  branchOnTest(condition, test, false, yes, no);
}

} // namespace leaklint::frontends::javascript
