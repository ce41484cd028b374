#pragma once

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <mutex>
#include <string>
#include <vector>

namespace leaklint::frontends {

/// Folders of installed libraries' headers that a compiler does not search unless it is told to: what pkg-config would
/// answer, told from the file system alone. Thread-safe.
class SystemFolders {
public:
  /// `prefix` is "/usr" but for tests.
  explicit SystemFolders(std::string prefix);

  /// The folder to search for `<written>`; empty for headers that need none, and for those that are not installed.
  std::string folderFor(llvm::StringRef written) const;

private:
  std::string find(llvm::StringRef written) const;

  std::vector<std::string> searched; ///< by every compiler
  std::vector<std::string> others;   ///< by name
  mutable std::mutex lock;
  mutable llvm::StringMap<std::string> known;
};

} // namespace leaklint::frontends
