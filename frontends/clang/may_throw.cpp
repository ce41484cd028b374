#include "frontends/clang/may_throw.h"

namespace leaklint::frontends::cpp {

using clang::FunctionProtoType;

namespace {

/// A specification that nobody asked for yet (of an implicit member, of a template) is not computed here.
bool promises(const FunctionProtoType *type) {
  if (!type)
    return false;
  switch (type->getExceptionSpecType()) {
  case clang::EST_DynamicNone:
  case clang::EST_NoThrow:
  case clang::EST_BasicNoexcept:
  case clang::EST_NoexceptTrue:
    return true;
  default:
    return false;
  }
}

} // namespace

bool hasExceptions(const clang::ASTContext &ast) {
  return ast.getLangOpts().CPlusPlus && ast.getLangOpts().CXXExceptions;
}

bool isNoThrow(const clang::FunctionDecl *function) {
  if (!hasExceptions(function->getASTContext()) || promises(function->getType()->getAs<FunctionProtoType>()))
    return true;
  if (function->hasAttr<clang::NoThrowAttr>() || function->getBuiltinID() != 0)
    return true;
  if (function->isTemplated() || function->isCXXClassMember()) {
    if (llvm::isa<clang::CXXDestructorDecl>(function))
      return true;
    return false;
  }
  return function->isExternC();
}

bool constructionMayThrow(const clang::FunctionDecl *constructor) {
  return !isNoThrow(constructor) && !(constructor->isImplicit() && constructor->isTrivial());
}

bool isNoThrow(const clang::ASTContext &ast, clang::QualType callee) {
  if (!hasExceptions(ast))
    return true;
  if (!callee.isNull() && !callee->getPointeeType().isNull())
    callee = callee->getPointeeType();
  return !callee.isNull() && promises(callee->getAs<FunctionProtoType>());
}

} // namespace leaklint::frontends::cpp
