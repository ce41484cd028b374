#pragma once

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace leaklint::frontends {

/// The headers below a project's root, found by the end of their path: how a `#include` line names them.
/// Immutable once built: threads share it.
class HeaderIndex {
public:
  /// Walks the folders, without following symbolic links, up to kMaxEntries entries.
  explicit HeaderIndex(llvm::StringRef root);

  /// The folder to search so that `written` ("x/y.h") is found, as near to the file `from` as there is one; empty
  /// where the project has no such header.
  std::string folderFor(llvm::StringRef written, llvm::StringRef from) const;
  bool holdsCpp() const { return cppFiles > 0; }
  /// Whether the walk ended at the bound.
  bool cutShort() const { return entries >= kMaxEntries; }
  const std::string &root() const { return folder; }

  static constexpr size_t kMaxEntries = 50'000;

private:
  void walk();

  std::string folder;
  llvm::StringMap<std::vector<std::string>> byName; ///< file name to paths, sorted
  size_t entries = 0;
  size_t cppFiles = 0;
};

} // namespace leaklint::frontends
