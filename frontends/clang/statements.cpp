#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::Stmt;
using llvm::dyn_cast;

void Lowering::statement(const Stmt *node) {
  if (!node || unit.late())
    return;
  if (const auto *expression = dyn_cast<clang::Expr>(node))
    return effect(expression);
  here->frames.push_back({node, build().scopeDepth()});
  Visit(node);
  here->frames.pop_back();
}

/// A statement whose declarations end with it: the arm of an if, the body of a loop.
void Lowering::scoped(const Stmt *node) {
  const size_t depth = build().scopeDepth();
  statement(node);
  popCleanups(depth);
}

/// What the frontend does not know: its parts are lowered, in order.
LocalId Lowering::VisitStmt(const Stmt *node) {
  build().opaque(rangeOf(node), std::string("statement ") + node->getStmtClassName(), {});
  for (const Stmt *child : node->children())
    statement(child);
  return kNoLocal;
}

LocalId Lowering::VisitCompoundStmt(const clang::CompoundStmt *node) {
  const size_t depth = build().scopeDepth();
  for (const Stmt *each : node->body())
    statement(each);
  popCleanups(depth);
  return kNoLocal;
}

LocalId Lowering::VisitAttributedStmt(const clang::AttributedStmt *node) {
  statement(node->getSubStmt());
  return kNoLocal;
}

/// Continues in a block that some way may lead to. One without any is dropped when the function is finished.
void Lowering::goOnAt(BlockId block, SourceRange range) {
  if (build().reachable())
    build().branch(range, block);
  build().setInsertPoint(block);
}

/// A ladder of else-ifs is a loop here, however long it is.
LocalId Lowering::VisitIfStmt(const clang::IfStmt *node) {
  const BlockId join = build().newBlock();
  llvm::SmallVector<size_t, 4> depths;
  for (const clang::IfStmt *each = node; each;) {
    depths.push_back(build().scopeDepth());
    const Stmt *otherwise = ifArm(each, join, depths.front());
    each = llvm::dyn_cast_or_null<clang::IfStmt>(otherwise);
    if (!each && otherwise)
      scoped(otherwise);
  }
  while (!depths.empty())
    popCleanups(depths.pop_back_val());
  goOnAt(join, rangeOf(node));
  return kNoLocal;
}

/// Lowers the test and the first arm, and continues where the second one stands, which it gives. `depth`: of the scopes
/// at the join.
const Stmt *Lowering::ifArm(const clang::IfStmt *node, BlockId join, size_t depth) {
  if (node->getInit())
    statement(node->getInit());
  const BlockId yes = build().newBlock();
  const BlockId no = build().newBlock();
  if (node->isConsteval())
    build().branch(rangeOf(node), node->isNegatedConsteval() ? yes : no);
  else
    condition(node->getConditionVariable(), node->getCond(), yes, no);
  build().setInsertPoint(yes);
  scoped(node->getThen());
  build().emitJump(rangeOf(node), join, depth);
  build().setInsertPoint(no);
  return node->getElse();
}

/// `if (T x = f())`: the variable is declared first and tested then.
void Lowering::condition(const clang::VarDecl *declared, const clang::Expr *condition, BlockId yes, BlockId no) {
  if (declared)
    variable(declared);
  if (condition)
    branchOn(condition, yes, no);
  else
    build().conditionalBranch({}, {}, yes, no);
}

LocalId Lowering::VisitReturnStmt(const clang::ReturnStmt *node) {
  LocalId result = kNoLocal;
  if (const clang::Expr *given = node->getRetValue()) {
    if (given->getType()->isVoidType())
      effect(given);
    else
      result = kept(given);
  }
  build().emitReturn(rangeOf(node), result);
  return kNoLocal;
}

/// Inline assembly may do anything to its operands, but neither throws nor releases.
LocalId Lowering::VisitGCCAsmStmt(const clang::GCCAsmStmt *node) {
  llvm::SmallVector<LocalId, 4> uses;
  for (unsigned i = 0; i < node->getNumInputs(); ++i)
    uses.push_back(value(node->getInputExpr(i)));
  const LocalId made = build().opaque(rangeOf(node), "operator asm", uses);
  for (unsigned i = 0; i < node->getNumOutputs(); ++i)
    write(rangeOf(node), place(node->getOutputExpr(i)), made);
  return kNoLocal;
}

} // namespace leaklint::frontends::cpp
