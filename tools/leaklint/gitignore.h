#pragma once

#include "tools/leaklint/repository.h"

namespace leaklint::driver {

/// What git leaves out of one repository: .gitignore files, .git/info/exclude and core.excludesFile, except what is
/// tracked all the same. Not thread-safe.
class GitIgnore {
public:
  /// The rules that hold in `folder` (absolute). None apply outside of a repository, nor where `folder` itself is
  /// ignored: who names an ignored folder wants it checked.
  explicit GitIgnore(llvm::StringRef folder);

  /// Whether git ignores the file or folder, by its path below the folder that this was made for.
  bool ignores(llvm::StringRef relative, bool isFolder);

private:
  bool matches(const std::string &path) const;
  bool isTracked(const std::string &path, bool isFolder);

  GitRepository repository;
  GitIndex index;     ///< opened when the first path is ignored
  std::string prefix; ///< of the folder inside the working tree
};

} // namespace leaklint::driver
