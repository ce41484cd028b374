#pragma once

#include "frontends/clang/tool.h"

namespace leaklint::frontends::cpp {

/// The arguments for a run that only parses: without outputs, dependency files, modules and `-Werror`, with Clang's own
/// headers. Response files (`@file`) are read.
std::vector<std::string> argumentsToParse(const CompileCommand &command);

/// The folder of Clang's own headers (`stddef.h`); empty where it is not found.
std::string resourceFolder();

} // namespace leaklint::frontends::cpp
