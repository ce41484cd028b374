#include "frontends/clang/lowering.h"

#include "frontends/clang/may_throw.h"

namespace leaklint::frontends::cpp {

LocalId Lowering::VisitLambdaExpr(const clang::LambdaExpr *node) {
  const LocalId into = target();
  ir::Function &made = unit.module.addFunction();
  made.kind = ir::FunctionKind::Closure;
  made.enclosing = here->function.id;
  made.range = rangeOf(node);
  made.nameRange = unit.sources.range(node->getIntroducerRange());
  const clang::CXXMethodDecl *function = node->getCallOperator();
  made.noThrow = isNoThrow(function);
  FunctionContext inside(unit.module, made, here);
  captures(node, inside);
  lambdaBody(node, inside);
  return build().closure(rangeOf(node), made.id, into);
}

/// What it captures by name or by default; `[x = e]` is a variable of the function around, set where the lambda stands.
void Lowering::captures(const clang::LambdaExpr *node, FunctionContext &inside) {
  auto initial = node->capture_init_begin();
  for (const clang::LambdaCapture &each : node->captures())
    captureOne(each, *initial++, inside);
}

void Lowering::captureOne(const clang::LambdaCapture &captured, const clang::Expr *initial, FunctionContext &inside) {
  LocalId outer = kNoLocal;
  const clang::ValueDecl *variable = captured.capturesVariable() ? captured.getCapturedVar() : nullptr;
  const bool copied =
      captured.getCaptureKind() == clang::LCK_ByCopy || captured.getCaptureKind() == clang::LCK_StarThis;
  if (captured.capturesThis()) {
    outer = self();
  } else if (variable && variable->isInitCapture()) {
    outer = addVariable(variable, ir::LocalKind::Variable);
    const clang::Expr *given = llvm::cast<clang::VarDecl>(variable)->getInit();
    if (given || initial)
      kept(given ? given : initial, outer);
  } else if (variable) {
    outer = localOf(variable);
  }
  if (outer == kNoLocal)
    return;
  // The declaring function's local, not that of a lambda between.
  FunctionContext *owner = here;
  for (const ir::Capture &each : here->function.captures)
    if (each.inner == outer)
      for (FunctionContext *around = here->outer; around; around = around->outer)
        if (around->function.id == each.owner) {
          owner = around;
          outer = each.outer;
          break;
        }
  FunctionContext *outside = std::exchange(here, &inside);
  const LocalId inner = capture(*owner, outer, copied);
  if (captured.capturesThis())
    inside.function.self = inner;
  else
    inside.locals[variable->getCanonicalDecl()] = inner;
  here = outside;
}

void Lowering::lambdaBody(const clang::LambdaExpr *node, FunctionContext &inside) {
  FunctionContext *outside = std::exchange(here, &inside);
  const LocalId interrupted = std::exchange(pending, kNoLocal);
  const clang::CXXMethodDecl *function = node->getCallOperator();
  inside.function.returnType = unit.types.referenceTo(function->getReturnType());
  parameters(function);
  body(node->getBody());
  inside.builder.finish(unit.sources.endOf(node->getSourceRange()));
  pending = interrupted;
  here = outside;
}

} // namespace leaklint::frontends::cpp
