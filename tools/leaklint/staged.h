#pragma once

#include "tools/leaklint/file_selection.h"

namespace leaklint::driver {

/// The files that the next commit adds or changes, with the index's content: what is edited but not staged is not
/// seen. Limited to `paths` if there are any, which need not exist in the working tree.
Selection selectStaged(llvm::ArrayRef<std::string> paths, const Config &config, const Languages &languages);

} // namespace leaklint::driver
