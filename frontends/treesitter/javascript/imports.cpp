#include "frontends/treesitter/javascript/imports.h"

#include "frontends/treesitter/javascript/path_aliases.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends::javascript {

namespace path = llvm::sys::path;

namespace {

constexpr llvm::StringRef kSuffixes[] = {".ts",  ".tsx", ".js",  ".jsx", ".mjs",
                                         ".cjs", ".mts", ".cts", ".vue", ".svelte"};

constexpr size_t kLongestSpecifier = 256, kLongestClause = 4096;

/// A string after `from`, `import`, `import(` or `require(`.
bool isImported(llvm::StringRef before) {
  before = before.rtrim();
  before.consume_back("(");
  before = before.rtrim();
  for (llvm::StringRef word : {"from", "import", "require"})
    if (before.ends_with(word)) {
      llvm::StringRef rest = before.drop_back(word.size());
      return rest.empty() || !(llvm::isAlnum(rest.back()) || rest.back() == '_' || rest.back() == '$');
    }
  return false;
}

/// What stands between `import` or `export` and the specifier.
llvm::StringRef clauseOf(llvm::StringRef before) {
  before = before.take_back(kLongestClause);
  // The nearest of the two words: looking for each would pass over the other.
  for (size_t end = before.size(); end >= 6; --end)
    if (before[end - 1] == 't')
      if (llvm::StringRef word = before.slice(end - 6, end); word == "import" || word == "export")
        return before.drop_front(end).ltrim();
  return {};
}

/// `export * from`, `export * as names from`.
bool passesAllOn(llvm::StringRef before) {
  const llvm::StringRef clause = clauseOf(before);
  return clause.starts_with("*") && clause.find_first_of("'\"") == llvm::StringRef::npos &&
         before.drop_back(clause.size()).rtrim().ends_with("export");
}

/// `{ type Props, type State } from`
bool namesTypesAlone(llvm::StringRef clause) {
  if (!clause.consume_front("{"))
    return false;
  const auto [names, rest] = clause.split('}');
  llvm::SmallVector<llvm::StringRef, 8> each;
  names.split(each, ',');
  llvm::erase_if(each, [](llvm::StringRef name) { return name.trim().empty(); });
  return !each.empty() && rest.ltrim().starts_with("from") && llvm::all_of(each, [](llvm::StringRef name) {
    name = name.trim();
    return name.consume_front("type") && !name.empty() && llvm::isSpace(name.front()) &&
           !name.ltrim().starts_with("as ");
  });
}

/// `import type { Props } from`: the compiler takes it out. `import type from` imports a value of that name.
bool isOfTypesAlone(llvm::StringRef before) {
  llvm::StringRef clause = clauseOf(before);
  if (namesTypesAlone(clause))
    return true;
  return clause.consume_front("type") && !clause.empty() && (llvm::isSpace(clause.front()) || clause.front() == '{') &&
         !clause.ltrim().starts_with("from") && clause.find_first_of("'\"") == llvm::StringRef::npos;
}

std::optional<ResolvedImport> asFile(llvm::StringRef wanted, const FileSet &files) {
  if (files.contains(wanted))
    return ResolvedImport{wanted.str(), false};
  for (llvm::StringRef suffix : kSuffixes)
    if (std::string candidate = (wanted + suffix).str(); files.contains(candidate))
      return ResolvedImport{candidate, false};
  // TypeScript's sources name what the compiler will make of them.
  for (const auto &[written, source] : {std::pair(".js", ".ts"), std::pair(".js", ".tsx"), std::pair(".jsx", ".tsx"),
                                        std::pair(".mjs", ".mts"), std::pair(".cjs", ".cts")})
    if (llvm::StringRef stem = wanted; stem.consume_back(written))
      if (std::string candidate = (stem + source).str(); files.contains(candidate))
        return ResolvedImport{candidate, false};
  return std::nullopt;
}

std::optional<ResolvedImport> asFileOrFolder(llvm::StringRef wanted, const FileSet &files) {
  if (auto file = asFile(wanted, files))
    return file;
  llvm::SmallString<256> index(wanted);
  path::append(index, "index");
  return asFile(index, files);
}

} // namespace

std::vector<ImportText> scanImports(llvm::StringRef text) {
  std::vector<ImportText> found;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\'' && text[at] != '"')
      continue;
    if (!isImported(text.substr(at < 16 ? 0 : at - 16, at < 16 ? at : 16)))
      continue;
    const size_t end = text.find(text[at], at + 1);
    if (end == llvm::StringRef::npos || end - at > kLongestSpecifier)
      continue;
    if (!isOfTypesAlone(text.take_front(at)))
      found.push_back({text.slice(at + 1, end).str(), {}, passesAllOn(text.take_front(at))});
    at = end;
  }
  return found;
}

std::optional<ResolvedImport> resolveImport(llvm::StringRef importer, llvm::StringRef specifier, const FileSet &files) {
  if (specifier.starts_with(".")) {
    llvm::SmallString<256> wanted(path::parent_path(importer));
    path::append(wanted, specifier);
    path::remove_dots(wanted, /*remove_dot_dot=*/true);
    return asFileOrFolder(wanted, files);
  }
  for (const std::string &wanted : aliased(importer, specifier, files))
    if (auto file = asFileOrFolder(wanted, files))
      return file;
  return std::nullopt;
}

} // namespace leaklint::frontends::javascript
