#pragma once

#include <compare>
#include <cstdint>

namespace leaklint::ir {

/// A place in a file. Lines and columns count from 1; columns count UTF-8 bytes. Line 0 means "nowhere".
struct SourcePosition {
  uint32_t line = 0;
  uint32_t column = 0;

  auto operator<=>(const SourcePosition &) const = default;
};

/// A half-open stretch of source: `end` is the position just after the last byte.
/// `file` indexes Module::files; 0 is the file the module was made from, others are headers it includes.
struct SourceRange {
  SourcePosition begin;
  SourcePosition end;
  uint32_t file = 0;

  bool valid() const { return begin.line != 0; }
  bool contains(const SourceRange &other) const {
    return file == other.file && begin <= other.begin && other.end <= end;
  }
  auto operator<=>(const SourceRange &) const = default;
};

} // namespace leaklint::ir
