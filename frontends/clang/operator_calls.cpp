// Operators of classes.

#include "frontends/clang/lowering.h"

#include "frontends/clang/may_throw.h"

namespace leaklint::frontends::cpp {

using clang::Expr;
using llvm::dyn_cast;

LocalId Lowering::VisitCXXOperatorCallExpr(const clang::CXXOperatorCallExpr *node) {
  if (node->getNumArgs() == 0)
    return unknown(node, "operator");
  switch (node->getOperator()) {
  case clang::OO_Arrow:
  case clang::OO_Star:
  case clang::OO_Subscript:
    if (const std::optional<AccessPath> path = operatorPlace(node))
      return read(node, *path);
    break;
  case clang::OO_Equal:
    return assignObject(node);
  case clang::OO_Call:
    return callObject(node);
  case clang::OO_Amp:
    if (node->getNumArgs() == 1)
      return value(node->getArg(0), target());
    break;
  default:
    break;
  }
  if (node->isComparisonOp() && node->getNumArgs() == 2) {
    const LocalId left = value(node->getArg(0));
    const LocalId right = value(node->getArg(1));
    return operation(node, clang::getOperatorSpelling(node->getOperator()), {left, right});
  }
  return operatorMethod(node);
}

/// An assignment is a store, whatever a library's class does for it; the project's own operator is called.
LocalId Lowering::assignObject(const clang::CXXOperatorCallExpr *node) {
  const clang::FunctionDecl *callee = node->getDirectCallee();
  const auto *method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(callee);
  if (method && !method->isImplicit() && !method->isDefaulted() && unit.names.isProjectClass(method->getParent()))
    return operatorMethod(node);
  return assign(node->getArg(0), node->getArg(1));
}

/// A lambda or a library's function object is called as a function; a class of the project by its method.
LocalId Lowering::callObject(const clang::CXXOperatorCallExpr *node) {
  const auto *record = llvm::dyn_cast_or_null<clang::CXXRecordDecl>(classBehind(node->getArg(0)->getType()));
  if (record && !record->isLambda() && unit.names.isProjectClass(record))
    return operatorMethod(node);
  Callee callee;
  callee.path = place(node->getArg(0));
  callee.function =
      callee.path.isPlainLocal() ? callee.path.local : build().load(rangeOf(node->getArg(0)), callee.path);
  const clang::FunctionDecl *function = node->getDirectCallee();
  callee.mayThrow = !function || !isNoThrow(function);
  callee.declaration = function;
  Arguments arguments;
  evaluate(llvm::ArrayRef(node->getArgs(), node->getNumArgs()).drop_front(), function, {}, arguments);
  return emitCall(node, callee, arguments);
}

/// `a << b` is the method `operator<<` of a, also where a function of the library defines it.
LocalId Lowering::operatorMethod(const clang::CXXOperatorCallExpr *node) {
  const clang::FunctionDecl *function = node->getDirectCallee();
  const bool isMethod = llvm::isa_and_nonnull<clang::CXXMethodDecl>(function);
  llvm::ArrayRef<const Expr *> given(node->getArgs(), node->getNumArgs());
  Callee callee;
  Arguments arguments;
  if (function && !isMethod && unit.names.isDefined(function)) {
    callee = functionCallee(function);
    evaluate(given, function, {}, arguments);
    return emitCall(node, callee, arguments);
  }
  const SourceRange range = rangeOf(node);
  const AccessPath object = place(given.front());
  const bool plain = object.isPlainLocal();
  const LocalId receiver =
      noteType(plain ? object.local : build().load(rangeOf(given.front()), object), given.front()->getType());
  const std::string name = std::string("operator") + clang::getOperatorSpelling(node->getOperator());
  callee = methodOn(object, receiver, isMethod ? unit.names.methodName(function).str() : name, range);
  callee.mayThrow = !function || !isNoThrow(function);
  callee.declaration = isMethod ? function : nullptr;
  for (const Expr *each : given.drop_front()) {
    const size_t index = arguments.values.size() + (isMethod ? 0 : 1);
    const bool known = function && index < function->getNumParams();
    argument(each, known ? function->getParamDecl(static_cast<unsigned>(index))->getType() : clang::QualType(),
             arguments);
  }
  return emitCall(node, callee, arguments);
}

} // namespace leaklint::frontends::cpp
