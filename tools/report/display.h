#pragma once

#include "tools/report/source_cache.h"

#include "llvm/Support/raw_ostream.h"

namespace leaklint::report {

/// ANSI colours, or nothing at all.
struct Palette {
  explicit Palette(bool colours);
  llvm::StringRef bold, error, warning, note, quiet, caret, reset;
};

/// The text as a terminal may show it: valid UTF-8 without control characters, escape sequences and marks that turn
/// the direction of writing. Sources, paths and messages are input, and input is hostile.
std::string printable(llvm::StringRef text);

/// The first line of the location's source, with a gutter, and below it the caret and tildes of the range.
/// A long line is cut around the range. Nothing where the line cannot be had.
void quote(llvm::raw_ostream &out, SourceCache &sources, const finding::Location &where, const Palette &palette);

/// Up to the first blank line, on one line.
std::string firstParagraph(llvm::StringRef markdown);

} // namespace leaklint::report
