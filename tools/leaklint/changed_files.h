#pragma once

#include "tools/leaklint/file_selection.h"

#include "llvm/Support/Error.h"

namespace leaklint::driver {

/// Drops the files that are as they were when the branch that is checked out left `revision` (at their merge base):
/// what others have done to `revision` since is no change of this branch. Files not committed or not tracked yet count
/// as changed.
llvm::Error keepChangedSince(const std::string &revision, Selection &selection);

} // namespace leaklint::driver
