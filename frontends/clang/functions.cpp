// Functions and their parameters.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::CXXMethodDecl;
using llvm::dyn_cast;

void Lowering::function(const clang::FunctionDecl *function, ir::FunctionId id) {
  ir::Function &made = unit.module.function(id);
  FunctionContext context(unit.module, made, nullptr);
  FunctionContext *outside = std::exchange(here, &context);
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  if (method && !method->isStatic())
    addSelf(method->getParent(), made.range);
  parameters(function);
  const size_t depth = build().scopeDepth();
  if (const auto *constructor = dyn_cast<clang::CXXConstructorDecl>(function))
    initialisers(constructor);
  if (llvm::isa<clang::CXXDestructorDecl>(function))
    pushMemberCleanups(method->getParent(), unit.sources.endOf(function->getSourceRange()));
  body(function->getBody());
  popCleanups(depth);
  context.builder.finish(unit.sources.endOf(function->getSourceRange()));
  here = outside;
}

void Lowering::body(const clang::Stmt *body) {
  here->body = body;
  if (body)
    statement(body);
}

/// A constructor or destructor that the compiler writes.
void Lowering::impliedMember(const clang::CXXRecordDecl *record, ir::FunctionId id) {
  ir::Function &made = unit.module.function(id);
  FunctionContext context(unit.module, made, nullptr);
  FunctionContext *outside = std::exchange(here, &context);
  addSelf(record, made.range);
  if (made.kind == ir::FunctionKind::Destructor) {
    destroyMembers(record, made.range);
  } else {
    for (const clang::FieldDecl *field : record->fields())
      if (const clang::Expr *initial = field->getInClassInitializer())
        initialiseField(field, initial, unit.sources.range(field->getLocation()));
  }
  context.builder.finish(made.range);
  here = outside;
}

void Lowering::addSelf(const clang::CXXRecordDecl *record, SourceRange range) {
  here->function.self = build().addLocal(ir::LocalKind::This, {}, range,
                                         unit.types.referenceTo(record->getTypeForDecl()->getCanonicalTypeInternal()));
}

void Lowering::parameters(const clang::FunctionDecl *function) {
  for (const clang::ParmVarDecl *parameter : function->parameters()) {
    const bool pack = parameter->isParameterPack();
    const LocalId local = addVariable(parameter, pack ? ir::LocalKind::RestParameter : ir::LocalKind::Parameter);
    here->function.parameters.push_back(local);
  }
}

/// `this`, also in a lambda that captures it.
LocalId Lowering::self() {
  if (here->function.self != kNoLocal)
    return here->function.self;
  for (FunctionContext *around = here->outer; around; around = around->outer)
    if (around->function.self != kNoLocal && around->function.kind != ir::FunctionKind::Closure)
      return here->function.self = capture(*around, around->function.self, false);
  return here->function.self = build().addLocal(ir::LocalKind::This, {}, {});
}

} // namespace leaklint::frontends::cpp
