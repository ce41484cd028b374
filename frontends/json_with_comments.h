#pragma once

#include "llvm/Support/JSON.h"

#include <optional>

namespace leaklint::frontends {

/// Reads an object in JSON as configurations of tools have it: with comments and trailing commas. std::nullopt where
/// the text is none. Complexity: linear.
std::optional<llvm::json::Object> parseJsonWithComments(llvm::StringRef text);

} // namespace leaklint::frontends
