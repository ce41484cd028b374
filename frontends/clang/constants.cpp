// Literals and what folds to one.

#include "frontends/clang/lowering.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::cpp {

using clang::Expr;
using ir::Constant;
using ir::ConstantKind;
using llvm::dyn_cast;

namespace {

/// Folding is tried on small expressions alone: on each part of a long chain it would cost the square of its length.
bool isSmallConstant(const Expr *node, unsigned depth) {
  node = node->IgnoreParenImpCasts();
  if (llvm::isa<clang::IntegerLiteral, clang::CharacterLiteral, clang::CXXBoolLiteralExpr,
                clang::UnaryExprOrTypeTraitExpr>(node))
    return true;
  if (const auto *reference = dyn_cast<clang::DeclRefExpr>(node)) {
    if (llvm::isa<clang::EnumConstantDecl>(reference->getDecl()))
      return true;
    const auto *variable = dyn_cast<clang::VarDecl>(reference->getDecl());
    return variable && variable->getType()->isIntegralOrEnumerationType() &&
           (variable->isConstexpr() || (variable->getType().isConstQualified() && variable->getInit() &&
                                        llvm::isa<clang::IntegerLiteral>(variable->getInit()->IgnoreImplicit())));
  }
  // Asked without being run; what stands in the branch for constants is not run either.
  if (const auto *call = dyn_cast<clang::CallExpr>(node);
      call && call->getBuiltinCallee() == clang::Builtin::BI__builtin_constant_p)
    return true;
  if (depth == 0)
    return false;
  if (const auto *cast = dyn_cast<clang::ExplicitCastExpr>(node))
    return node->getType()->isIntegralOrEnumerationType() && isSmallConstant(cast->getSubExpr(), depth - 1);
  if (const auto *unary = dyn_cast<clang::UnaryOperator>(node))
    return (unary->isArithmeticOp() || unary->getOpcode() == clang::UO_Extension) &&
           isSmallConstant(unary->getSubExpr(), depth - 1);
  const auto *binary = dyn_cast<clang::BinaryOperator>(node);
  return binary && !binary->isAssignmentOp() && !binary->isCommaOp() && !binary->isPtrMemOp() &&
         isSmallConstant(binary->getLHS(), depth - 1) && isSmallConstant(binary->getRHS(), depth - 1);
}

Constant textConstant(const clang::StringLiteral *literal, ir::Module &module) {
  return {ConstantKind::String, module.intern(literal->getCharByteWidth() == 1 ? literal->getBytes() : "")};
}

/// `0`, `NULL` and `nullptr`, where a pointer is meant.
bool isNullPointer(const Expr *node) {
  if (llvm::isa<clang::CXXNullPtrLiteralExpr, clang::GNUNullExpr>(node->IgnoreParenImpCasts()))
    return true;
  for (node = node->IgnoreParens(); true; node = llvm::cast<clang::CastExpr>(node)->getSubExpr()->IgnoreParens()) {
    const auto *cast = dyn_cast<clang::CastExpr>(node);
    if (!cast)
      return false;
    if (cast->getCastKind() == clang::CK_NullToPointer || cast->getCastKind() == clang::CK_NullToMemberPointer)
      return true;
    if (cast->getCastKind() != clang::CK_BitCast && cast->getCastKind() != clang::CK_NoOp)
      return false;
  }
}

} // namespace

std::optional<Constant> Lowering::constantOf(const Expr *node) {
  if (!node || node->getType().isNull()) // a hole in faulty code; a list in parentheses, in a template
    return std::nullopt;
  if (isNullPointer(node))
    return Constant{ConstantKind::Null, ""};
  const Expr *inside = node->IgnoreParenImpCasts();
  if (const auto *text = dyn_cast<clang::StringLiteral>(inside))
    return textConstant(text, unit.module);
  if (const auto *truth = dyn_cast<clang::CXXBoolLiteralExpr>(inside))
    return Constant{ConstantKind::Boolean, truth->getValue() ? "true" : "false"};
  if (const auto *number = dyn_cast<clang::FloatingLiteral>(inside)) {
    llvm::SmallString<32> text;
    number->getValue().toString(text);
    return Constant{ConstantKind::Number, intern(text)};
  }
  if (node->isValueDependent() || node->isTypeDependent() || node->containsErrors() ||
      !node->getType()->isIntegralOrEnumerationType() || !isSmallConstant(node, 4))
    return std::nullopt;
  Expr::EvalResult folded;
  if (!node->EvaluateAsInt(folded, unit.ast))
    return std::nullopt;
  if (node->getType()->isBooleanType())
    return Constant{ConstantKind::Boolean, folded.Val.getInt().getBoolValue() ? "true" : "false"};
  return Constant{ConstantKind::Number, intern(llvm::toString(folded.Val.getInt(), 10))};
}

} // namespace leaklint::frontends::cpp
