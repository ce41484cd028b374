#include "tools/leaklint/gitignore.h"

#include "tools/leaklint/paths.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"

namespace leaklint::driver {

GitIgnore::GitIgnore(llvm::StringRef folder) : repository(openRepository(folder)) {
  if (!repository)
    return;
  // libgit2 names the working tree without symbolic links.
  llvm::SmallString<256> real;
  llvm::StringRef relative;
  if (llvm::sys::fs::real_path(folder, real) || !relativeTo(real, workTree(*repository), relative)) {
    repository.reset();
    return;
  }
  prefix = relative.str();
  if (!prefix.empty() && matches(prefix + "/"))
    repository.reset();
}

bool GitIgnore::ignores(llvm::StringRef relative, bool isFolder) {
  if (!repository)
    return false;
  const std::string path = joinPath(prefix, relative);
  return matches(isFolder ? path + "/" : path) && !isTracked(path, isFolder);
}

bool GitIgnore::matches(const std::string &path) const {
  int ignored = 0;
  return git_ignore_path_is_ignored(&ignored, repository.get(), path.c_str()) == 0 && ignored != 0;
}

bool GitIgnore::isTracked(const std::string &path, bool isFolder) {
  if (!index) {
    git_index *opened = nullptr;
    if (git_repository_index(&opened, repository.get()) != 0)
      return false;
    index.reset(opened);
  }
  if (isFolder)
    return git_index_find_prefix(nullptr, index.get(), (path + "/").c_str()) == 0;
  return git_index_get_bypath(index.get(), path.c_str(), 0) != nullptr;
}

} // namespace leaklint::driver
