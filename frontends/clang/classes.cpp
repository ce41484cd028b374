// Classes: fields, bases, methods, and the constructors and destructors that are not written.

#include "frontends/clang/unit.h"

namespace leaklint::frontends::cpp {

using clang::CXXRecordDecl;
using clang::FunctionDecl;
using clang::RecordDecl;
using ir::FunctionKind;
using llvm::dyn_cast;

void Declarations::addClass(const RecordDecl *record) {
  if (record->isInjectedClassName() || unit.classes.contains(record))
    return;
  ir::Class &made = unit.module.addClass();
  unit.classes[record] = made.id;
  made.name = unit.names.qualified(record);
  made.enclosing = enclosing == ir::kNoFunction ? 0 : enclosing;
  made.range = unit.sources.range(record->getSourceRange());
  made.nameRange = unit.sources.range(record->getLocation());
  made.isExported = record->isExternallyVisible();
  addBases(record, made);
  addMembers(record, made);
  addImplied(record, made);
  for (const clang::Decl *member : record->decls())
    if (!llvm::isa<clang::FieldDecl>(member))
      visit(member);
}

void Declarations::addBases(const RecordDecl *record, ir::Class &made) {
  const auto *derived = dyn_cast<CXXRecordDecl>(record);
  if (!derived)
    return;
  for (const clang::CXXBaseSpecifier &base : derived->bases())
    if (const ir::AccessPath path = unit.types.classPath(base.getType()); !path.empty())
      made.bases.push_back(path);
}

/// The members of an unnamed struct or union are those of the class around it.
void Declarations::addMembers(const RecordDecl *record, ir::Class &made) {
  for (const clang::Decl *member : record->decls()) {
    if (const auto *field = dyn_cast<clang::FieldDecl>(member)) {
      if (field->isAnonymousStructOrUnion())
        addMembers(field->getType()->getAsRecordDecl(), made);
      else
        addField(field, false, made);
    } else if (const auto *variable = dyn_cast<clang::VarDecl>(member)) {
      addField(variable, true, made);
    } else if (const auto *pattern = dyn_cast<clang::FunctionTemplateDecl>(member)) {
      addMethod(pattern->getTemplatedDecl(), made);
    } else if (const auto *method = dyn_cast<clang::CXXMethodDecl>(member)) {
      addMethod(method, made);
    }
  }
}

void Declarations::addField(const clang::ValueDecl *field, bool isStatic, ir::Class &made) {
  if (field->getName().empty())
    return;
  made.fields.push_back({unit.module.intern(field->getName()), unit.types.referenceTo(field->getType()),
                         unit.sources.range(field->getLocation()), isStatic});
}

void Declarations::addMethod(const FunctionDecl *function, ir::Class &made) {
  const auto *method = dyn_cast<clang::CXXMethodDecl>(function);
  if (!method || method->isImplicit() || method->isDeleted() || method->isDefaulted())
    return;
  unit.members[method->getCanonicalDecl()] = {made.id, made.methods.size()};
  made.methods.push_back({unit.names.methodName(method), ir::kNoFunction, method->isStatic()});
}

// What the compiler writes.

bool isDestroyedByProject(Unit &unit, clang::QualType type) {
  const clang::QualType plain = type.getCanonicalType();
  if (plain->isPointerType() || plain->isReferenceType())
    return false;
  const auto *record = llvm::dyn_cast_or_null<CXXRecordDecl>(classBehind(type));
  if (!record || record->isLambda() || !unit.names.isProjectClass(record))
    return false;
  const auto *pattern = llvm::cast<CXXRecordDecl>(patternOf(record));
  if (!pattern->hasDefinition())
    return false;
  if (pattern->hasUserDeclaredDestructor()) {
    const clang::CXXDestructorDecl *destructor = pattern->getDestructor();
    return !destructor || !destructor->isDefaulted() || needsImpliedDestructor(unit, pattern);
  }
  return needsImpliedDestructor(unit, pattern);
}

/// A field's initialiser that does more than to set a constant.
bool needsImpliedConstructor(const CXXRecordDecl *record) {
  for (const clang::Decl *member : record->decls()) {
    const auto *constructor = dyn_cast<clang::CXXConstructorDecl>(member);
    if (constructor && !constructor->isImplicit() && !constructor->isDefaulted() && !constructor->isDeleted())
      return false;
  }
  for (const clang::FieldDecl *field : record->fields()) {
    const clang::Expr *initial = field->getInClassInitializer();
    if (initial && llvm::isa<clang::CXXNewExpr, clang::CallExpr, clang::LambdaExpr>(initial->IgnoreImplicit()))
      return true;
  }
  return false;
}

namespace {

bool hasDestroyedPart(Unit &unit, const CXXRecordDecl *record) {
  for (const clang::FieldDecl *field : record->fields())
    if (isDestroyedByProject(unit, field->getType()))
      return true;
  for (const clang::CXXBaseSpecifier &base : record->bases())
    if (isDestroyedByProject(unit, base.getType()))
      return true;
  return false;
}

} // namespace

/// A template may hold another instance of itself, which looks like a cycle here.
bool needsImpliedDestructor(Unit &unit, const CXXRecordDecl *record) {
  if (!record->hasDefinition() || record->isUnion())
    return false;
  const auto [at, isNew] = unit.destroying.try_emplace(record, false);
  if (!isNew)
    return at->second;
  const bool needed = hasDestroyedPart(unit, record);
  return unit.destroying[record] = needed;
}

void Declarations::addImplied(const RecordDecl *record, ir::Class &made) {
  const auto *type = dyn_cast<CXXRecordDecl>(record);
  if (!type || type->isUnion())
    return;
  if (needsImpliedConstructor(type))
    addImplied(type, made, FunctionKind::Constructor);
  const clang::CXXDestructorDecl *destructor = type->getDestructor();
  const bool written = destructor && !destructor->isImplicit() && !destructor->isDefaulted();
  if (!written && needsImpliedDestructor(unit, type))
    addImplied(type, made, FunctionKind::Destructor);
}

void Declarations::addImplied(const CXXRecordDecl *record, ir::Class &made, FunctionKind kind) {
  ir::Function &function = unit.module.addFunction();
  function.kind = kind;
  function.owner = made.id;
  function.enclosing = made.enclosing;
  function.name = unit.module.intern((kind == FunctionKind::Destructor ? "~" : "") + unit.names.plainName(record));
  function.range = function.nameRange = made.nameRange;
  function.isExported = made.isExported;
  made.methods.push_back({function.name, function.id, false});
  unit.definitions.push_back({record, function.id});
}

} // namespace leaklint::frontends::cpp
