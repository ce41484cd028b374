#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"

#include <cstddef>

namespace leaklint::driver {

/// One a core that this process may use.
unsigned defaultJobs();

/// Calls work(0) … work(count - 1), each once, on up to `jobs` threads with deep stacks; in no particular order.
/// Meanwhile the calling thread calls tick(number of calls done) ten times a second.
void runParallel(size_t count, unsigned jobs, llvm::function_ref<void(size_t)> work,
                 llvm::function_ref<void(size_t)> tick);

} // namespace leaklint::driver
