#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace leaklint::frontends::javascript {

/// The value of the inside of a string or template literal: escapes resolved.
std::string unescaped(llvm::StringRef source);
/// The inside of a quoted literal, escapes resolved.
std::string unquoted(llvm::StringRef literal);
/// A number literal in decimal: `0x10` is "16", `1_000` "1000", `10n` "10".
std::string decimal(llvm::StringRef literal);

} // namespace leaklint::frontends::javascript
