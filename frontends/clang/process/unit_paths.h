#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace leaklint::frontends {

/// `path` as seen from `folder`: absolute, without `.`, `..` and doubled slashes. Text only: symbolic links stay.
std::string absoluteIn(llvm::StringRef folder, llvm::StringRef path);
/// What the path links to; the path itself where that cannot be told.
std::string realPathOf(llvm::StringRef path);

/// The folder of the project that the file (absolute) belongs to, which is the file's own part of what a unit includes:
/// the repository it lies in; else the working folder if it lies below it; else the file's folder.
std::string projectRoot(llvm::StringRef file);

/// Told by the name's suffix.
bool isUnitName(llvm::StringRef name);   ///< .c .cc .cpp .cxx .c++ .C
bool isHeaderName(llvm::StringRef name); ///< .h .hh .hpp .hxx .inl .ipp
/// Whether the name is that of C++ alone: any of these but `.c` and `.h`.
bool isCppName(llvm::StringRef name);

} // namespace leaklint::frontends
