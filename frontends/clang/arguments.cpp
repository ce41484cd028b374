// Arguments, and the variables that a call may set through them.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::Expr;
using clang::QualType;
using llvm::dyn_cast;

namespace {

/// `T &&` of a template stands for any argument as it is; it is no promise to set it.
bool isForwarded(const clang::FunctionDecl *function, unsigned index) {
  const clang::FunctionDecl *pattern = function ? patternOf(function) : nullptr;
  if (!pattern || pattern->getNumParams() == 0)
    return false;
  const unsigned last = pattern->getNumParams() - 1;
  QualType type = pattern->getParamDecl(std::min(index, last))->getType();
  if (const auto *pack = type->getAs<clang::PackExpansionType>())
    type = pack->getPattern();
  return type->isRValueReferenceType();
}

/// `&entry->node`: the address of a member that is an object itself.
bool isPartOfObject(const Expr *given) {
  const auto *address = dyn_cast<clang::UnaryOperator>(given->IgnoreParenCasts());
  if (!address || address->getOpcode() != clang::UO_AddrOf)
    return false;
  const auto *member = dyn_cast<clang::MemberExpr>(address->getSubExpr()->IgnoreParens());
  return member && member->getType()->isRecordType();
}

} // namespace

/// Default arguments are left out: the IR has a call's arguments as written.
void Lowering::evaluate(llvm::ArrayRef<const Expr *> given, const clang::FunctionDecl *function, QualType type,
                        Arguments &out) {
  if (!type.isNull() && !type->getPointeeType().isNull())
    type = type->getPointeeType();
  const auto *prototype = type.isNull() ? nullptr : type->getAs<clang::FunctionProtoType>();
  for (const Expr *each : given) {
    if (llvm::isa<clang::CXXDefaultArgExpr>(each))
      break;
    const unsigned index = static_cast<unsigned>(out.values.size());
    QualType parameter;
    if (function && index < function->getNumParams())
      parameter = function->getParamDecl(index)->getType();
    else if (prototype && index < prototype->getNumParams())
      parameter = prototype->getParamType(index);
    if (!parameter.isNull() && parameter->isLValueReferenceType() && isForwarded(function, index))
      parameter = parameter.getNonReferenceType();
    argument(each, parameter, out);
  }
}

void Lowering::argument(const Expr *given, QualType parameter, Arguments &out) {
  const unsigned index = static_cast<unsigned>(out.values.size());
  QualType type;
  if (const std::optional<AccessPath> path = outPlace(given, parameter, type)) {
    const LocalId before = path->isPlainLocal() ? path->local : build().load(rangeOf(given), *path);
    out.values.push_back({noteType(before, type), {}, false});
    out.outs.push_back({*path, index, type});
    return;
  }
  if (const auto *pack = dyn_cast<clang::PackExpansionExpr>(given)) {
    out.values.push_back({value(pack->getPattern()), {}, true});
    return;
  }
  out.values.push_back({value(given), {}, false, isPartOfObject(given)});
}

/// `&x` of a scalar or pointer, or `x` for a reference to one that is not const. Casts of the address change nothing.
std::optional<AccessPath> Lowering::outPlace(const Expr *given, QualType parameter, QualType &type) {
  const Expr *node = given->IgnoreParenCasts();
  const Expr *variable = nullptr;
  const auto *address = dyn_cast<clang::UnaryOperator>(node);
  if (address && address->getOpcode() == clang::UO_AddrOf) {
    if (!parameter.isNull() && !parameter->getPointeeType().isNull() && parameter->getPointeeType().isConstQualified())
      return std::nullopt;
    variable = address->getSubExpr()->IgnoreParens();
    if (llvm::isa<clang::ArraySubscriptExpr>(variable))
      return std::nullopt;
  } else if (!parameter.isNull() && parameter->isLValueReferenceType() &&
             !parameter->getPointeeType().isConstQualified() && given->isLValue()) {
    variable = node;
  }
  if (!variable || !variable->getType()->isScalarType() || variable->getType().isConstQualified())
    return std::nullopt;
  if (!llvm::isa<clang::DeclRefExpr, clang::MemberExpr, clang::UnaryOperator, clang::ArraySubscriptExpr>(variable))
    return std::nullopt;
  type = variable->getType();
  return ownPlace(variable);
}

void Lowering::takeOuts(const Arguments &arguments, LocalId result, SourceRange range) {
  for (const OutParameter &out : arguments.outs) {
    const std::string name = "&" + std::to_string(out.index);
    const LocalId set =
        noteType(build().load(range, build().field(range, AccessPath::ofLocal(result), name)), out.type);
    write(range, out.place, set);
  }
}

} // namespace leaklint::frontends::cpp
