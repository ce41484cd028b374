#pragma once

#include "tools/leaklint/file_check.h"

#include <mutex>

namespace leaklint::driver {

/// The selected files that are parts of others (headers), by any name that a module has for them.
/// Thread-safe after construction.
class SharedFiles {
public:
  explicit SharedFiles(llvm::ArrayRef<SelectedFile> files);

  /// The selected file that `path` is; null when it is none, or when the run has a content for it that is not what
  /// lies on the disk, and a unit read.
  const SelectedFile *find(llvm::StringRef path) const;

private:
  llvm::StringMap<const SelectedFile *> byPath; ///< absolute and real paths
  mutable std::mutex lock;
  mutable llvm::StringMap<const SelectedFile *> known; ///< answers given
};

/// Whether the file waits for the others: it is checked with those that hold it, and alone only where there is none.
bool waitsForOthers(const SelectedFile &file);

/// A site of a header is found in every unit that includes it. Keeps one of them: of a unit that could prove most, of
/// several such the first. `files` and `outcomes` go together.
void keepEachOnce(llvm::ArrayRef<SelectedFile> files, std::vector<FileOutcome> &outcomes);

} // namespace leaklint::driver
