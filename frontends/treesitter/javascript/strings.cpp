#include "frontends/treesitter/javascript/strings.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

#include <charconv>
#include <cmath>
#include <iterator>

namespace leaklint::frontends::javascript {

namespace {

void appendCodePoint(std::string &out, uint32_t code) {
  char buffer[UNI_MAX_UTF8_BYTES_PER_CODE_POINT];
  char *end = buffer;
  if (llvm::ConvertCodePointToUTF8(code, end))
    out.append(buffer, end);
  else
    out += "\xEF\xBF\xBD"; // a lone surrogate
}

/// Reads up to `most` hexadecimal digits off the front.
uint32_t takeHex(llvm::StringRef &rest, size_t most) {
  uint32_t code = 0;
  for (size_t count = 0; count < most && !rest.empty() && llvm::isHexDigit(rest.front()); ++count) {
    code = code * 16 + llvm::hexDigitValue(rest.front());
    rest = rest.drop_front();
  }
  return code;
}

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

/// `0`, `42`, `51.5074`: written as it would be printed. Most numbers are, and conversion costs more than their parse.
bool isPlainDecimal(llvm::StringRef literal) {
  const auto [whole, fraction] = literal.split('.');
  const bool isWhole = llvm::all_of(whole, llvm::isDigit) && !whole.empty() && (whole.size() == 1 || whole[0] != '0');
  if (!isWhole || literal.size() > 17)
    return false;
  return whole.size() == literal.size() ||
         (!fraction.empty() && llvm::all_of(fraction, llvm::isDigit) && fraction.back() != '0');
}

/// The shortest decimal that is the same number.
std::string printed(double number) {
  char buffer[32];
  const auto plain = std::fabs(number) < 1e21 ? std::chars_format::fixed : std::chars_format::general;
  const auto [end, failure] = std::to_chars(buffer, std::end(buffer), number, plain);
  return failure == std::errc() ? std::string(buffer, end) : std::string();
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

std::string decimal(llvm::StringRef literal) {
  if (isPlainDecimal(literal))
    return literal.str();
  std::string digits = literal.str();
  llvm::erase(digits, '_');
  llvm::StringRef text = digits;
  const bool prefixed = text.size() > 2 && text[0] == '0' && llvm::isAlpha(text[1]);
  text.consume_back("n");
  unsigned long long whole = 0;
  if (prefixed && !text.getAsInteger(0, whole))
    return std::to_string(whole);
  double number = 0;
  const auto [end, failure] = std::from_chars(text.begin(), text.end(), number);
  const std::string shortest = failure == std::errc() && end == text.end() ? printed(number) : "";
  return shortest.empty() ? literal.str() : shortest;
}

} // namespace leaklint::frontends::javascript
