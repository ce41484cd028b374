#pragma once

#include "tools/leaklint/file_selection.h"

namespace leaklint::driver {

/// Adds the files below `root` that a language handles, as selectFiles() says, to `selection`.
void walkFolder(const std::string &root, const Config &config, const Languages &languages, Selection &selection);

} // namespace leaklint::driver
