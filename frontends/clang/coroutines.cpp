#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

/// As written: what the promise type makes of it is left to the models.
LocalId Lowering::VisitCoroutineBodyStmt(const clang::CoroutineBodyStmt *node) {
  here->function.isAsync = true;
  statement(node->getBody());
  return kNoLocal;
}

LocalId Lowering::VisitCoreturnStmt(const clang::CoreturnStmt *node) {
  const clang::Expr *given = node->getOperand();
  const LocalId result = given && !given->getType()->isVoidType() ? kept(given) : kNoLocal;
  build().emitReturn(rangeOf(node), result);
  return kNoLocal;
}

LocalId Lowering::VisitCoawaitExpr(const clang::CoawaitExpr *node) {
  here->function.isAsync = true;
  return build().await(rangeOf(node), value(node->getOperand()));
}

LocalId Lowering::VisitDependentCoawaitExpr(const clang::DependentCoawaitExpr *node) {
  here->function.isAsync = true;
  return build().await(rangeOf(node), value(node->getOperand()));
}

LocalId Lowering::VisitCoyieldExpr(const clang::CoyieldExpr *node) {
  here->function.isGenerator = true;
  return build().yield(rangeOf(node), value(node->getOperand()), false);
}

} // namespace leaklint::frontends::cpp
