#pragma once

#include "tools/leaklint/file_check.h"
#include "tools/leaklint/progress.h"

namespace leaklint::driver {

/// Judges the files again in which something leaks, each together with the modules that it imports and those that import it:
/// what closes a thing may be inherited, what runs once may be called from elsewhere. Files in which nothing leaks cost
/// nothing. `outcomes` are those of `files`, by place.
void linkFiles(llvm::ArrayRef<SelectedFile> files, const Session &session, const FileChecker &checker, unsigned jobs,
               std::vector<FileOutcome> &outcomes);

} // namespace leaklint::driver
