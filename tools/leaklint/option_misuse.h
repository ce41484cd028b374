#pragma once

#include "tools/leaklint/options.h"

#include "llvm/ADT/StringRef.h"

namespace CLI { // NOLINT(readability-identifier-naming): the library's name
class App;
}

namespace leaklint::driver {

/// What a command line that cannot be understood is answered with.
EarlyExit misuse(const CLI::App &app, const std::string &message);

/// The command that was named, with its subcommands: the innermost one.
const CLI::App &innermost(const CLI::App &app);

/// An option or command that does not exist, or no command at all.
std::optional<EarlyExit> checkWords(const CLI::App &app);

/// ": did you mean `x`?", or nothing.
std::string suggestion(llvm::StringRef word, const std::vector<std::string> &candidates);

} // namespace leaklint::driver
