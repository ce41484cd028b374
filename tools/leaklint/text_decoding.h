#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace leaklint::driver {

enum class Content : uint8_t {
  Text,
  Binary,   ///< holds NUL bytes or is a video: TypeScript and MPEG transport streams share `.ts`
  Markup,   ///< an XML or HTML document: TypeScript and translations of Qt's share `.ts`, too
  BadUtf16, ///< begins with a UTF-16 mark, but is not
};

/// Tells what the bytes of a file are, and makes text of any encoding UTF-8 without a byte order mark.
/// Looks at all bytes, since one NUL in the middle of a file is enough to make a parser useless.
Content decode(std::string &bytes);

} // namespace leaklint::driver
