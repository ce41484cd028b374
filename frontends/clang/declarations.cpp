// What the project defines in a unit.

#include "frontends/clang/unit.h"

#include "frontends/clang/may_throw.h"

namespace leaklint::frontends::cpp {

using clang::Decl;
using clang::FunctionDecl;
using llvm::dyn_cast;

bool Unit::late() {
  if (!timedOut && ++ticks % 1024 == 0)
    timedOut = UnitOptions::Clock::now() > options.deadline;
  return timedOut;
}

void Declarations::collect(const clang::DeclContext *context) {
  for (const Decl *declaration : context->decls())
    if (unit.project.contains(declaration->getLocation()) || llvm::isa<clang::LinkageSpecDecl>(declaration))
      visit(declaration);
}

void Declarations::visit(const Decl *declaration) {
  if (declaration->isImplicit())
    return;
  if (declaration->isInvalidDecl())
    ++unit.module.unseen;
  if (const auto *pattern = dyn_cast<clang::RedeclarableTemplateDecl>(declaration)) {
    if (const clang::NamedDecl *inside = pattern->getTemplatedDecl())
      visit(inside);
  } else if (const auto *befriended = dyn_cast<clang::FriendDecl>(declaration)) {
    if (const clang::NamedDecl *inside = befriended->getFriendDecl())
      visit(inside);
  } else if (llvm::isa<clang::NamespaceDecl, clang::LinkageSpecDecl, clang::ExportDecl>(declaration)) {
    collect(llvm::cast<clang::DeclContext>(declaration));
  } else {
    visitNamed(declaration);
  }
}

void Declarations::visitNamed(const Decl *declaration) {
  if (const auto *instance = dyn_cast<clang::ClassTemplateSpecializationDecl>(declaration);
      instance && clang::isTemplateExplicitInstantiationOrSpecialization(instance->getSpecializationKind()) &&
      !instance->isExplicitSpecialization())
    return;
  if (const auto *record = dyn_cast<clang::RecordDecl>(declaration)) {
    if (record->isThisDeclarationADefinition())
      addClass(record);
  } else if (const auto *function = dyn_cast<FunctionDecl>(declaration)) {
    const bool instance = function->getTemplatedKind() == FunctionDecl::TK_FunctionTemplateSpecialization &&
                          function->getTemplateSpecializationKind() != clang::TSK_ExplicitSpecialization;
    if (!instance && function->doesThisDeclarationHaveABody() && !function->hasSkippedBody() && function->getBody())
      addFunction(function);
  } else if (const auto *variable = dyn_cast<clang::VarDecl>(declaration)) {
    addVariable(variable);
  }
}

// Variables.

void Declarations::addVariable(const clang::VarDecl *variable) {
  const bool member = variable->isStaticDataMember();
  if (!member && variable->isThisDeclarationADefinition() == clang::VarDecl::DeclarationOnly)
    return;
  if (variable->isStaticDataMember() && variable->isOutOfLine() == false && !variable->isInline() &&
      variable->getDefinition() && variable->getDefinition() != variable)
    return; // its definition comes later
  ir::ModuleVariable made;
  made.name = unit.names.pathOf(variable).name;
  made.type = unit.types.referenceTo(variable->getType());
  made.range = unit.sources.range(variable->getLocation());
  made.constant = variable->getType().isConstQualified();
  made.isExported = variable->isExternallyVisible();
  unit.module.variables.push_back(made);
  if (variable->hasInit() || variable->getType()->isRecordType())
    unit.definitions.push_back({variable, ir::kNoFunction});
}

// Functions.

void Declarations::addFunction(const FunctionDecl *function) {
  ir::Function &made = unit.module.addFunction();
  describe(function, made);
  made.partial = function->isInvalidDecl();
  const auto *method = dyn_cast<clang::CXXMethodDecl>(function);
  if (method)
    addMethodOf(function, made);
  if (!method || method->isStatic()) {
    if (!method)
      unit.names.define(function);
    ir::ModuleVariable variable;
    variable.name = unit.names.pathOf(function).name;
    variable.range = made.nameRange;
    variable.constant = true;
    variable.isExported = made.isExported;
    unit.module.variables.push_back(variable);
  }
  unit.definitions.push_back({function, made.id});
}

namespace {

ir::FunctionKind kindOf(const FunctionDecl *function) {
  if (llvm::isa<clang::CXXConstructorDecl>(function))
    return ir::FunctionKind::Constructor;
  if (llvm::isa<clang::CXXDestructorDecl>(function))
    return ir::FunctionKind::Destructor;
  return llvm::isa<clang::CXXMethodDecl>(function) ? ir::FunctionKind::Method : ir::FunctionKind::Plain;
}

} // namespace

void Declarations::describe(const FunctionDecl *function, ir::Function &made) {
  made.kind = kindOf(function);
  const auto *method = dyn_cast<clang::CXXMethodDecl>(function);
  made.name = unit.module.intern(unit.names.plainName(function));
  made.enclosing = enclosing == ir::kNoFunction ? 0 : enclosing;
  made.isStatic = method && method->isStatic();
  made.isExported = function->isExternallyVisible();
  made.noThrow = isNoThrow(function);
  made.range = unit.sources.range(function->getSourceRange());
  made.nameRange = unit.sources.range(function->getNameInfo().getSourceRange());
  if (!llvm::isa<clang::CXXConstructorDecl, clang::CXXDestructorDecl>(function))
    made.returnType = unit.types.referenceTo(function->getReturnType());
}

void Declarations::addMethodOf(const FunctionDecl *function, ir::Function &made) {
  const auto found = unit.members.find(function->getCanonicalDecl());
  if (found != unit.members.end()) {
    ir::Class &owner = unit.module.classAt(found->second.owner);
    owner.methods[found->second.index].function = made.id;
    made.owner = owner.id;
  }
}

} // namespace leaklint::frontends::cpp
