#include "frontends/treesitter/javascript/strings.h"

#include "frontends/treesitter/literals.h"

namespace leaklint::frontends::javascript {

using treesitter::appendCodePoint;
using treesitter::takeHex;

namespace {

/// `\u0041`, `\u{1F600}`, and the two halves of a surrogate pair.
void appendUnicode(std::string &out, llvm::StringRef &rest) {
  if (rest.consume_front("{")) {
    appendCodePoint(out, takeHex(rest, 6));
    rest.consume_front("}");
    return;
  }
  uint32_t code = takeHex(rest, 4);
  if (code >= 0xD800 && code < 0xDC00 && rest.starts_with("\\u")) {
    llvm::StringRef next = rest.drop_front(2);
    const uint32_t low = takeHex(next, 4);
    if (low >= 0xDC00 && low < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      rest = next;
    }
  }
  appendCodePoint(out, code);
}

/// One escape sequence, the backslash gone.
void appendEscape(std::string &out, llvm::StringRef &rest) {
  static constexpr llvm::StringLiteral kLetters = "nrtbfv0";
  static constexpr char kMeant[] = "\n\r\t\b\f\v\0";
  const char letter = rest.front();
  rest = rest.drop_front();
  if (const size_t at = kLetters.find(letter); at != llvm::StringRef::npos)
    out += kMeant[at];
  else if (letter == 'x')
    appendCodePoint(out, takeHex(rest, 2));
  else if (letter == 'u')
    appendUnicode(out, rest);
  else if (letter == '\r')
    rest.consume_front("\n");
  else if (letter != '\n') // a line that goes on is nothing
    out += letter;
}

} // namespace

std::string unescaped(llvm::StringRef source) {
  std::string out;
  out.reserve(source.size());
  while (true) {
    const size_t at = source.find('\\');
    out += source.take_front(at);
    if (at == llvm::StringRef::npos || at + 1 >= source.size())
      return out;
    source = source.drop_front(at + 1);
    appendEscape(out, source);
  }
}

std::string unquoted(llvm::StringRef literal) {
  return literal.size() >= 2 ? unescaped(literal.drop_front().drop_back()) : literal.str();
}

} // namespace leaklint::frontends::javascript
