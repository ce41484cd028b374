#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace leaklint::frontends::treesitter {

/// Appends the code point in UTF-8; what is none (a lone surrogate) as U+FFFD.
void appendCodePoint(std::string &out, uint32_t code);
/// Reads up to `most` hexadecimal digits off the front.
uint32_t takeHex(llvm::StringRef &rest, size_t most);
/// A number literal in decimal: `0x10` is "16", `1_000` "1000", `1e3` "1000"; as it stands where it is no number.
std::string decimal(llvm::StringRef literal);

} // namespace leaklint::frontends::treesitter
