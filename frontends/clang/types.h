#pragma once

#include "frontends/clang/names.h"

namespace leaklint::frontends::cpp {

/// Types as the IR refers to them: the class behind pointers and references, and the text.
class Types {
public:
  Types(const clang::ASTContext &ast, Names &known, ir::Module &made);

  ir::TypeReference referenceTo(clang::QualType type);
  /// The path of the class alone; empty where there is none.
  ir::AccessPath classPath(clang::QualType type);

private:
  ir::AccessPath typedefPath(clang::QualType type);
  std::string textOf(clang::QualType type) const;

  Names &names;
  ir::Module &module;
  clang::PrintingPolicy policy;
  llvm::DenseMap<void *, ir::TypeReference> known;
};

} // namespace leaklint::frontends::cpp
