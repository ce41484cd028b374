#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <string>

namespace leaklint::driver {

/// Fails unless a file can be made there: asked before the work, not after it.
llvm::Error checkWritable(const std::string &path);

/// Replaces the file in one step: readers see the old text or the new one, never a part.
/// A device or a FIFO (/dev/stdout) is written to.
llvm::Error writeOutput(const std::string &path, llvm::StringRef text);

/// Writes to standard output. Not an error: a reader that has gone (`leaklint check | head`).
llvm::Error writeStandardOutput(llvm::StringRef text);

} // namespace leaklint::driver
