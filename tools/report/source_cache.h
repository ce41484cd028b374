#pragma once

#include "checks/finding/finding.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace leaklint::report {

/// The text of the files that a report quotes, read at most once each. Not thread-safe.
class SourceCache {
public:
  /// Gives a file's content by the path that locations name. Not always the working tree's: `--staged` checks the
  /// index, and an editor hands over what is not saved yet.
  using Reader = std::function<std::optional<std::string>(const std::string &path)>;

  explicit SourceCache(Reader reader) : reader(std::move(reader)) {}

  /// The whole file; nothing when it cannot be read. Valid as long as the cache.
  std::optional<llvm::StringRef> text(llvm::StringRef path);
  /// One line, from 1, without its end; nothing past the last one.
  std::optional<llvm::StringRef> line(llvm::StringRef path, uint32_t number);
  uint32_t lineCount(llvm::StringRef path);
  /// The position's column in UTF-16 units, from 1; its column in bytes where the file cannot be read.
  uint32_t utf16Column(llvm::StringRef path, ir::SourcePosition position);

private:
  struct File {
    std::optional<std::string> text;
    std::vector<size_t> lineStarts;
  };
  const File &file(llvm::StringRef path);

  Reader reader;
  llvm::StringMap<File> files;
};

} // namespace leaklint::report
