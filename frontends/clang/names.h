#pragma once

#include "checks/ir/module.h"
#include "frontends/clang/sources.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace leaklint::frontends::cpp {

/// The declaration that templates' instantiations were made from; the declaration itself where it is no instance.
const clang::FunctionDecl *patternOf(const clang::FunctionDecl *function);
const clang::RecordDecl *patternOf(const clang::RecordDecl *record);
/// The class behind pointers, references, arrays and qualifiers; null where there is none.
const clang::RecordDecl *classBehind(clang::QualType type);
/// Pointers, references, arrays and qualifiers taken off.
clang::QualType objectType(clang::QualType type);

/// How declarations are called in the IR.
class Names {
public:
  Names(ProjectFiles &files, ir::Module &made) : project(files), module(made) {}

  /// Gives a function that the module defines its name: `ns::f`, or `ns::f(int)` where that is taken.
  ir::Name define(const clang::FunctionDecl *function);
  bool isDefined(const clang::FunctionDecl *function) const;
  /// A class whose definition stands in the project's files.
  bool isProjectClass(const clang::RecordDecl *record);

  ir::AccessPath pathOf(const clang::FunctionDecl *function);
  ir::AccessPath pathOf(const clang::VarDecl *variable);
  ir::AccessPath pathOf(const clang::RecordDecl *record);
  /// `global std.vector`, whatever the declaration is.
  ir::AccessPath globalPath(const clang::NamedDecl *declaration);
  ir::AccessPath globalPath(llvm::ArrayRef<std::string> parts);
  ir::AccessPath modulePath(llvm::StringRef name);

  /// `ns::C`.
  ir::Name qualified(const clang::NamedDecl *declaration);
  /// `m`, or `m(int)` of a later overload in a class of the project.
  ir::Name methodName(const clang::FunctionDecl *method);
  std::string plainName(const clang::NamedDecl *declaration);

private:
  std::vector<std::string> parts(const clang::NamedDecl *declaration);
  bool isLaterOverload(const clang::FunctionDecl *method);
  std::string signature(const clang::FunctionDecl *function);

  ProjectFiles &project;
  ir::Module &module;
  llvm::DenseMap<const clang::Decl *, ir::Name> defined;
  llvm::DenseMap<const clang::Decl *, ir::Name> methods;
  llvm::DenseMap<const clang::Decl *, bool> projectClasses;
  llvm::DenseMap<const clang::Decl *, ir::AccessPath> paths;
  llvm::StringMap<unsigned> taken;
};

} // namespace leaklint::frontends::cpp
