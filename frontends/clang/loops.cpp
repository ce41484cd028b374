#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

LocalId Lowering::VisitWhileStmt(const clang::WhileStmt *node) {
  const SourceRange range = rangeOf(node);
  const BlockId head = build().newBlock();
  const BlockId inside = build().newBlock();
  const BlockId leave = build().newBlock();
  const BlockId exit = build().newBlock();
  goOnAt(head, range);
  const size_t depth = build().scopeDepth();
  condition(node->getConditionVariable(), node->getCond(), inside, leave);
  build().setInsertPoint(leave);
  build().emitJump(range, exit, depth);
  build().setInsertPoint(inside);
  const BlockId again = build().newBlock();
  build().pushJumpScope({}, exit, again);
  scoped(node->getBody());
  build().popJumpScope();
  goOnAt(again, range);
  build().emitJump(range, head, depth);
  popCleanups(depth);
  build().setInsertPoint(exit);
  return kNoLocal;
}

LocalId Lowering::VisitDoStmt(const clang::DoStmt *node) {
  const SourceRange range = rangeOf(node);
  const BlockId inside = build().newBlock();
  const BlockId test = build().newBlock();
  const BlockId exit = build().newBlock();
  goOnAt(inside, range);
  build().pushJumpScope({}, exit, test);
  scoped(node->getBody());
  build().popJumpScope();
  goOnAt(test, range);
  branchOn(node->getCond(), inside, exit);
  build().setInsertPoint(exit);
  return kNoLocal;
}

LocalId Lowering::VisitForStmt(const clang::ForStmt *node) {
  const SourceRange range = rangeOf(node);
  const size_t around = build().scopeDepth();
  if (node->getInit())
    statement(node->getInit());
  const BlockId head = build().newBlock();
  const BlockId inside = build().newBlock();
  const BlockId next = build().newBlock();
  const BlockId leave = build().newBlock();
  const BlockId exit = build().newBlock();
  goOnAt(head, range);
  const size_t depth = build().scopeDepth();
  if (node->getCond() || node->getConditionVariable())
    condition(node->getConditionVariable(), node->getCond(), inside, leave);
  else
    build().branch(range, inside);
  build().setInsertPoint(leave);
  build().emitJump(range, exit, depth);
  build().setInsertPoint(inside);
  build().pushJumpScope({}, exit, next);
  scoped(node->getBody());
  build().popJumpScope();
  goOnAt(next, range);
  if (node->getInc())
    effect(node->getInc());
  build().emitJump(range, head, depth);
  popCleanups(depth);
  build().setInsertPoint(exit);
  popCleanups(around);
  return kNoLocal;
}

/// How often the body runs cannot be told.
LocalId Lowering::VisitCXXForRangeStmt(const clang::CXXForRangeStmt *node) {
  const SourceRange range = rangeOf(node);
  const size_t around = build().scopeDepth();
  if (node->getInit())
    statement(node->getInit());
  const clang::VarDecl *held =
      node->getRangeStmt() ? llvm::dyn_cast<clang::VarDecl>(node->getRangeStmt()->getSingleDecl()) : nullptr;
  const clang::Expr *over = node->getRangeInit();
  const LocalId source = over ? kept(over) : unknown(node, "not understood by the compiler");
  if (held)
    openScopeOf(held, source);
  const BlockId head = build().newBlock();
  const BlockId inside = build().newBlock();
  const BlockId exit = build().newBlock();
  goOnAt(head, range);
  build().conditionalBranch(range, {}, inside, exit);
  build().setInsertPoint(inside);
  const size_t depth = build().scopeDepth();
  build().pushJumpScope({}, exit, head);
  const size_t within = build().scopeDepth();
  loopVariable(node, source);
  scoped(node->getBody());
  popCleanups(within);
  build().popJumpScope();
  build().emitJump(range, head, depth);
  build().setInsertPoint(exit);
  popCleanups(around);
  return kNoLocal;
}

/// Some element of what is looped over.
void Lowering::loopVariable(const clang::CXXForRangeStmt *node, LocalId source) {
  const clang::VarDecl *variable = node->getLoopVariable();
  if (!variable)
    return;
  const SourceRange range = unit.sources.range(variable->getLocation());
  const LocalId local = addVariable(variable, ir::LocalKind::Variable);
  const ir::Projection some{ir::ProjectionKind::Element, {}, kNoLocal};
  build().load(range, build().project(range, AccessPath::ofLocal(source), some), local);
  openScopeOf(variable, local);
  if (const auto *parts = llvm::dyn_cast<clang::DecompositionDecl>(variable))
    bindings(parts);
}

} // namespace leaklint::frontends::cpp
