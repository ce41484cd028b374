#pragma once

#include "frontends/clang/clang_headers.h"

namespace leaklint::frontends::cpp {

/// Whether the declaration promises that a call does not throw: noexcept, nothrow, a C function, a destructor.
bool isNoThrow(const clang::FunctionDecl *function);
/// The same of a function that only its type tells of.
bool isNoThrow(const clang::ASTContext &ast, clang::QualType callee);
/// The same of a constructor; one that the compiler writes throws where one that it calls does.
bool constructionMayThrow(const clang::FunctionDecl *constructor);
/// False for C, and for C++ compiled without exceptions.
bool hasExceptions(const clang::ASTContext &ast);

} // namespace leaklint::frontends::cpp
