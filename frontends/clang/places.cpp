// Places: what an lvalue denotes. A pointer, a reference and the object itself are one value, so that a chain of `.`,
// `->` and `*` is one path.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::Expr;
using clang::QualType;
using llvm::dyn_cast;

namespace {

/// Casts that keep the value, or the object.
bool keepsValue(const clang::CastExpr *cast) {
  switch (cast->getCastKind()) {
  case clang::CK_LValueToRValue:
  case clang::CK_NoOp:
  case clang::CK_BitCast:
  case clang::CK_LValueBitCast:
  case clang::CK_DerivedToBase:
  case clang::CK_UncheckedDerivedToBase:
  case clang::CK_BaseToDerived:
  case clang::CK_Dynamic:
  case clang::CK_ArrayToPointerDecay:
  case clang::CK_AtomicToNonAtomic:
  case clang::CK_NonAtomicToAtomic:
  case clang::CK_AddressSpaceConversion:
  case clang::CK_Dependent:
    return true;
  default:
    return false;
  }
}

const Expr *stripped(const Expr *node) {
  while (true) {
    const Expr *inside = node->IgnoreParens();
    if (const auto *cast = dyn_cast<clang::CastExpr>(inside); cast && keepsValue(cast))
      inside = cast->getSubExpr();
    else if (const auto *constant = dyn_cast<clang::ConstantExpr>(inside))
      inside = constant->getSubExpr();
    else if (const auto *subst = dyn_cast<clang::SubstNonTypeTemplateParmExpr>(inside))
      inside = subst->getReplacement();
    if (inside == node)
      return node;
    node = inside;
  }
}

/// A reference to what is no object of a class: as a parameter, it is the caller's variable.
bool isIndirect(const clang::ValueDecl *declaration) {
  if (!llvm::isa<clang::ParmVarDecl>(declaration))
    return false;
  const QualType type = declaration->getType();
  const QualType referred = type.getNonReferenceType();
  return type->isLValueReferenceType() && !referred.isConstQualified() && referred->isScalarType();
}

} // namespace

/// The place, or a local that holds the value where the expression has none.
AccessPath Lowering::place(const Expr *node) {
  const Expr *inside = stripped(node);
  if (std::optional<AccessPath> own = ownPlace(inside))
    return *own;
  return AccessPath::ofLocal(value(inside));
}

std::optional<AccessPath> Lowering::ownPlace(const Expr *node) {
  if (const auto *reference = dyn_cast<clang::DeclRefExpr>(node)) {
    if (llvm::isa<clang::FunctionDecl>(reference->getDecl()))
      return std::nullopt;
    return declaredPlace(reference->getDecl(), node);
  }
  if (const auto *member = dyn_cast<clang::MemberExpr>(node))
    return memberPlace(member);
  if (const auto *member = dyn_cast<clang::CXXDependentScopeMemberExpr>(node)) {
    const SourceRange range = rangeOf(node);
    const Expr *base = member->isImplicitAccess() ? nullptr : member->getBase();
    const AccessPath object = dependentBase(base, member->getBaseType(), member->isArrow(), range);
    return build().field(range, object, member->getMember().getAsString());
  }
  if (const auto *element = dyn_cast<clang::ArraySubscriptExpr>(node))
    return elementPlace(element->getBase(), element->getIdx(), rangeOf(node));
  if (const auto *called = dyn_cast<clang::CXXOperatorCallExpr>(node))
    return operatorPlace(called);
  const auto *unary = dyn_cast<clang::UnaryOperator>(node);
  if (unary && unary->getOpcode() == clang::UO_Deref)
    return pointeePlace(unary->getSubExpr(), rangeOf(node));
  if (unary && unary->getOpcode() == clang::UO_Extension)
    return place(unary->getSubExpr());
  if (llvm::isa<clang::CXXThisExpr>(node))
    return AccessPath::ofLocal(self());
  return std::nullopt;
}

AccessPath Lowering::declaredPlace(const clang::ValueDecl *declaration, const Expr *node) {
  if (const auto *variable = dyn_cast<clang::VarDecl>(declaration);
      variable && !variable->hasLocalStorage() && !llvm::isa<clang::ParmVarDecl>(variable))
    return unit.names.pathOf(variable);
  const LocalId local = localOf(declaration);
  if (local != kNoLocal) {
    const AccessPath path = AccessPath::ofLocal(local);
    if (isIndirect(declaration))
      return build().project(rangeOf(node), path, {ir::ProjectionKind::Dereference, {}, kNoLocal});
    return path;
  }
  return unit.names.globalPath(declaration); // a template's parameter, or what stands in broken code
}

/// Members of unnamed structs are members of what is around them.
AccessPath Lowering::memberPlace(const clang::MemberExpr *node) {
  const clang::ValueDecl *member = node->getMemberDecl();
  if (const auto *variable = dyn_cast<clang::VarDecl>(member)) {
    effect(node->getBase());
    return unit.names.pathOf(variable);
  }
  const AccessPath base = place(node->getBase());
  const std::string name = unit.names.plainName(member);
  return name.empty() ? base : build().field(rangeOf(node), base, name);
}

AccessPath Lowering::elementPlace(const Expr *base, const Expr *index, SourceRange range) {
  const AccessPath object = place(base);
  const AccessPath held = object; // its own temporaries come before those of the index
  return build().project(range, held, {ir::ProjectionKind::Element, {}, value(index)});
}

AccessPath Lowering::pointeePlace(const Expr *pointer, SourceRange range) {
  const QualType type = pointer->getType();
  const QualType pointee = type->getPointeeType();
  const AccessPath path = place(pointer);
  const bool same = type->isArrayType() || pointee.isNull() || pointee->isRecordType() || pointee->isFunctionType() ||
                    pointee->isDependentType() || pointee->isArrayType();
  return same ? path : build().project(range, path, {ir::ProjectionKind::Dereference, {}, kNoLocal});
}

/// `->`, `*` and `[]` of classes.
std::optional<AccessPath> Lowering::operatorPlace(const clang::CXXOperatorCallExpr *node) {
  const SourceRange range = rangeOf(node);
  switch (node->getOperator()) {
  case clang::OO_Subscript:
    if (node->getNumArgs() != 2)
      return std::nullopt;
    return elementPlace(node->getArg(0), node->getArg(1), range);
  case clang::OO_Star:
    if (node->getNumArgs() != 1)
      return std::nullopt;
    [[fallthrough]];
  case clang::OO_Arrow:
    return build().project(range, place(node->getArg(0)), {ir::ProjectionKind::Dereference, {}, kNoLocal});
  default:
    return std::nullopt;
  }
}

// Locals.

/// The local of a variable, captured where it belongs to a function around; kNoLocal for what is no variable.
LocalId Lowering::localOf(const clang::ValueDecl *declaration) {
  const clang::Decl *key = declaration->getCanonicalDecl();
  if (const auto found = here->locals.find(key); found != here->locals.end())
    return found->second;
  for (FunctionContext *around = here->outer; around; around = around->outer)
    if (const auto found = around->locals.find(key); found != around->locals.end())
      return here->locals[key] = capture(*around, found->second, false);
  if (!llvm::isa<clang::VarDecl, clang::BindingDecl>(declaration))
    return kNoLocal;
  return addVariable(declaration, ir::LocalKind::Variable); // jumped over, or declared in broken code
}

LocalId Lowering::capture(FunctionContext &owner, LocalId outer, bool byValue) {
  const uint64_t key = (uint64_t(owner.function.id) << 32) | outer;
  const auto [at, isNew] = here->captures.try_emplace(key, kNoLocal);
  if (isNew) {
    const ir::Local source = owner.function.locals[outer];
    at->second = build().addLocal(ir::LocalKind::Capture, source.name, source.range, source.type, source.constant);
    here->function.captures.push_back({at->second, owner.function.id, outer, byValue});
  }
  return at->second;
}

LocalId Lowering::read(const Expr *node, const AccessPath &path) {
  if (path.isPlainLocal())
    return path.local;
  return noteType(build().load(rangeOf(node), path, target()), node->getType());
}

void Lowering::write(SourceRange range, const AccessPath &path, LocalId value) {
  if (!path.isPlainLocal())
    build().store(range, path, value);
  else if (path.local != value)
    build().copy(range, value, path.local);
}

} // namespace leaklint::frontends::cpp
