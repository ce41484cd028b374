#pragma once

#include "frontends/clang/types.h"

namespace leaklint::frontends::cpp {

/// What a translation unit's declarations, classes and functions share while they are lowered.
struct Unit {
  Unit(clang::ASTContext &context, const UnitOptions &settings, ir::Module &made)
      : ast(context), options(settings), module(made), project(context.getSourceManager(), settings),
        sources(context.getSourceManager(), context.getLangOpts(), settings, made), names(project, made),
        types(context, names, made) {}

  bool late();

  clang::ASTContext &ast;
  const UnitOptions &options;
  ir::Module &module;
  ProjectFiles project;
  SourceMap sources;
  Names names;
  Types types;

  /// A function to lower, or a variable whose initialiser the module body runs.
  struct Definition {
    const clang::Decl *decl = nullptr;
    ir::FunctionId function = ir::kNoFunction;
  };
  std::vector<Definition> definitions; ///< in the order of the source; grows with classes local to functions

  struct Member {
    ir::ClassId owner = ir::kNoClass;
    size_t index = 0; ///< in Class::methods
  };
  llvm::DenseMap<const clang::Decl *, Member> members; ///< of methods, by their first declaration
  llvm::DenseMap<const clang::Decl *, ir::ClassId> classes;
  llvm::DenseMap<const clang::Decl *, bool> destroying; ///< classes whose members make them need a destructor

private:
  unsigned ticks = 0;
  bool timedOut = false;
};

/// Finds what the project defines: functions, variables and classes, in namespaces, classes and templates.
class Declarations {
public:
  explicit Declarations(Unit &shared) : unit(shared) {}

  void collect(const clang::DeclContext *context);
  void visit(const clang::Decl *declaration);
  /// The function in whose body the classes stand that are found next.
  ir::FunctionId enclosing = ir::kNoFunction;

private:
  void visitNamed(const clang::Decl *declaration);
  void addVariable(const clang::VarDecl *variable);
  void addFunction(const clang::FunctionDecl *function);
  void describe(const clang::FunctionDecl *function, ir::Function &made);
  void addMethodOf(const clang::FunctionDecl *function, ir::Function &made);
  void addClass(const clang::RecordDecl *record);
  void addBases(const clang::RecordDecl *record, ir::Class &made);
  void addMembers(const clang::RecordDecl *record, ir::Class &made);
  void addField(const clang::ValueDecl *field, bool isStatic, ir::Class &made);
  void addMethod(const clang::FunctionDecl *method, ir::Class &made);
  void addImplied(const clang::RecordDecl *record, ir::Class &made);
  void addImplied(const clang::CXXRecordDecl *record, ir::Class &made, ir::FunctionKind kind);

  Unit &unit;
};

/// Classes whose destructor is code of the project: what is destroyed with an object of them is called.
bool isDestroyedByProject(Unit &unit, clang::QualType type);
/// A constructor that only the fields' initialisers make necessary.
bool needsImpliedConstructor(const clang::CXXRecordDecl *record);
bool needsImpliedDestructor(Unit &unit, const clang::CXXRecordDecl *record);

} // namespace leaklint::frontends::cpp
