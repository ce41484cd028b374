#pragma once

#include "tools/leaklint/options.h"

namespace leaklint::driver {

/// The commands, each in the file of its name. Each returns the exit code.
int runCheck(const Options &options, const std::string &version); ///< `check` and `checklist`
int runExplain(const Options &options);
int runRules();
int runInit();
int runDebug(const Options &options);

/// Runs what the command line asks for.
int runCommand(const Options &options, const std::string &version);

inline constexpr int kExitClean = 0;
inline constexpr int kExitFindings = 1;
inline constexpr int kExitFailed = 2;

/// Prints the error as leaklint's own. Returns kExitFailed.
int fail(llvm::Error error);
/// Writes the result to standard output. Returns `code`, or kExitFailed if that cannot be done.
int printResult(llvm::StringRef text, int code);

} // namespace leaklint::driver
