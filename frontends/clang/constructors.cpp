// Constructors' initialisers, and what destructors do after their bodies.

#include "frontends/clang/lowering.h"

#include "frontends/clang/may_throw.h"

#include "llvm/ADT/SmallPtrSet.h"

namespace leaklint::frontends::cpp {

using clang::CXXConstructExpr;
using clang::CXXRecordDecl;
using clang::Expr;
using llvm::dyn_cast;

void Lowering::initialisers(const clang::CXXConstructorDecl *constructor) {
  llvm::SmallPtrSet<const clang::FieldDecl *, 8> named;
  for (const clang::CXXCtorInitializer *each : constructor->inits()) {
    if (const clang::FieldDecl *field = each->getAnyMember())
      named.insert(field);
    initialiser(each);
  }
  // A template's constructor lists what is written; the fields' own initialisers come with an instance.
  if (!constructor->isDependentContext() || constructor->isDelegatingConstructor())
    return;
  for (const clang::FieldDecl *field : constructor->getParent()->fields())
    if (const Expr *initial = field->getInClassInitializer(); initial && !named.contains(field))
      initialiseField(field, initial, unit.sources.range(field->getLocation()));
}

void Lowering::initialiser(const clang::CXXCtorInitializer *each) {
  const Expr *initial = each->getInit();
  if (!initial)
    return;
  const SourceRange range =
      each->isWritten() ? unit.sources.range(each->getSourceRange()) : unit.sources.range(initial->getSourceRange());
  if (const clang::FieldDecl *field = each->getAnyMember()) {
    const auto *made = dyn_cast<CXXConstructExpr>(initial->IgnoreImplicit());
    // A member that its class makes by itself tells nothing, unless that class is the project's.
    if (!each->isWritten() && made &&
        (made->getConstructor()->isTrivial() || !unit.names.isProjectClass(classBehind(field->getType()))))
      return;
    return initialiseField(field, initial, range);
  }
  const clang::QualType type =
      each->isBaseInitializer() ? clang::QualType(each->getBaseClass(), 0) : each->getTypeSourceInfo()->getType();
  const auto *made = dyn_cast<CXXConstructExpr>(initial->IgnoreImplicit());
  if (!each->isWritten() && made && made->getConstructor()->isTrivial())
    return;
  baseInitialiser(made, type, range);
  if (!made && !llvm::isa<clang::CXXInheritedCtorInitExpr>(initial))
    effect(initial);
}

void Lowering::initialiseField(const clang::FieldDecl *field, const Expr *initial, SourceRange range) {
  if (makesNothing(initial))
    return;
  const LocalId given = kept(initial);
  const std::string name = unit.names.plainName(field);
  if (!name.empty())
    build().store(range, build().field(range, AccessPath::ofLocal(self()), name), given);
}

/// `call super C(a)` on this object.
void Lowering::baseInitialiser(const CXXConstructExpr *made, clang::QualType type, SourceRange range) {
  Callee callee;
  callee.path = constructorPath(type);
  if (callee.path.empty())
    return;
  Arguments arguments;
  const clang::FunctionDecl *function = made ? made->getConstructor() : nullptr;
  if (made)
    evaluate(llvm::ArrayRef(made->getArgs(), made->getNumArgs()), function, {}, arguments);
  ir::FunctionBuilder::CallSpec spec;
  spec.callee = callee.path;
  spec.receiver = self();
  spec.arguments = arguments.values;
  spec.style = ir::CallStyle::Super;
  spec.mayThrow = !function || constructionMayThrow(function);
  takeOuts(arguments, build().call(range, spec), range);
}

// Destructors.

/// Members and bases are destroyed after the body, on whichever way it is left.
void Lowering::pushMemberCleanups(const CXXRecordDecl *record, SourceRange range) {
  if (needsImpliedDestructor(unit, record))
    build().pushCleanup(range, [this, record, range](ir::FunctionBuilder &) { destroyMembers(record, range); });
}

void Lowering::destroyMembers(const CXXRecordDecl *record, SourceRange range) {
  llvm::SmallVector<const clang::FieldDecl *, 8> fields(record->fields());
  for (const clang::FieldDecl *field : llvm::reverse(fields))
    if (!field->getName().empty() && isDestroyedByProject(unit, field->getType()))
      destroy(build().field(range, AccessPath::ofLocal(self()), field->getName()), field->getType(), range);
  for (const clang::CXXBaseSpecifier &base : record->bases()) {
    if (!isDestroyedByProject(unit, base.getType()))
      continue;
    const std::string name = "~" + unit.names.plainName(patternOf(classBehind(base.getType())));
    ir::FunctionBuilder::CallSpec spec;
    spec.callee = build().field(range, AccessPath::ofLocal(self()), name);
    spec.receiver = self();
    spec.method = intern(name);
    spec.style = ir::CallStyle::Super;
    spec.mayThrow = false;
    build().call(range, spec);
  }
}

} // namespace leaklint::frontends::cpp
