#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace leaklint::driver {

/// Whether the whole of `text` matches: `*` and `?` stay within a folder, `**/` stands for any folders, `[a-z]` and
/// `[!a-z]` for one character. Complexity: |pattern| × |text| at most, whatever the pattern.
bool matchesGlob(llvm::StringRef pattern, llvm::StringRef text);

/// The patterns of `exclude`, read as .gitignore reads its lines: one without a slash matches a name at any depth, one
/// with a slash a path from the configuration's folder; what lies in a folder that matches is excluded with it.
class ExcludePatterns {
public:
  void add(llvm::StringRef pattern);
  bool empty() const { return patterns.empty(); }
  /// The pattern that excludes the path or one of its folders, or null. `path` is relative to the configuration's
  /// folder.
  const std::string *find(llvm::StringRef path) const;

private:
  struct Pattern {
    std::string written;
    std::string glob;
    bool anywhere = false;
  };
  bool matches(const Pattern &pattern, llvm::StringRef path) const;

  std::vector<Pattern> patterns;
};

} // namespace leaklint::driver
