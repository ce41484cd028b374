#include "frontends/treesitter/literals.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

#include <charconv>
#include <cmath>
#include <iterator>

namespace leaklint::frontends::treesitter {

namespace {

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

void appendCodePoint(std::string &out, uint32_t code) {
  char buffer[UNI_MAX_UTF8_BYTES_PER_CODE_POINT];
  char *end = buffer;
  if (llvm::ConvertCodePointToUTF8(code, end))
    out.append(buffer, end);
  else
    out += "\xEF\xBF\xBD"; // a lone surrogate
}

uint32_t takeHex(llvm::StringRef &rest, size_t most) {
  uint32_t code = 0;
  for (size_t count = 0; count < most && !rest.empty() && llvm::isHexDigit(rest.front()); ++count) {
    code = code * 16 + llvm::hexDigitValue(rest.front());
    rest = rest.drop_front();
  }
  return code;
}

std::string decimal(llvm::StringRef literal) {
  if (isPlainDecimal(literal))
    return literal.str();
  std::string digits = literal.str();
  llvm::erase(digits, '_');
  llvm::StringRef text = digits;
  const bool prefixed = text.size() > 2 && text[0] == '0' && llvm::isAlpha(text[1]);
  unsigned long long whole = 0;
  if (prefixed && !text.getAsInteger(0, whole))
    return std::to_string(whole);
  double number = 0;
  const auto [end, failure] = std::from_chars(text.begin(), text.end(), number);
  const std::string shortest = failure == std::errc() && end == text.end() ? printed(number) : "";
  return shortest.empty() ? literal.str() : shortest;
}

} // namespace leaklint::frontends::treesitter
