#include "checks/link/symbols.h"

namespace leaklint::link {

using namespace ir;

namespace {

/// The export that a CommonJS module's `module.exports = …` makes: the module itself.
constexpr llvm::StringLiteral kWholeModule = "=";

} // namespace

std::string importKey(llvm::StringRef specifier, llvm::StringRef member) {
  return (specifier + llvm::StringRef("\0", 1) + member).str();
}

Symbols::Symbols(llvm::ArrayRef<Unit> linked, llvm::UniqueStringSaver &saver)
    : units(linked), strings(saver), names(linked.size()), exportedNames(linked.size()) {
  // Those of the first unit stay as they are, whatever the others are called.
  for (const ModuleVariable &variable : units.front().module->variables)
    renamed(0, variable.name);
}

Name Symbols::renamed(size_t unit, Name name) {
  auto [known, isNew] = names[unit].try_emplace(name, name);
  if (!isNew)
    return known->second;
  if (taken.insert(name).second)
    return name;
  const Module &module = *units[unit].module;
  std::string distinct = (name + " (" + (module.files.empty() ? "" : module.files.front()) + ")").str();
  taken.insert(distinct);
  return known->second = strings.save(distinct);
}

std::optional<size_t> Symbols::unitOf(size_t importer, llvm::StringRef specifier, llvm::StringRef member) const {
  const auto &imports = units[importer].imports;
  auto found = imports.find(importKey(specifier, member));
  return found == imports.end() ? std::nullopt : std::optional(found->second);
}

// Empty where the unit exports nothing of that name that can be seen. Modules may re-export one another in a circle:
// the entry made at the start says "nothing" to who comes round.
Name Symbols::exported(size_t unit, llvm::StringRef name) {
  auto [known, isNew] = exportedNames[unit].try_emplace(name);
  if (!isNew)
    return known->second;
  const Name found = findExport(unit, name);
  return exportedNames[unit][name] = found;
}

Name Symbols::findExport(size_t unit, llvm::StringRef name) {
  const Module &module = *units[unit].module;
  for (const Export &each : module.exports) {
    if (each.name != name || each.local == "*")
      continue;
    if (each.specifier.empty())
      return renamed(unit, each.local);
    if (std::optional<size_t> from = unitOf(unit, each.specifier))
      if (Name found = exported(*from, each.local); !found.empty())
        return found;
  }
  for (const Export &each : module.exports)
    if (each.local == "*" && each.name == "*" && !each.specifier.empty())
      if (std::optional<size_t> from = unitOf(unit, each.specifier))
        if (Name found = exported(*from, name); !found.empty())
          return found;
  return {};
}

// `export * as name from './other'`: the other unit.
std::optional<size_t> Symbols::namespaceOf(size_t unit, llvm::StringRef name) const {
  for (const Export &each : units[unit].module->exports)
    if (!name.empty() && each.name == name && each.local == "*" && !each.specifier.empty())
      if (const std::optional<size_t> from = unitOf(unit, each.specifier); from && *from != unit)
        return from;
  return std::nullopt;
}

std::optional<Symbols::Target> Symbols::resolve(size_t unit, const AccessPath &path) {
  const auto fieldAt = [&](size_t index) {
    const bool isField = index < path.projections.size() && path.projections[index].kind == ProjectionKind::Field;
    return isField ? path.projections[index].name : Name();
  };
  size_t consumed = 0;
  std::optional<size_t> from;
  if (Name member = fieldAt(0); !member.empty() && (from = unitOf(unit, path.name, member)))
    consumed = 1;
  else
    from = unitOf(unit, path.name);
  if (!from)
    return std::nullopt;
  while (const std::optional<size_t> inside = namespaceOf(*from, fieldAt(consumed))) {
    from = inside;
    ++consumed;
  }
  Target target;
  if (Name name = fieldAt(consumed); !name.empty()) {
    target = {exported(*from, name), consumed + 1};
    // `import server from './server'` of a module that exports by assignment.
    if (target.name.empty() && name == "default")
      target.name = exported(*from, kWholeModule);
  }
  if (target.name.empty())
    target = {exported(*from, kWholeModule), consumed};
  if (target.name.empty())
    return std::nullopt;
  imported.insert(target.name);
  return target;
}

} // namespace leaklint::link
