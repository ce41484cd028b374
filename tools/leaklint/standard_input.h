#pragma once

#include "tools/leaklint/file_selection.h"

namespace leaklint::driver {

/// Standard input as the one file to check, for editors: `name` tells the language, and reports use it.
Selection selectStandardInput(const std::string &name, const Config &config, const Languages &languages);

} // namespace leaklint::driver
