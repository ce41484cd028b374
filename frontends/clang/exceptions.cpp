// try and throw.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

LocalId Lowering::VisitCXXTryStmt(const clang::CXXTryStmt *node) {
  const SourceRange range = rangeOf(node);
  const BlockId landing = build().newBlock();
  const BlockId join = build().newBlock();
  build().pushHandler(landing);
  scoped(node->getTryBlock());
  build().popHandler();
  if (build().reachable())
    build().branch(range, join);
  build().setInsertPoint(landing);
  const LocalId exception = build().opaque(range, "operator catch", {});
  for (unsigned i = 0; i < node->getNumHandlers(); ++i)
    handler(node->getHandler(i), exception, join);
  build().emitThrow(range, exception);
  build().setInsertPoint(join);
  return kNoLocal;
}

namespace {

/// `catch (...)`, and the base of what the standard library raises: what else is raised is no object, and rare.
bool takesAll(const clang::CXXCatchStmt *node) {
  if (node->getCaughtType().isNull())
    return true;
  const clang::CXXRecordDecl *caught = node->getCaughtType().getNonReferenceType()->getAsCXXRecordDecl();
  return caught && caught->getIdentifier() && caught->getName() == "exception" && caught->isInStdNamespace();
}

} // namespace

/// Which types an exception has cannot be told: any handler may take it, until one takes all. Goes on where it does
/// not.
void Lowering::handler(const clang::CXXCatchStmt *node, LocalId exception, BlockId join) {
  const SourceRange range = unit.sources.range(node->getCatchLoc());
  const BlockId taken = build().newBlock();
  const BlockId next = build().newBlock();
  const clang::VarDecl *declared = node->getExceptionDecl();
  if (takesAll(node)) {
    build().branch(range, taken);
  } else {
    ir::Test test;
    test.subject = exception;
    build().conditionalBranch(range, test, taken, next);
  }
  build().setInsertPoint(taken);
  if (declared)
    build().copy(range, exception, addVariable(declared, ir::LocalKind::Variable));
  scoped(node->getHandlerBlock());
  if (build().reachable())
    build().branch(range, join);
  build().setInsertPoint(next);
}

LocalId Lowering::VisitCXXThrowExpr(const clang::CXXThrowExpr *node) {
  const LocalId thrown = node->getSubExpr() ? kept(node->getSubExpr()) : kNoLocal;
  build().emitThrow(rangeOf(node), thrown);
  return kNoLocal;
}

} // namespace leaklint::frontends::cpp
