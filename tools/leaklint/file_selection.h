#pragma once

#include "checks/finding/finding.h"
#include "tools/leaklint/config.h"
#include "tools/leaklint/languages.h"

#include <optional>
#include <string>
#include <vector>

namespace leaklint::driver {

/// A file to check.
struct SelectedFile {
  std::string path;  ///< to open
  std::string shown; ///< in messages and reports
  const frontends::Frontend *language = nullptr;
  bool named = false;                 ///< on the command line, not met in a folder
  std::optional<std::string> content; ///< given: not to be read from `path`
};

struct Selection {
  std::vector<SelectedFile> files; ///< by `shown`, each file once
  std::vector<finding::Notification> notifications;
  bool failed = false; ///< something named does not exist or cannot be read
};

/// The files below `paths` (the current folder if empty) that a language handles. Folders are walked without following
/// symbolic links; .git, node_modules, what git ignores, what `exclude` matches, minified and declaration files are
/// left out. A file that is named is taken though git ignores it.
Selection selectFiles(llvm::ArrayRef<std::string> paths, const Config &config, const Languages &languages);

/// Whether the name says that the file holds no code to check by hand: `x.min.js`, `x.d.ts`.
bool isGeneratedName(llvm::StringRef name);

/// Sorts by `shown` and drops what is there twice.
void sortFiles(std::vector<SelectedFile> &files);

} // namespace leaklint::driver
