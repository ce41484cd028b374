// What a comparison asks of a place.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

/// `a < b is not c`: each pair in turn, what stands in the middle being evaluated once.
Task<void> Lowering::branchOnComparison(const Node *condition, BlockId yes, BlockId no) {
  llvm::SmallVector<Compared, 4> operands;
  llvm::SmallVector<treesitter::Kind, 4> operations;
  for (const Node *child : condition->children()) {
    if (child->field == field::Operators)
      operations.push_back(child->kind);
    else
      operands.push_back({stripped(child), kNoLocal});
  }
  const size_t pairs = std::min(operations.size(), operands.size() - (operands.empty() ? 0 : 1));
  if (pairs == 0) // a faulty one
    co_return build().conditionalBranch(condition->range(), {}, yes, no);
  for (size_t pair = 0; pair < pairs; ++pair) {
    const BlockId next = pair + 1 == pairs ? yes : build().newBlock();
    co_await branchOnPair(condition, operations[pair], operands[pair], operands[pair + 1], next, no);
    if (next != yes)
      build().setInsertPoint(next);
  }
}

Task<LocalId> Lowering::valueOf(Compared &side) {
  if (side.value == kNoLocal)
    side.value = co_await value(side.node);
  co_return side.value;
}

Task<void> Lowering::branchOnPair(const Node *condition, treesitter::Kind operation, Compared &left, Compared &right,
                                  BlockId yes, BlockId no) {
  switch (operation) {
  case kind::TokenIs:
  case kind::TokenEqual:
    co_return co_await branchOnEquality(condition, left, right, yes, no);
  case kind::TokenIsNot:
  case kind::TokenNotEqual:
  case kind::TokenOldNotEqual:
    co_return co_await branchOnEquality(condition, left, right, no, yes);
  case kind::TokenIn:
    co_return co_await branchOnMembership(condition, left, right, yes, no);
  case kind::TokenNotIn:
    co_return co_await branchOnMembership(condition, left, right, no, yes);
  default:
    co_return co_await branchOnOrder(condition, operation, left, right, yes, no);
  }
}

Task<void> Lowering::branchOnEquality(const Node *condition, Compared &left, Compared &right, BlockId yes, BlockId no) {
  ir::Test test{ir::TestKind::Equals, kNoLocal, kNoLocal, {}, false};
  Compared *subject = &left;
  std::optional<ir::Constant> literal = constantOf(right.node);
  if (!literal && left.value == kNoLocal) {
    literal = constantOf(left.node);
    if (literal)
      subject = &right;
  }
  test.subject = co_await valueOf(*subject);
  if (!literal)
    test.other = co_await valueOf(right);
  else if (literal->kind == ir::ConstantKind::Null)
    test.kind = ir::TestKind::Null;
  else
    test.constant = *literal;
  branchOnTest(condition, test, false, yes, no);
}

/// `a < b` as it stands; the other three by exchanging sides and outcomes.
Task<void> Lowering::branchOnOrder(const Node *condition, treesitter::Kind operation, Compared &left, Compared &right,
                                   BlockId yes, BlockId no) {
  const bool exchanged = operation == kind::TokenGreater || operation == kind::TokenLessEqual;
  const bool negated = operation == kind::TokenGreaterEqual || operation == kind::TokenLessEqual;
  ir::Test test{ir::TestKind::Less, kNoLocal, kNoLocal, {}, false};
  const std::optional<ir::Constant> bound = exchanged ? std::nullopt : constantOf(right.node);
  const LocalId first = co_await valueOf(left);
  const LocalId second = bound ? kNoLocal : co_await valueOf(right);
  test.subject = exchanged ? second : first;
  test.other = exchanged ? first : second;
  if (bound)
    test.constant = *bound;
  branchOnTest(condition, test, negated, yes, no);
}

/// `k in o`.
Task<void> Lowering::branchOnMembership(const Node *condition, Compared &left, Compared &right, BlockId yes,
                                        BlockId no) {
  ir::Test test{ir::TestKind::Has, kNoLocal, kNoLocal, {}, false};
  const std::optional<ir::Constant> key = left.value == kNoLocal ? constantOf(left.node) : std::nullopt;
  if (key)
    test.constant = *key;
  else
    test.other = co_await valueOf(left);
  test.subject = co_await valueOf(right);
  branchOnTest(condition, test, false, yes, no);
}

/// `isinstance(x, T)`: T; else null.
const Node *Lowering::typeTest(const Node *call) {
  const Node *list = call->kind == kind::Call ? call->child(field::Arguments) : nullptr;
  if (!list || list->kind != kind::ArgumentList || !isBuiltin(call->child(field::Function), "isinstance"))
    return nullptr;
  const Node *given[2] = {nullptr, nullptr};
  unsigned count = 0;
  for (const Node *child : list->children()) {
    if (!child->named || child->kind == kind::KeywordArgument || child->kind == kind::ListSplat || count == 2)
      return nullptr;
    given[count++] = child;
  }
  return count == 2 ? given[1] : nullptr;
}

/// One type, or any one of a tuple of them.
Task<void> Lowering::branchOnTypes(const Node *condition, LocalId subject, const Node *types, BlockId yes, BlockId no) {
  llvm::SmallVector<const Node *, 4> each;
  const Node *node = stripped(types);
  if (isSequence(node)) {
    for (const Node *child : node->children())
      if (child->named)
        each.push_back(child);
  } else {
    each.push_back(node);
  }
  for (const Node *type : each) {
    const BlockId next = type == each.back() ? no : build().newBlock();
    const LocalId wanted = co_await value(type);
    branchOnTest(condition, {ir::TestKind::InstanceOf, subject, wanted, {}, false}, false, yes, next);
    if (next != no)
      build().setInsertPoint(next);
  }
  if (each.empty())
    build().branch(condition->range(), no);
}

} // namespace leaklint::frontends::python
