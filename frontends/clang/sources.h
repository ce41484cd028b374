#pragma once

#include "checks/ir/source_range.h"
#include "frontends/clang/lowering_api.h"

#include "frontends/clang/clang_headers.h"

#include "llvm/ADT/DenseMap.h"

namespace leaklint::frontends::cpp {

/// Whether a file belongs to the project; the decision is made once a file.
class ProjectFiles {
public:
  ProjectFiles(const clang::SourceManager &manager, const UnitOptions &settings);

  /// Where the code was written or, for a macro's, where that is used.
  bool contains(clang::SourceLocation location);
  bool contains(clang::FileID file);

private:
  const clang::SourceManager &sources;
  const UnitOptions &options;
  llvm::DenseMap<clang::FileID, bool> decided;
  clang::FileID last; ///< locations come in runs of one file
  bool lastDecision = false;
};

/// Absolute, with links resolved where the file system could tell; empty for what is no file.
std::string absolutePath(const clang::SourceManager &sources, clang::FileID file);

/// Ranges of the unit's files, in terms of the module's.
class SourceMap {
public:
  SourceMap(const clang::SourceManager &manager, const clang::LangOptions &dialect, const UnitOptions &settings,
            ir::Module &made);

  /// A macro's range is where it is used; of what stands in its arguments, where that is written.
  ir::SourceRange range(clang::SourceRange range);
  /// The empty range just before the end: where a body's closing brace stands.
  ir::SourceRange endOf(clang::SourceRange range);
  /// Comments of the files that hold a directive to leaklint (or clang-tidy): others need not cross the border.
  void addComments();

private:
  struct Place {
    clang::FileID file;
    unsigned offset = 0;
  };
  Place placeOf(clang::SourceLocation location, bool end) const;
  unsigned tokenLength(Place place) const;
  uint32_t indexOf(clang::FileID file);
  ir::SourcePosition position(Place place) const;
  void addCommentsOf(clang::FileID file, uint32_t index);

  const clang::SourceManager &sources;
  const clang::LangOptions &language;
  const UnitOptions &options;
  ir::Module &module;
  llvm::DenseMap<clang::FileID, uint32_t> indices;
  std::vector<clang::FileID> files; ///< by index in Module::files
};

} // namespace leaklint::frontends::cpp
