#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace leaklint::driver {

/// The current folder, absolute.
std::string workingFolder();

/// Absolute, without `.`, `..` and doubled slashes. Text only: symbolic links stay.
std::string absolutePath(llvm::StringRef path);

std::vector<std::string> absolutePaths(llvm::ArrayRef<std::string> paths);

/// What messages and reports call the file: relative to the working folder where it lies below it (hooks pass absolute
/// paths), else as given; forward slashes; valid UTF-8 whatever the name's bytes are.
std::string shownPath(llvm::StringRef path);

/// `folder/name`; `name` alone where the folder is empty.
std::string joinPath(llvm::StringRef folder, llvm::StringRef name);

/// The path of `path` inside `folder`, empty for the folder itself; false when it lies elsewhere. Both absolute.
bool relativeTo(llvm::StringRef path, llvm::StringRef folder, llvm::StringRef &relative);

/// The nearest folder at or above `folder` (absolute) that holds `.git`, or nothing. Asks no git library, which takes
/// longer to start than a small file takes to check.
std::string repositoryRoot(llvm::StringRef folder);

} // namespace leaklint::driver
