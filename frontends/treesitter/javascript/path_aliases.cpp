#include "frontends/treesitter/javascript/path_aliases.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends::javascript {

namespace json = llvm::json;
namespace path = llvm::sys::path;

namespace {

constexpr unsigned kMaxFolders = 16;
constexpr unsigned kMaxExtends = 4;

std::string below(llvm::StringRef folder, llvm::StringRef relative) {
  llvm::SmallString<256> result(folder);
  path::append(result, relative);
  path::remove_dots(result, /*remove_dot_dot=*/true);
  return result.str().str();
}

struct Compiler {
  std::string folder;                    ///< that relative paths start from
  const json::Object *options = nullptr; ///< of the project's configuration, which outlives it
};

/// The options of the configuration, or of the first one that it extends with `paths` of its own.
Compiler compilerOptions(std::string file, const FileSet &files) {
  for (unsigned depth = 0; depth < kMaxExtends; ++depth) {
    const json::Object *object = files.configuration(file);
    if (!object)
      return {};
    const json::Object *options = object->getObject("compilerOptions");
    if (options && (options->get("paths") || options->get("baseUrl")))
      return {path::parent_path(file).str(), options};
    const auto extends = object->getString("extends");
    if (!extends || !extends->starts_with("."))
      return {};
    file = below(path::parent_path(file), *extends);
    if (!llvm::StringRef(file).ends_with(".json"))
      file += ".json";
  }
  return {};
}

Compiler nearestOptions(llvm::StringRef importer, const FileSet &files) {
  llvm::StringRef folder = path::parent_path(importer);
  for (unsigned i = 0; i < kMaxFolders && !folder.empty(); ++i, folder = path::parent_path(folder))
    for (llvm::StringRef name : {"tsconfig.json", "jsconfig.json"})
      if (Compiler compiler = compilerOptions(below(folder, name), files); compiler.options)
        return compiler;
  return {};
}

/// What stands for `*` where the pattern matches.
std::optional<llvm::StringRef> matched(llvm::StringRef pattern, llvm::StringRef specifier) {
  const auto [before, after] = pattern.split('*');
  if (before.size() == pattern.size())
    return pattern == specifier ? std::optional(llvm::StringRef()) : std::nullopt;
  if (specifier.size() < before.size() + after.size() || !specifier.starts_with(before) || !specifier.ends_with(after))
    return std::nullopt;
  return specifier.drop_front(before.size()).drop_back(after.size());
}

} // namespace

std::vector<std::string> aliased(llvm::StringRef importer, llvm::StringRef specifier, const FileSet &files) {
  std::vector<std::string> result;
  const Compiler compiler = nearestOptions(importer, files);
  if (!compiler.options)
    return result;
  const auto baseUrl = compiler.options->getString("baseUrl");
  const std::string base = below(compiler.folder, baseUrl.value_or("."));
  if (const json::Object *paths = compiler.options->getObject("paths"))
    for (const auto &[pattern, targets] : *paths)
      if (const auto star = matched(pattern, specifier); star && targets.getAsArray())
        for (const json::Value &target : *targets.getAsArray())
          if (const auto text = target.getAsString()) {
            const auto [before, after] = text->split('*');
            result.push_back(below(base, before.size() == text->size() ? *text : (before + *star + after).str()));
          }
  std::sort(result.begin(), result.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
  if (baseUrl)
    result.push_back(below(base, specifier));
  return result;
}

} // namespace leaklint::frontends::javascript
