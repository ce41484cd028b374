#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace leaklint::frontends::javascript {

/// The value of the inside of a string or template literal: escapes resolved.
std::string unescaped(llvm::StringRef source);
/// The inside of a quoted literal, escapes resolved.
std::string unquoted(llvm::StringRef literal);

} // namespace leaklint::frontends::javascript
