// Names that a template's arguments decide: looked up as they are written.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using llvm::dyn_cast;

LocalId Lowering::VisitUnresolvedLookupExpr(const clang::UnresolvedLookupExpr *node) {
  return build().load(rangeOf(node), overloadPath(node), target());
}

LocalId Lowering::VisitUnresolvedMemberExpr(const clang::UnresolvedMemberExpr *node) {
  const SourceRange range = rangeOf(node);
  const clang::Expr *base = node->isImplicitAccess() ? nullptr : node->getBase();
  const AccessPath object = dependentBase(base, node->getBaseType(), node->isArrow(), range);
  return build().load(range, build().field(range, object, node->getMemberName().getAsString()), target());
}

LocalId Lowering::VisitCXXDependentScopeMemberExpr(const clang::CXXDependentScopeMemberExpr *node) {
  return read(node, place(node));
}

LocalId Lowering::VisitDependentScopeDeclRefExpr(const clang::DependentScopeDeclRefExpr *node) {
  return build().load(rangeOf(node), dependentPath(node), target());
}

/// The first of the functions that are meant; the name as written where there is none yet.
AccessPath Lowering::overloadPath(const clang::OverloadExpr *node) {
  for (const clang::NamedDecl *each : node->decls()) {
    const clang::NamedDecl *found = each->getUnderlyingDecl();
    if (const auto *pattern = dyn_cast<clang::FunctionTemplateDecl>(found))
      found = pattern->getTemplatedDecl();
    if (const auto *function = dyn_cast<clang::FunctionDecl>(found))
      return unit.names.pathOf(function);
    return unit.names.globalPath(found);
  }
  return unit.names.globalPath(node->getName().getAsString());
}

/// `T::f`, `C<T>::f`.
AccessPath Lowering::dependentPath(const clang::DependentScopeDeclRefExpr *node) {
  const std::string name = node->getDeclName().getAsString();
  const clang::NestedNameSpecifier *around = node->getQualifier();
  const clang::Type *type = around ? around->getAsType() : nullptr;
  if (!type)
    return unit.names.globalPath(name);
  const clang::QualType scope(type, 0);
  if (const clang::RecordDecl *record = classBehind(scope); unit.names.isProjectClass(record))
    return unit.names.modulePath((unit.names.qualified(patternOf(record)) + "::" + name).str());
  const AccessPath base = constructorPath(scope);
  return build().field(rangeOf(node), base, name);
}

/// What a member of unknown kind is taken of. `->` of what may be a smart pointer goes through it.
AccessPath Lowering::dependentBase(const clang::Expr *base, clang::QualType type, bool isArrow, SourceRange range) {
  if (!base)
    return AccessPath::ofLocal(self());
  const AccessPath object = place(base);
  const bool special = isArrow && !type.isNull() && type.getCanonicalType()->getAs<clang::TemplateSpecializationType>();
  return special ? build().project(range, object, {ir::ProjectionKind::Dereference, {}, kNoLocal}) : object;
}

} // namespace leaklint::frontends::cpp
