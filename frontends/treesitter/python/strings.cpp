#include "frontends/treesitter/python/strings.h"

#include "frontends/treesitter/literals.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::python {

using treesitter::appendCodePoint;
using treesitter::takeHex;

namespace {

/// `\N{name}` stays as it is: the names of code points fill a book.
void appendNamed(std::string &out, llvm::StringRef &rest) {
  const size_t end = rest.starts_with("{") ? rest.find('}') : llvm::StringRef::npos;
  out += "\\N";
  if (end == llvm::StringRef::npos)
    return;
  out += rest.take_front(end + 1);
  rest = rest.drop_front(end + 1);
}

uint32_t takeOctal(llvm::StringRef &rest) {
  uint32_t code = 0;
  for (size_t count = 0; count < 3 && !rest.empty() && rest.front() >= '0' && rest.front() <= '7'; ++count) {
    code = code * 8 + static_cast<uint32_t>(rest.front() - '0');
    rest = rest.drop_front();
  }
  return code;
}

/// One escape sequence, the backslash gone. What is none keeps its backslash.
void appendEscape(std::string &out, llvm::StringRef &rest) {
  static constexpr llvm::StringLiteral kLetters = "nrtbfva\\'\"";
  static constexpr char kMeant[] = "\n\r\t\b\f\v\a\\'\"";
  const char letter = rest.front();
  if (letter >= '0' && letter <= '7')
    return appendCodePoint(out, takeOctal(rest));
  rest = rest.drop_front();
  if (const size_t at = kLetters.find(letter); at != llvm::StringRef::npos)
    out += kMeant[at];
  else if (letter == 'x')
    appendCodePoint(out, takeHex(rest, 2));
  else if (letter == 'u' || letter == 'U')
    appendCodePoint(out, takeHex(rest, letter == 'u' ? 4 : 8));
  else if (letter == 'N')
    appendNamed(out, rest);
  else if (letter == '\r')
    rest.consume_front("\n");
  else if (letter != '\n') // a line that goes on is nothing
    (out += '\\') += letter;
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

std::string number(llvm::StringRef literal) {
  if (!literal.starts_with_insensitive("0x"))
    literal = literal.rtrim("lL");
  // Python 2 writes octal numbers with a mere 0 in front.
  if (literal.size() > 1 && literal[0] == '0' && llvm::all_of(literal, llvm::isDigit))
    if (unsigned long long whole = 0; !literal.getAsInteger(8, whole))
      return std::to_string(whole);
  return treesitter::decimal(literal.rtrim("L"));
}

} // namespace leaklint::frontends::python
