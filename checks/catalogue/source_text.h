#pragma once

#include "checks/catalogue/catalogue.h"

#include "llvm/ADT/Twine.h"

namespace leaklint::catalogue {

/// The text of one file and the mistakes found in it. Mistakes are collected, never fatal, and handed out in the order
/// of the file, whatever the order of the passes that find them. Refers to `path` and `text`, which must outlive it.
class SourceText {
public:
  SourceText(llvm::StringRef path, llvm::StringRef text);

  llvm::StringRef path() const { return filePath; }
  llvm::StringRef text() const { return fileText; }
  RecordPlace place(size_t offset) const { return {filePath.str(), lineOf(offset)}; }

  void error(size_t offset, const llvm::Twine &message);
  /// True when there are so many mistakes that further ones are dropped: looking for them is in vain.
  bool isFull() const;
  bool hasErrors() const { return !errors.empty(); }
  /// Appends the mistakes to `out` and forgets them.
  void moveErrors(std::vector<LoadError> &out);

private:
  unsigned lineOf(size_t offset) const;

  llvm::StringRef filePath;
  llvm::StringRef fileText;
  std::vector<size_t> lineStarts;
  std::vector<LoadError> errors;
};

/// `name` in backticks for a message, shortened and without control characters: the file may be hostile.
std::string quoted(llvm::StringRef name);

/// The candidate that `word` most likely means, or an empty string. Complexity: the product of the lengths.
llvm::StringRef nearest(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> candidates);

/// ": did you mean `x`?", or an empty string.
std::string suggestion(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> candidates);

} // namespace leaklint::catalogue
