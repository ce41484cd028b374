#pragma once

#include "llvm/Support/JSON.h"

namespace leaklint::report {

/// A JSON string of any bytes: sources, paths and messages need not be valid UTF-8, a report must.
inline llvm::json::Value jsonText(llvm::StringRef text) {
  return llvm::json::isUTF8(text) ? llvm::json::Value(text.str()) : llvm::json::Value(llvm::json::fixUTF8(text));
}

} // namespace leaklint::report
