#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"

namespace leaklint::driver {

/// Lets guarded() survive crashes: faults, failed assertions, and stacks that overflow. Once, before any thread.
/// Does nothing in a build with AddressSanitizer, whose report of a crash is worth more than the rest of the run.
void enableCrashGuard();

/// Runs `work`; false when it crashed or threw. What it held then leaks, so this is for the rest of a run only.
/// Each thread that calls it gets a signal stack of its own for as long as the thread lives.
bool guarded(llvm::function_ref<void()> work);

} // namespace leaklint::driver
