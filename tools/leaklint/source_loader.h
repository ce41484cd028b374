#pragma once

#include "checks/finding/finding.h"
#include "tools/leaklint/file_selection.h"

#include <optional>
#include <string>

namespace leaklint::driver {

/// The text of a file, UTF-8, or why there is none.
struct LoadedSource {
  std::optional<std::string> text;
  std::optional<finding::Notification> problem;
  bool unreadable = false; ///< the run could not do its job
  uint64_t bytes = 0;      ///< read
};

/// Reads a regular file of `maxSize` bytes at most; FIFOs and devices are not opened for longer than it takes to tell.
/// A file that nobody named (`file.named`) is left out with a note when it is minified.
LoadedSource loadSource(const SelectedFile &file, uint64_t maxSize);

/// The bytes of a regular file, `maxSize` at most: one byte more than that says that there are more.
std::error_code readFile(const std::string &path, uint64_t maxSize, std::string &bytes);
/// The same for what the user names as no source to check, which may be a FIFO or a device (`--config <(...)`).
std::error_code readAnyFile(const std::string &path, uint64_t maxSize, std::string &bytes);
/// The same for what is open already.
std::error_code readDescriptor(int descriptor, uint64_t maxSize, std::string &bytes);

} // namespace leaklint::driver
