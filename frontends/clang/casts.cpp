#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using llvm::dyn_cast;

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
  default:
    return value(inside, target());
  }
}

} // namespace leaklint::frontends::cpp
