// Calls of functions, methods and function pointers.

#include "frontends/clang/lowering.h"

#include "frontends/clang/may_throw.h"

#include "clang/Basic/Builtins.h"

namespace leaklint::frontends::cpp {

using clang::Expr;
using llvm::dyn_cast;

namespace {

llvm::ArrayRef<const Expr *> argumentsOf(const clang::CallExpr *node) { return {node->getArgs(), node->getNumArgs()}; }

} // namespace

LocalId Lowering::VisitCallExpr(const clang::CallExpr *node) {
  if (const unsigned builtin = node->getBuiltinCallee()) {
    bool handled = false;
    const LocalId result = builtinCall(node, builtin, handled);
    if (handled)
      return result;
  }
  const Callee callee = calleeOf(node->getCallee());
  Arguments arguments;
  evaluate(argumentsOf(node), callee.declaration, callee.type, arguments);
  return emitCall(node, callee, arguments);
}

/// A conversion is what it converts; the call of a pointer to a member is a call of something unknown.
LocalId Lowering::VisitCXXMemberCallExpr(const clang::CXXMemberCallExpr *node) {
  const clang::CXXMethodDecl *method = node->getMethodDecl();
  if (llvm::isa_and_nonnull<clang::CXXConversionDecl>(method))
    return value(node->getImplicitObjectArgument(), target());
  if (method && llvm::isa<clang::CXXDestructorDecl>(method) && !unit.names.isProjectClass(method->getParent()))
    return value(node->getImplicitObjectArgument(), target());
  return VisitCallExpr(node);
}

LocalId Lowering::VisitUserDefinedLiteral(const clang::UserDefinedLiteral *node) { return VisitCallExpr(node); }

/// Those that the language's own meaning tells of: `__builtin_expect` is its first argument.
LocalId Lowering::builtinCall(const clang::CallExpr *node, unsigned builtin, bool &handled) {
  handled = true;
  switch (builtin) {
  case clang::Builtin::BI__builtin_expect:
  case clang::Builtin::BI__builtin_expect_with_probability:
  case clang::Builtin::BI__builtin_assume_aligned:
  case clang::Builtin::BI__builtin_launder:
  case clang::Builtin::BI__builtin_addressof:
    return value(node->getArg(0), target());
  case clang::Builtin::BI__builtin_unreachable:
  case clang::Builtin::BI__builtin_trap:
    build().emitUnreachable(rangeOf(node));
    return kNoLocal;
  case clang::Builtin::BI__builtin_assume:
  case clang::Builtin::BI__assume:
  case clang::Builtin::BI__builtin_va_start:
  case clang::Builtin::BI__builtin_va_end:
  case clang::Builtin::BI__builtin_va_copy:
    return build().constant(rangeOf(node), ir::ConstantKind::Undefined, "", target());
  case clang::Builtin::BI__builtin_constant_p:
  case clang::Builtin::BI__builtin_object_size:
  case clang::Builtin::BI__builtin_dynamic_object_size:
    return operation(node, "constant", {});
  default:
    handled = false;
    return kNoLocal;
  }
}

// Who is called.

Lowering::Callee Lowering::calleeOf(const Expr *expression) {
  const Expr *node = expression->IgnoreParenImpCasts();
  if (const auto *reference = dyn_cast<clang::DeclRefExpr>(node))
    if (const auto *function = dyn_cast<clang::FunctionDecl>(reference->getDecl()))
      return functionCallee(function);
  if (const auto *member = dyn_cast<clang::MemberExpr>(node))
    if (llvm::isa<clang::FunctionDecl>(member->getMemberDecl()))
      return methodCallee(member);
  if (const auto *lookup = dyn_cast<clang::UnresolvedLookupExpr>(node)) {
    Callee out;
    out.path = overloadPath(lookup);
    return out;
  }
  if (const auto *lookup = dyn_cast<clang::DependentScopeDeclRefExpr>(node)) {
    Callee out;
    out.path = dependentPath(lookup);
    return out;
  }
  if (const auto *member = dyn_cast<clang::UnresolvedMemberExpr>(node)) {
    const Expr *base = member->isImplicitAccess() ? nullptr : member->getBase();
    const SourceRange range = rangeOf(node);
    const AccessPath object = dependentBase(base, member->getBaseType(), member->isArrow(), range);
    Callee out = methodOn(object, kNoLocal, member->getMemberName().getAsString(), range);
    return out;
  }
  if (const auto *member = dyn_cast<clang::CXXDependentScopeMemberExpr>(node)) {
    const Expr *base = member->isImplicitAccess() ? nullptr : member->getBase();
    const SourceRange range = rangeOf(node);
    const AccessPath object = dependentBase(base, member->getBaseType(), member->isArrow(), range);
    return methodOn(object, kNoLocal, member->getMember().getAsString(), range);
  }
  return computedCallee(expression);
}

Lowering::Callee Lowering::functionCallee(const clang::FunctionDecl *function) {
  Callee out;
  out.path = unit.names.pathOf(function);
  out.declaration = function;
  out.type = function->getType();
  out.mayThrow = !isNoThrow(function);
  out.ends = function->isNoReturn();
  return out;
}

Lowering::Callee Lowering::methodOn(AccessPath object, LocalId receiver, llvm::StringRef name, SourceRange range) {
  Callee out;
  out.receiver = receiver;
  if (receiver == kNoLocal)
    out.receiver = object.isPlainLocal() ? object.local : build().load(range, object);
  out.method = intern(name);
  out.path = build().field(range, object, name);
  return out;
}

/// `o.m`, `p->m`, `m` in a method, `Base::m` of a base: the base's, on the same object.
Lowering::Callee Lowering::methodCallee(const clang::MemberExpr *member) {
  const auto *function = llvm::cast<clang::FunctionDecl>(member->getMemberDecl());
  const auto *method = dyn_cast<clang::CXXMethodDecl>(function);
  if (!method || method->isStatic()) {
    effect(member->getBase());
    return functionCallee(function);
  }
  const SourceRange range = rangeOf(member);
  const AccessPath object = place(member->getBase());
  const bool plain = object.isPlainLocal();
  const LocalId receiver = noteType(plain ? object.local : build().load(range, object), member->getBase()->getType());
  Callee out = methodOn(object, receiver, unit.names.methodName(function), range);
  const bool onBase = member->hasQualifier() && llvm::isa<clang::CXXThisExpr>(member->getBase()->IgnoreParenImpCasts());
  if (onBase)
    out.style = ir::CallStyle::Super;
  out.declaration = function;
  out.type = function->getType();
  out.mayThrow = !isNoThrow(function);
  out.ends = function->isNoReturn();
  return out;
}

/// A function pointer, or a pointer to a member.
Lowering::Callee Lowering::computedCallee(const Expr *expression) {
  Callee out;
  out.type = expression->getType();
  const Expr *node = expression->IgnoreParenImpCasts();
  if (const auto *binary = dyn_cast<clang::BinaryOperator>(node); binary && binary->isPtrMemOp()) {
    out.receiver = value(binary->getLHS());
    out.function = value(binary->getRHS());
    return out;
  }
  out.path = place(expression->IgnoreParenImpCasts());
  out.function = out.path.isPlainLocal() ? out.path.local : build().load(rangeOf(expression), out.path);
  out.mayThrow = !isNoThrow(unit.ast, expression->getType());
  return out;
}

LocalId Lowering::emitCall(const Expr *node, const Callee &callee, const Arguments &arguments) {
  ir::FunctionBuilder::CallSpec spec;
  spec.callee = callee.path;
  spec.receiver = callee.receiver;
  spec.function = callee.function;
  spec.method = callee.method;
  spec.arguments = arguments.values;
  spec.style = callee.style;
  spec.mayThrow = callee.mayThrow && hasExceptions(unit.ast);
  const SourceRange range = rangeOf(node);
  const LocalId result = noteType(build().call(range, spec, target()), node->getType());
  if (callee.ends)
    build().emitUnreachable(range);
  else
    takeOuts(arguments, result, range);
  return result;
}

} // namespace leaklint::frontends::cpp
