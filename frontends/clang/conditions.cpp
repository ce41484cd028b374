// Conditions as control flow, and what each branch finds out about a place.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::BinaryOperatorKind;
using clang::Expr;
using llvm::dyn_cast;

namespace {

/// Past casts to a boolean, and hints on what to expect.
const Expr *tested(const Expr *node) {
  while (true) {
    const Expr *inside = node->IgnoreParens();
    if (const auto *cast = dyn_cast<clang::ImplicitCastExpr>(inside);
        cast && cast->getCastKind() != clang::CK_LValueToRValue && cast->getCastKind() != clang::CK_NullToPointer)
      inside = cast->getSubExpr();
    else if (const auto *constant = dyn_cast<clang::ConstantExpr>(inside))
      inside = constant->getSubExpr();
    else if (const auto *call = dyn_cast<clang::CallExpr>(inside);
             call && call->getNumArgs() >= 2 &&
             (call->getBuiltinCallee() == clang::Builtin::BI__builtin_expect ||
              call->getBuiltinCallee() == clang::Builtin::BI__builtin_expect_with_probability))
      inside = call->getArg(0);
    if (inside == node)
      return node;
    node = inside;
  }
}

std::optional<BinaryOperatorKind> comparisonOf(const Expr *node, const Expr *&left, const Expr *&right) {
  if (const auto *binary = dyn_cast<clang::BinaryOperator>(node); binary && binary->isComparisonOp()) {
    left = binary->getLHS();
    right = binary->getRHS();
    return binary->getOpcode();
  }
  if (const auto *rewritten = dyn_cast<clang::CXXRewrittenBinaryOperator>(node);
      rewritten && rewritten->isComparisonOp()) {
    left = rewritten->getLHS();
    right = rewritten->getRHS();
    return rewritten->getOperator();
  }
  const auto *called = dyn_cast<clang::CXXOperatorCallExpr>(node);
  if (!called || !called->isComparisonOp() || called->getNumArgs() != 2)
    return std::nullopt;
  left = called->getArg(0);
  right = called->getArg(1);
  return clang::BinaryOperator::getOverloadedOpcode(called->getOperator());
}

} // namespace

/// Known truth of a literal.
std::optional<bool> Lowering::truthOf(const Expr *condition) {
  const std::optional<ir::Constant> value = constantOf(condition);
  if (!value || value->kind == ir::ConstantKind::Other)
    return std::nullopt;
  if (value->kind == ir::ConstantKind::String)
    return true;
  return value->kind == ir::ConstantKind::Boolean ? value->text == "true"
                                                  : value->kind == ir::ConstantKind::Number && value->text != "0";
}

void Lowering::branchOn(const Expr *condition, BlockId yes, BlockId no) {
  const Expr *node = tested(condition);
  while (true) {
    const auto *negation = dyn_cast<clang::UnaryOperator>(node);
    const auto *called = dyn_cast<clang::CXXOperatorCallExpr>(node);
    if (negation && negation->getOpcode() == clang::UO_LNot)
      node = tested(negation->getSubExpr());
    else if (called && called->getOperator() == clang::OO_Exclaim && called->getNumArgs() == 1)
      node = tested(called->getArg(0));
    else
      break;
    std::swap(yes, no);
  }
  if (const std::optional<bool> truth = truthOf(node))
    return build().branch(rangeOf(node), *truth ? yes : no);
  if (const auto *full = dyn_cast<clang::ExprWithCleanups>(node))
    return branchOnFull(full, yes, no);
  const auto *binary = dyn_cast<clang::BinaryOperator>(node);
  if (binary && binary->isLogicalOp())
    return branchOnChain(binary, yes, no);
  if (binary && binary->isCommaOp()) {
    effect(binary->getLHS());
    return branchOn(binary->getRHS(), yes, no);
  }
  const Expr *left = nullptr;
  const Expr *right = nullptr;
  if (const std::optional<BinaryOperatorKind> operation = comparisonOf(node, left, right))
    if (branchOnComparison(*operation, left, right, node, yes, no))
      return;
  branchOnTest(node, {ir::TestKind::Truthy, value(node), kNoLocal, {}, false}, yes, no);
}

void Lowering::branchOnTest(const Expr *node, const ir::Test &test, BlockId yes, BlockId no) {
  build().conditionalBranch(rangeOf(node), test, yes, no);
}

/// Temporaries of the condition end before either branch begins.
void Lowering::branchOnFull(const clang::ExprWithCleanups *node, BlockId yes, BlockId no) {
  const size_t depth = build().scopeDepth();
  const BlockId passed = build().newBlock();
  const BlockId failed = build().newBlock();
  branchOn(node->getSubExpr(), passed, failed);
  build().setInsertPoint(passed);
  build().emitJump(rangeOf(node), yes, depth);
  build().setInsertPoint(failed);
  build().emitJump(rangeOf(node), no, depth);
  popCleanups(depth);
}

/// `a && b && …`: as many as there are, without recursion. Only the first one is always evaluated: temporaries of the
/// others end with them.
void Lowering::branchOnChain(const clang::BinaryOperator *node, BlockId yes, BlockId no) {
  const bool conjunction = node->getOpcode() == clang::BO_LAnd;
  llvm::SmallVector<const Expr *, 8> operands{node->getRHS()};
  const Expr *first = node->getLHS();
  for (const clang::BinaryOperator *inner = nullptr;
       (inner = dyn_cast<clang::BinaryOperator>(tested(first))) && inner->getOpcode() == node->getOpcode();
       first = inner->getLHS())
    operands.push_back(inner->getRHS());
  operands.push_back(first);
  for (const Expr *each : llvm::reverse(operands)) {
    const bool last = each == operands.front();
    const BlockId next = last ? (conjunction ? yes : no) : build().newBlock();
    const size_t depth = build().scopeDepth();
    const BlockId passed = each == first ? (conjunction ? next : yes) : build().newBlock();
    const BlockId failed = each == first ? (conjunction ? no : next) : build().newBlock();
    branchOn(each, passed, failed);
    if (each != first) {
      build().setInsertPoint(passed);
      build().emitJump(rangeOf(each), conjunction ? next : yes, depth);
      build().setInsertPoint(failed);
      build().emitJump(rangeOf(each), conjunction ? no : next, depth);
      popCleanups(depth);
    }
    if (!last)
      build().setInsertPoint(next);
  }
}

// Comparisons.

bool Lowering::branchOnComparison(BinaryOperatorKind operation, const Expr *left, const Expr *right, const Expr *node,
                                  BlockId yes, BlockId no) {
  switch (operation) {
  case clang::BO_EQ:
    branchOnEquality(left, right, node, yes, no);
    return true;
  case clang::BO_NE:
    branchOnEquality(left, right, node, no, yes);
    return true;
  case clang::BO_LT:
  case clang::BO_GT:
  case clang::BO_LE:
  case clang::BO_GE:
    branchOnOrder(operation, left, right, node, yes, no);
    return true;
  default:
    return false;
  }
}

void Lowering::branchOnEquality(const Expr *left, const Expr *right, const Expr *node, BlockId yes, BlockId no) {
  std::optional<ir::Constant> literal = constantOf(right);
  if (!literal && (literal = constantOf(left)))
    std::swap(left, right);
  ir::Test test{ir::TestKind::Equals, kNoLocal, kNoLocal, {}, false};
  test.subject = value(left);
  if (!literal)
    test.other = value(right);
  else if (literal->kind == ir::ConstantKind::Null)
    test.kind = ir::TestKind::Null;
  else
    test.constant = *literal;
  branchOnTest(node, test, yes, no);
}

/// `a < b` as it stands; the other three by exchanging sides and outcomes. With a constant on one side, as a test of
/// the other: `fd > -1` is `not (fd < 0)`, `fd <= -1` is `fd < 0`.
void Lowering::branchOnOrder(BinaryOperatorKind operation, const Expr *left, const Expr *right, const Expr *node,
                             BlockId yes, BlockId no) {
  ir::Test test{ir::TestKind::Less, kNoLocal, kNoLocal, {}, false};
  std::optional<ir::Constant> bound = constantOf(right);
  if (!bound && (bound = constantOf(left))) {
    std::swap(left, right);
    operation = clang::BinaryOperator::reverseComparisonOp(operation);
  }
  const bool upper = operation == clang::BO_GT || operation == clang::BO_LE; // the bound is on the wrong side of it
  int64_t number = 0;
  if (bound && upper && !bound->text.getAsInteger(10, number) && number < INT32_MAX) {
    bound->text = intern(std::to_string(number + 1));
    operation = operation == clang::BO_GT ? clang::BO_GE : clang::BO_LT;
  } else if (upper) {
    bound.reset();
  }
  const bool exchanged = operation == clang::BO_GT || operation == clang::BO_LE;
  const LocalId first = value(left);
  const LocalId second = bound ? kNoLocal : value(right);
  test.subject = exchanged ? second : first;
  test.other = exchanged ? first : second;
  if (bound)
    test.constant = *bound;
  test.negated = operation == clang::BO_GE || operation == clang::BO_LE;
  branchOnTest(node, test, yes, no);
}

// `&&` and `||` as values, and for what they do alone.

LocalId Lowering::shortCircuit(const clang::BinaryOperator *node) {
  const LocalId result = target() != kNoLocal ? target() : build().addTemporary();
  const SourceRange range = rangeOf(node);
  const BlockId yes = build().newBlock();
  const BlockId no = build().newBlock();
  const BlockId join = build().newBlock();
  branchOnChain(node, yes, no);
  for (const BlockId block : {yes, no}) {
    build().setInsertPoint(block);
    build().constant(range, ir::ConstantKind::Boolean, block == yes ? "true" : "false", result);
    build().branch(range, join);
  }
  build().setInsertPoint(join);
  return result;
}

void Lowering::shortCircuitEffect(const clang::BinaryOperator *node) {
  const bool conjunction = node->getOpcode() == clang::BO_LAnd;
  const BlockId more = build().newBlock();
  const BlockId join = build().newBlock();
  branchOn(node->getLHS(), conjunction ? more : join, conjunction ? join : more);
  build().setInsertPoint(more);
  effectInArm(node->getRHS());
  goOnAt(join, rangeOf(node));
}

void Lowering::conditionalEffect(const clang::ConditionalOperator *node) {
  const BlockId yes = build().newBlock();
  const BlockId no = build().newBlock();
  const BlockId join = build().newBlock();
  branchOn(node->getCond(), yes, no);
  build().setInsertPoint(yes);
  effectInArm(node->getTrueExpr());
  if (build().reachable())
    build().branch(rangeOf(node), join);
  build().setInsertPoint(no);
  effectInArm(node->getFalseExpr());
  goOnAt(join, rangeOf(node));
}

} // namespace leaklint::frontends::cpp
