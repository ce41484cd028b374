#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace leaklint::frontends::python {

/// The inside of a string literal, escapes resolved.
std::string unescaped(llvm::StringRef source);
/// A number literal in decimal: `0x10` is "16", `1_000` "1000", `10L` "10".
std::string number(llvm::StringRef literal);

} // namespace leaklint::frontends::python
