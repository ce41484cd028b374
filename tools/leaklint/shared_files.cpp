#include "tools/leaklint/shared_files.h"

#include "tools/leaklint/paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"

#include <map>
#include <tuple>

namespace leaklint::driver {
namespace {

std::string realPath(llvm::StringRef path) {
  llvm::SmallString<256> real;
  return llvm::sys::fs::real_path(path, real) ? absolutePath(path) : real.str().str();
}

/// What one unit proves counts for all: a unit that cannot see a destructor's body knows less, not other things.
int rank(finding::Verdict verdict) {
  switch (verdict) {
  case finding::Verdict::Leaks:
    return 1;
  case finding::Verdict::Escapes:
    return 2;
  case finding::Verdict::Unknown:
    return 3;
  default:
    return 0;
  }
}

/// As the analyzer tells sites of one module apart.
auto keyOf(const finding::Site &site) { return std::tie(site.where.file, site.where.range, site.api, site.category); }

struct Kept {
  size_t outcome = 0;
  int rank = 0;
};
using Key = std::tuple<std::string, ir::SourceRange, std::string, std::string>;

} // namespace

SharedFiles::SharedFiles(llvm::ArrayRef<SelectedFile> files) {
  for (const SelectedFile &file : files) {
    if (!waitsForOthers(file))
      continue;
    byPath.try_emplace(absolutePath(file.path), &file);
    byPath.try_emplace(realPath(file.path), &file);
  }
}

const SelectedFile *SharedFiles::find(llvm::StringRef path) const {
  const std::lock_guard guard(lock);
  const auto [answer, isNew] = known.try_emplace(path, nullptr);
  if (!isNew)
    return answer->second;
  auto found = byPath.find(absolutePath(path));
  if (found == byPath.end())
    found = byPath.find(realPath(path));
  return answer->second = found == byPath.end() ? nullptr : found->second;
}

bool waitsForOthers(const SelectedFile &file) { return !file.content && file.language->isPart(file.path); }

void keepEachOnce(llvm::ArrayRef<SelectedFile> files, std::vector<FileOutcome> &outcomes) {
  std::map<Key, Kept> best;
  for (size_t i = 0; i < outcomes.size(); ++i)
    for (const finding::Site &site : outcomes[i].sites) {
      if (site.where.file == files[i].shown)
        continue;
      const Kept candidate{i, rank(site.verdict)};
      const auto [entry, isNew] = best.try_emplace(Key(keyOf(site)), candidate);
      if (!isNew && candidate.rank < entry->second.rank)
        entry->second = candidate;
    }
  for (size_t i = 0; i < outcomes.size(); ++i)
    llvm::erase_if(outcomes[i].sites, [&](const finding::Site &site) {
      return site.where.file != files[i].shown && best.at(Key(keyOf(site))).outcome != i;
    });
}

} // namespace leaklint::driver
