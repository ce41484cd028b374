#include "frontends/clang/names.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::cpp {

using clang::CXXMethodDecl;
using clang::CXXRecordDecl;
using clang::FunctionDecl;
using clang::NamedDecl;
using clang::QualType;
using clang::RecordDecl;
using ir::AccessPath;
using ir::Projection;
using ir::RootKind;
using llvm::dyn_cast;

const FunctionDecl *patternOf(const FunctionDecl *function) {
  if (const FunctionDecl *pattern = function->getTemplateInstantiationPattern(false))
    function = pattern;
  return function->getCanonicalDecl();
}

const RecordDecl *patternOf(const RecordDecl *record) {
  if (const auto *instance = dyn_cast<CXXRecordDecl>(record)) {
    if (const CXXRecordDecl *pattern = instance->getTemplateInstantiationPattern()) {
      record = pattern;
    } else if (const auto *special = dyn_cast<clang::ClassTemplateSpecializationDecl>(record);
               special && !special->isExplicitSpecialization()) {
      record = special->getSpecializedTemplate()->getTemplatedDecl();
    }
  }
  if (const RecordDecl *definition = record->getDefinition())
    return definition;
  return llvm::cast<RecordDecl>(record->getCanonicalDecl());
}

QualType objectType(QualType type) {
  while (!type.isNull()) {
    const QualType plain = type.getCanonicalType();
    if (plain->isPointerType() || plain->isReferenceType()) {
      type = plain->getPointeeType();
    } else if (plain->isArrayType()) {
      type = QualType(plain->getArrayElementTypeNoTypeQual(), 0);
    } else if (const auto *atomic = plain->getAs<clang::AtomicType>()) {
      type = atomic->getValueType();
    } else {
      return plain.getUnqualifiedType();
    }
  }
  return type;
}

const RecordDecl *classBehind(QualType type) {
  const QualType object = objectType(type);
  if (object.isNull())
    return nullptr;
  if (const auto *injected = object->getAs<clang::InjectedClassNameType>())
    return injected->getDecl();
  if (const auto *record = object->getAs<clang::RecordType>())
    return record->getDecl();
  if (const auto *special = object->getAs<clang::TemplateSpecializationType>())
    if (const auto *made =
            llvm::dyn_cast_or_null<clang::ClassTemplateDecl>(special->getTemplateName().getAsTemplateDecl()))
      return made->getTemplatedDecl();
  return nullptr;
}

// Names of their own.

/// A class that only a typedef names, has that one.
std::string Names::plainName(const NamedDecl *declaration) {
  if (const auto *tag = dyn_cast<clang::TagDecl>(declaration); tag && !tag->getIdentifier()) {
    const clang::TypedefNameDecl *given = tag->getTypedefNameForAnonDecl();
    return given ? given->getName().str() : std::string();
  }
  if (const auto *constructor = dyn_cast<clang::CXXConstructorDecl>(declaration))
    return constructor->getParent()->getName().str();
  if (const auto *destructor = dyn_cast<clang::CXXDestructorDecl>(declaration))
    return "~" + destructor->getParent()->getName().str();
  if (const clang::IdentifierInfo *name = declaration->getIdentifier())
    return name->getName().str();
  std::string text = declaration->getDeclName().getAsString();
  return text;
}

std::vector<std::string> Names::parts(const NamedDecl *declaration) {
  std::vector<std::string> names{plainName(declaration)};
  for (const clang::DeclContext *around = declaration->getDeclContext(); around; around = around->getParent()) {
    const auto *named = dyn_cast<NamedDecl>(around);
    const auto *space = dyn_cast<clang::NamespaceDecl>(around);
    if (!named || (space && (space->isInline() || space->isAnonymousNamespace())))
      continue;
    if (const auto *record = dyn_cast<CXXRecordDecl>(around); record && record->isLambda())
      continue;
    if (std::string name = plainName(named); !name.empty())
      names.push_back(std::move(name));
  }
  std::reverse(names.begin(), names.end());
  return names;
}

ir::Name Names::qualified(const NamedDecl *declaration) { return module.intern(llvm::join(parts(declaration), "::")); }

/// The types of the parameters, as a second overload has them in its name.
std::string Names::signature(const FunctionDecl *function) {
  clang::PrintingPolicy policy(function->getASTContext().getPrintingPolicy());
  policy.SuppressTagKeyword = true;
  std::string text = "(";
  llvm::ListSeparator comma(",");
  for (const clang::ParmVarDecl *parameter : function->parameters())
    text += llvm::StringRef(comma).str() + parameter->getType().getAsString(policy);
  text += function->isVariadic() ? (function->param_empty() ? "...)" : ",...)") : ")";
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  llvm::erase(text, ' ');
  return method && method->isConst() ? text + " const" : text;
}

ir::Name Names::define(const FunctionDecl *function) {
  const FunctionDecl *canonical = function->getCanonicalDecl();
  const auto [at, isNew] = defined.try_emplace(canonical);
  if (!isNew)
    return at->second;
  std::string name = llvm::join(parts(function), "::");
  if (taken.count(name) != 0)
    name += signature(function);
  if (const unsigned times = taken[name]++; times > 0)
    name += "#" + std::to_string(times + 1);
  return defined[canonical] = module.intern(name);
}

bool Names::isDefined(const FunctionDecl *function) const { return defined.contains(patternOf(function)); }

bool Names::isProjectClass(const RecordDecl *record) {
  if (!record)
    return false;
  const auto [at, isNew] = projectClasses.try_emplace(record, false);
  if (!isNew)
    return at->second;
  const RecordDecl *pattern = patternOf(record);
  const bool found = pattern->isThisDeclarationADefinition() && project.contains(pattern->getLocation());
  return projectClasses[record] = found;
}

// Methods.

namespace {

const FunctionDecl *functionOf(const NamedDecl *found) {
  if (const auto *pattern = dyn_cast<clang::FunctionTemplateDecl>(found))
    found = pattern->getTemplatedDecl();
  return dyn_cast<FunctionDecl>(found);
}

} // namespace

/// Whether the class declares another method of that name before this one.
bool Names::isLaterOverload(const FunctionDecl *method) {
  const auto *around = dyn_cast<CXXRecordDecl>(method->getDeclContext());
  if (!around)
    return false;
  for (const clang::Decl *member : around->decls()) {
    const auto *named = dyn_cast<NamedDecl>(member);
    const FunctionDecl *other = named && !named->isImplicit() ? functionOf(named) : nullptr;
    if (!other || other->getDeclName() != method->getDeclName())
      continue;
    return other->getCanonicalDecl() != method->getCanonicalDecl();
  }
  return false;
}

/// An overriding method is called as the one that it overrides: a call does not tell which of them runs.
ir::Name Names::methodName(const FunctionDecl *called) {
  const FunctionDecl *function = patternOf(called);
  const auto [at, isNew] = methods.try_emplace(function);
  if (!isNew)
    return at->second;
  std::string name = plainName(function);
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  if (method && isProjectClass(method->getParent()) && !llvm::isa<clang::CXXDestructorDecl>(method)) {
    const CXXMethodDecl *base = method->size_overridden_methods() > 0 ? *method->overridden_methods().begin() : nullptr;
    if (base && base->getCanonicalDecl() != method->getCanonicalDecl())
      name = methodName(base).str();
    else if (isLaterOverload(method))
      name += signature(method);
  }
  return methods[function] = module.intern(name);
}

// Paths.

AccessPath Names::modulePath(llvm::StringRef name) { return {RootKind::Module, ir::kNoLocal, module.intern(name), {}}; }

AccessPath Names::globalPath(llvm::ArrayRef<std::string> names) {
  const size_t rootParts = names.size() > ir::kMaxProjections + 1 ? names.size() - ir::kMaxProjections : 1;
  const std::string root = llvm::join(names.take_front(rootParts), ".");
  AccessPath path{RootKind::Global, ir::kNoLocal, module.intern(root.empty() ? "unnamed" : root), {}};
  llvm::SmallVector<Projection, ir::kMaxProjections> steps;
  for (const std::string &name : names.drop_front(std::min(rootParts, names.size())))
    steps.push_back({ir::ProjectionKind::Field, module.intern(name), ir::kNoLocal});
  path.projections = module.copy(llvm::ArrayRef<Projection>(steps));
  return path;
}

AccessPath Names::globalPath(const NamedDecl *declaration) { return globalPath(parts(declaration)); }

AccessPath Names::pathOf(const FunctionDecl *called) {
  const auto [at, isNew] = paths.try_emplace(called);
  if (!isNew)
    return at->second;
  const FunctionDecl *function = patternOf(called);
  AccessPath path;
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  if (const auto found = defined.find(function); found != defined.end()) {
    path = modulePath(found->second);
  } else if (method && isProjectClass(method->getParent())) {
    path = modulePath((qualified(method->getParent()) + "::" + methodName(method)).str());
  } else {
    std::vector<std::string> names = parts(function);
    if (llvm::StringRef name = names.back(); name.consume_front("__builtin_")) {
      if (name.starts_with("__") && name.ends_with("_chk")) // a function that checks the size of its buffer as well
        name = name.drop_front(2).drop_back(4);
      names = {name.str()};
    }
    path = globalPath(names);
  }
  return paths[called] = path;
}

/// A static member of the project's class is a variable of the module even where only its declaration is seen.
AccessPath Names::pathOf(const clang::VarDecl *variable) {
  if (const clang::VarDecl *pattern = variable->getTemplateInstantiationPattern())
    variable = pattern;
  variable = variable->getCanonicalDecl();
  const auto [at, isNew] = paths.try_emplace(variable);
  if (!isNew)
    return at->second;
  bool ours = variable->isStaticLocal();
  if (const auto *around = dyn_cast<CXXRecordDecl>(variable->getDeclContext()))
    ours |= isProjectClass(around);
  for (const clang::VarDecl *each : variable->redecls())
    ours |= each->isThisDeclarationADefinition() != clang::VarDecl::DeclarationOnly &&
            project.contains(each->getLocation());
  const AccessPath path = ours ? modulePath(qualified(variable)) : globalPath(variable);
  return paths[variable] = path;
}

AccessPath Names::pathOf(const RecordDecl *record) {
  const auto [at, isNew] = paths.try_emplace(record);
  if (!isNew)
    return at->second;
  const RecordDecl *pattern = patternOf(record);
  AccessPath path;
  if (!plainName(pattern).empty())
    path = isProjectClass(record) ? modulePath(qualified(pattern)) : globalPath(pattern);
  return paths[record] = path;
}

} // namespace leaklint::frontends::cpp
