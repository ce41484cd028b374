#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using llvm::dyn_cast;

/// What a library's class is made of in passing, keeps its identity: the text that a string is made of, the lambda in a
/// function object, the pointer to the derived class.
bool Lowering::convertsPlainly(const clang::CastExpr *cast) {
  const auto *made = dyn_cast<clang::CXXConstructExpr>(cast->getSubExpr()->IgnoreImplicit());
  if (!llvm::isa<clang::ImplicitCastExpr>(cast) || !made || made->getNumArgs() == 0 ||
      unit.names.isProjectClass(classBehind(cast->getType())))
    return false;
  for (unsigned i = 1; i < made->getNumArgs(); ++i)
    if (!llvm::isa<clang::CXXDefaultArgExpr>(made->getArg(i)))
      return false;
  const clang::Expr *given = made->getArg(0);
  const clang::QualType type = given->IgnoreParenImpCasts()->getType();
  return type->isRecordType() || type->isFunctionType() || constantOf(given);
}

LocalId Lowering::VisitCastExpr(const clang::CastExpr *node) {
  const clang::Expr *inside = node->getSubExpr();
  switch (node->getCastKind()) {
  case clang::CK_ToVoid:
    effect(inside);
    return kNoLocal;
  case clang::CK_NullToPointer:
  case clang::CK_NullToMemberPointer:
    return build().constant(rangeOf(node), ir::ConstantKind::Null, "", target());
  case clang::CK_PointerToBoolean:
  case clang::CK_MemberPointerToBoolean:
  case clang::CK_IntegralToBoolean:
  case clang::CK_FloatingToBoolean:
    return operation(node, "bool", value(inside));
  case clang::CK_LValueToRValue:
    if (const auto *made = dyn_cast<clang::CompoundLiteralExpr>(inside->IgnoreParens()))
      return value(made->getInitializer(), target());
    return read(node, place(inside));
  case clang::CK_ConstructorConversion:
    if (convertsPlainly(node))
      return value(llvm::cast<clang::CXXConstructExpr>(inside->IgnoreImplicit())->getArg(0), target());
    return value(inside, target());
  default:
    return value(inside, target());
  }
}

} // namespace leaklint::frontends::cpp
