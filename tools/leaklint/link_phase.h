#pragma once

#include "tools/leaklint/file_check.h"
#include "tools/leaklint/progress.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace leaklint::driver {

/// Judges the files again in which something leaks that `matters`, each together with the modules that it imports and
/// those that import it: what closes a thing may be inherited, what runs once may be called from elsewhere. Other files
/// cost nothing: linking is there to take findings back, and what it would make of lesser sites is not looked for.
/// `outcomes` are those of `files`, by place.
void linkFiles(llvm::ArrayRef<SelectedFile> files, const Session &session, const FileChecker &checker, unsigned jobs,
               llvm::function_ref<bool(const finding::Site &)> matters, std::vector<FileOutcome> &outcomes);

} // namespace leaklint::driver
