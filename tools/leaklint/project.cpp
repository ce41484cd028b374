#include "tools/leaklint/project.h"

#include "frontends/json_with_comments.h"
#include "tools/leaklint/paths.h"
#include "tools/leaklint/source_loader.h"
#include "tools/leaklint/text_decoding.h"
#include "tools/leaklint/workers.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>

namespace leaklint::driver {

namespace {

constexpr uint64_t kLargestConfiguration = 1 << 20;

bool isPartOfWord(char c) { return llvm::isAlnum(c) || c == '_' || c == '$'; }

/// Not as a part of a longer name.
bool mentionsWord(llvm::StringRef text, llvm::StringRef word) {
  for (size_t at = text.find(word); at != llvm::StringRef::npos; at = text.find(word, at + 1)) {
    const size_t end = at + word.size();
    if ((at == 0 || !isPartOfWord(text[at - 1])) && (end == text.size() || !isPartOfWord(text[end])))
      return true;
  }
  return false;
}

} // namespace

Project::Project(std::vector<SelectedFile> files, uint64_t maxSize, unsigned jobs)
    : members(std::move(files)), largest(maxSize), imports(members.size()), importers(members.size()),
      passedOn(members.size()) {
  for (const SelectedFile &file : members) {
    paths.push_back(absolutePath(file.path));
    byPath.try_emplace(paths.back(), paths.size() - 1);
  }
  runParallel(members.size(), jobs, [&](size_t file) { scan(file); }, [](size_t) {});
  for (size_t file = 0; file < members.size(); ++file)
    for (size_t imported : imports[file])
      importers[imported].push_back(file);
}

std::optional<size_t> Project::find(llvm::StringRef path) const {
  auto found = byPath.find(path);
  return found == byPath.end() ? std::nullopt : std::optional(found->second);
}

std::optional<size_t> Project::resolve(size_t importer, const frontends::ImportText &import, bool &isMember) const {
  auto file = members[importer].language->resolve(paths[importer], import, *this);
  if (!file)
    return std::nullopt;
  isMember = file->isMember;
  return find(file->path);
}

const llvm::json::Object *Project::configuration(llvm::StringRef path) const {
  const std::scoped_lock lock(mutex);
  auto [known, isNew] = configurations.try_emplace(path);
  std::string text;
  if (isNew && !readFile(path.str(), kLargestConfiguration, text))
    if (std::optional<llvm::json::Object> object = frontends::parseJsonWithComments(text))
      known->second = std::make_unique<llvm::json::Object>(std::move(*object));
  return known->second.get();
}

std::string Project::textOf(size_t file) const {
  std::string text;
  if (members[file].content)
    text = *members[file].content;
  else if (readFile(members[file].path, largest, text) || text.size() > largest)
    return {};
  return decode(text) == Content::Text ? text : std::string();
}

bool Project::mentions(size_t file, const llvm::StringSet<> &names) const {
  const std::string text = textOf(file);
  return llvm::any_of(names, [&](const auto &name) { return mentionsWord(text, name.getKey()); });
}

void Project::scan(size_t file) {
  const std::string text = textOf(file);
  std::vector<size_t> &found = imports[file];
  for (const frontends::ImportText &import : members[file].language->scanImports(text)) {
    bool isMember = false;
    const std::optional<size_t> imported = resolve(file, import, isMember);
    if (!imported || *imported == file)
      continue;
    found.push_back(*imported);
    if (import.passedOn)
      passedOn[file].push_back(*imported);
  }
  llvm::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

} // namespace leaklint::driver
