#include "frontends/clang/types.h"

#include "checks/ir/spelling.h"

#include "llvm/ADT/StringSwitch.h"

namespace leaklint::frontends::cpp {

using clang::QualType;
using ir::AccessPath;

Types::Types(const clang::ASTContext &ast, Names &of, ir::Module &made)
    : names(of), module(made), policy(ast.getPrintingPolicy()) {
  policy.SuppressTagKeyword = true;
  policy.SuppressUnwrittenScope = true;
  policy.AnonymousTagLocations = false;
  policy.Bool = true;
}

ir::TypeReference Types::referenceTo(QualType type) {
  if (type.isNull())
    return {};
  const auto [at, isNew] = known.try_emplace(type.getAsOpaquePtr());
  if (!isNew)
    return at->second;
  ir::TypeReference made{classPath(type), module.intern(textOf(type))};
  return known[type.getAsOpaquePtr()] = made;
}

AccessPath Types::classPath(QualType type) {
  const clang::RecordDecl *record = classBehind(type);
  if (!record)
    return {};
  if (const auto *made = llvm::dyn_cast<clang::CXXRecordDecl>(record); made && made->isLambda())
    return {};
  const bool isPlain = record->getDeclContext()->getRedeclContext()->isTranslationUnit();
  if (isPlain && record->getIdentifier() && record->getName().starts_with("_") && !names.isProjectClass(record))
    if (const AccessPath path = typedefPath(type); !path.empty())
      return path;
  return names.pathOf(record);
}

/// A library's struct with a reserved name is known by the typedef for it: FILE, GObject.
AccessPath Types::typedefPath(QualType type) {
  const clang::TypedefNameDecl *innermost = nullptr;
  for (unsigned depth = 0; depth < 32; ++depth) {
    if (const auto *alias = type->getAs<clang::TypedefType>()) {
      innermost = alias->getDecl();
      type = alias->desugar();
    } else if (!type->getPointeeType().isNull()) {
      innermost = nullptr;
      type = type->getPointeeType();
    } else {
      break;
    }
  }
  const bool direct = innermost && innermost->getUnderlyingType()->isRecordType();
  return direct ? names.globalPath(innermost) : AccessPath{};
}

namespace {

bool isLeftOut(llvm::StringRef word) {
  return llvm::StringSwitch<bool>(word)
      .Cases("const", "volatile", "restrict", "__restrict", true)
      .Cases("struct", "union", "class", "enum", true)
      .Default(false);
}

} // namespace

/// As written, without qualifiers, and without blanks but those that part words.
std::string Types::textOf(QualType type) const {
  std::string written = type.getAsString(policy);
  if (llvm::StringRef(written).contains("__")) // an alias of the library's own
    written = type.getCanonicalType().getAsString(policy);
  llvm::StringRef rest = written;
  std::string text;
  while (!rest.empty()) {
    const size_t length = rest.find_if_not(ir::isNamePart);
    const llvm::StringRef word = rest.take_front(length);
    if (word.empty()) {
      if (rest.front() != ' ')
        text += rest.front();
      rest = rest.drop_front();
      continue;
    }
    rest = rest.drop_front(word.size());
    if (isLeftOut(word))
      continue;
    if (!text.empty() && ir::isNamePart(text.back()))
      text += ' ';
    text += word;
  }
  return text;
}

} // namespace leaklint::frontends::cpp
