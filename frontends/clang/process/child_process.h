#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <chrono>
#include <string>

namespace leaklint::frontends {

/// How a child process ended.
struct ChildResult {
  enum class End : uint8_t {
    Exited,
    Crashed,    ///< by a signal
    TimedOut,   ///< killed at its deadline
    TooMuch,    ///< killed for the length of its output
    NotStarted, ///< `error` says why
  } end = End::NotStarted;
  int code = 0;       ///< of exit, or the signal
  std::string output; ///< standard output
  std::string errors; ///< standard error, its beginning
  std::string error;
  double seconds = 0; ///< of CPU, with its own children
};

struct ChildLimits {
  std::chrono::milliseconds deadline{60000};
  size_t output = 256U << 20U; ///< bytes
};

/// Runs `program` with `arguments` (without the program's name), hands it `input` on standard input and waits for its
/// end. Safe to call from several threads: no signal, no global state. Never throws.
ChildResult runChild(const std::string &program, llvm::ArrayRef<std::string> arguments, llvm::StringRef input,
                     const ChildLimits &limits);

} // namespace leaklint::frontends
