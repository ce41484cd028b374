#include "checks/ir/spelling.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace leaklint::ir {

bool isBareName(llvm::StringRef text) {
  text.consume_front("#");
  return !text.empty() && isNameStart(text.front()) && llvm::all_of(text, isNamePart);
}

static size_t digitsAt(llvm::StringRef text, size_t at) { return text.drop_front(at).take_while(llvm::isDigit).size(); }

size_t numberLength(llvm::StringRef text) {
  size_t length = text.starts_with("-") ? 1 : 0;
  size_t whole = digitsAt(text, length);
  if (whole == 0)
    return 0;
  length += whole;
  if (length < text.size() && text[length] == '.')
    if (size_t fraction = digitsAt(text, length + 1))
      length += 1 + fraction;
  if (length < text.size() && (text[length] == 'e' || text[length] == 'E')) {
    size_t sign = length + 1 < text.size() && (text[length + 1] == '-' || text[length + 1] == '+') ? 1 : 0;
    if (size_t exponent = digitsAt(text, length + 1 + sign))
      length += 1 + sign + exponent;
  }
  return length;
}

} // namespace leaklint::ir
