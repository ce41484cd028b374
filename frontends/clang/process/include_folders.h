#pragma once

#include "frontends/clang/process/header_index.h"
#include "frontends/clang/process/system_folders.h"

namespace leaklint::frontends {

/// Folders to search for headers, where nothing says which the build uses.
struct IncludeFolders {
  std::vector<std::string> quoted; ///< for `#include "x"`
  std::vector<std::string> angled; ///< for `#include <x>`
  std::vector<std::string> system; ///< of installed libraries

  std::vector<std::string> flags() const;
};

/// Infers them for a file from what it includes, and from what that includes in turn: where the index knows the header,
/// the folder it is found from; folders named include, src, inc on the way up to the root; and those of the installed
/// libraries that are included.
IncludeFolders inferIncludeFolders(llvm::StringRef file, llvm::StringRef text, const HeaderIndex &index,
                                   const SystemFolders &installed);

} // namespace leaklint::frontends
