#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace leaklint::catalogue {

/// A byte of a name in any of the languages; letters beyond ASCII do not occur in the words of models.
bool isNameByte(char c);

/// Finds all occurrences of many words in one pass over a text (Aho and Corasick, 1975). The automaton is a dense table
/// over classes of bytes: one load a byte, no failure links at run time. A word that starts with a byte of a name is
/// found only where no such byte stands before it: `on` would otherwise be found in every `function`.
/// Complexity: building, words' total length times the classes; scanning, the text's length and the occurrences.
class AhoCorasick {
public:
  /// The words must differ and none may be empty.
  explicit AhoCorasick(llvm::ArrayRef<std::string> words);

  /// Calls visit(word's index, offset behind the occurrence) in order of the ends, until it returns false.
  template <typename Visit> void scan(llvm::StringRef text, Visit visit) const {
    uint32_t row = 0;
    for (size_t at = nextEnd(text, 0, row); at != llvm::StringRef::npos; at = nextEnd(text, at, row))
      for (const uint32_t word : outputsOf(row))
        if (!visit(word, at))
          return;
  }

private:
  /// The offset behind the next byte at or after `from` that ends a word, or npos. Kept apart from the visitor, so that
  /// the loop's state stays in registers.
  size_t nextEnd(llvm::StringRef text, size_t from, uint32_t &row) const;
  llvm::ArrayRef<uint32_t> outputsOf(uint32_t row) const {
    const size_t state = (row - firstAcceptingRow) / classes;
    return llvm::ArrayRef(outputs).slice(outputStarts[state], outputStarts[state + 1] - outputStarts[state]);
  }
  void findClasses(llvm::ArrayRef<std::string> words);

  std::array<uint16_t, 256> classOf{}; ///< bytes that occur in no word share a class, those of names another
  uint32_t classes = 0;
  /// Next row by row and class; a row is a state's number times `classes`. Accepting states come last, so that one
  /// comparison tells them.
  std::vector<uint32_t> table;
  uint32_t firstAcceptingRow = 0;
  std::vector<uint32_t> outputs;
  std::vector<size_t> outputStarts; ///< by accepting state
};

} // namespace leaklint::catalogue
