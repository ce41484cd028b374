#include "frontends/clang/process/header_index.h"

#include "frontends/clang/process/unit_paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends {
namespace {

namespace fs = llvm::sys::fs;
namespace sys = llvm::sys::path;

size_t commonPrefix(llvm::StringRef a, llvm::StringRef b) {
  const size_t length = std::min(a.size(), b.size());
  size_t i = 0;
  while (i < length && a[i] == b[i])
    ++i;
  return i;
}

/// Library sources that a project fetched are as good as its own here; what tools write for themselves is not.
bool isSkipped(llvm::StringRef name) { return name.starts_with(".") || name == "node_modules"; }

} // namespace

HeaderIndex::HeaderIndex(llvm::StringRef root) : folder(root.str()) {
  walk();
  for (auto &entry : byName)
    llvm::sort(entry.second);
}

void HeaderIndex::walk() {
  std::vector<std::string> pending = {folder};
  // Folder by folder, the nearest first, so that a bound cuts the deepest.
  for (size_t next = 0; next < pending.size() && !cutShort(); ++next) {
    const std::string current = pending[next];
    std::error_code error;
    fs::directory_iterator entry(current, error, /*follow_symlinks=*/false);
    for (; !error && entry != fs::directory_iterator() && !cutShort(); entry.increment(error)) {
      ++entries;
      const llvm::StringRef name = sys::filename(entry->path());
      if (entry->type() == fs::file_type::directory_file && !isSkipped(name))
        pending.push_back(entry->path());
      else if (isHeaderName(name))
        byName[name].push_back(entry->path());
      cppFiles += isCppName(name) && entry->type() == fs::file_type::regular_file;
    }
  }
}

std::string HeaderIndex::folderFor(llvm::StringRef written, llvm::StringRef from) const {
  // "../x.h" is relative to who includes it; a folder that is searched cannot help.
  const auto found = written.contains("..") ? byName.end() : byName.find(sys::filename(written));
  if (found == byName.end())
    return "";
  const std::string suffix = ("/" + written).str();
  llvm::StringRef best;
  size_t bestScore = 0;
  for (const std::string &path : found->second) {
    const size_t score = commonPrefix(path, from) + 1;
    if (llvm::StringRef(path).ends_with(suffix) && score > bestScore) {
      best = path;
      bestScore = score;
    }
  }
  return best.drop_back(best.empty() ? 0 : suffix.size()).str();
}

} // namespace leaklint::frontends
