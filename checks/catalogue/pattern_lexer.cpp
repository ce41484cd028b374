#include "checks/catalogue/pattern_lexer.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::catalogue {
namespace {

/// Bytes above ASCII belong to names: JavaScript and Python allow letters of any script.
bool startsName(char c) { return llvm::isAlpha(c) || c == '_' || c == '$' || (static_cast<unsigned char>(c) & 0x80U); }
bool continuesName(char c) { return startsName(c) || llvm::isDigit(c); }

/// `std::thread` is one name: `::` selects a namespace, `.` a member.
size_t nameLength(llvm::StringRef rest) {
  size_t length = 0;
  while (length < rest.size()) {
    if (continuesName(rest[length]))
      ++length;
    else if (length != 0 && rest.substr(length).starts_with("::") && length + 2 < rest.size() &&
             startsName(rest[length + 2]))
      length += 2;
    else
      break;
  }
  return length;
}

char unescape(char c) {
  switch (c) {
  case 'n':
    return '\n';
  case 't':
    return '\t';
  default:
    return c;
  }
}

} // namespace

Token PatternLexer::take(TokenKind kind, size_t length) {
  Token token{kind, text.substr(position, length), position, {}};
  position += length;
  return token;
}

Token PatternLexer::bad(size_t at, std::string message) {
  position = text.size();
  return {TokenKind::Bad, {}, at, std::move(message)};
}

Token PatternLexer::quoted() {
  const char quote = text[position];
  std::string value;
  for (size_t i = position + 1; i < text.size(); ++i) {
    if (text[i] == quote) {
      Token token = take(TokenKind::String, i + 1 - position);
      token.value = std::move(value);
      return token;
    }
    if (text[i] == '\\' && i + 1 < text.size())
      value += unescape(text[++i]);
    else
      value += text[i];
  }
  return bad(position, std::string("this string is not closed: add a ") + quote);
}

size_t PatternLexer::numberLength() const {
  const llvm::StringRef rest = text.substr(position);
  size_t length = rest.starts_with("-") ? 1 : 0;
  if (length == rest.size() || !llvm::isDigit(rest[length]))
    return 0;
  while (length < rest.size() && (llvm::isAlnum(rest[length]) ||
                                  (rest[length] == '.' && length + 1 < rest.size() && llvm::isDigit(rest[length + 1]))))
    ++length;
  return length;
}

Token PatternLexer::next() {
  position = std::min(text.find_first_not_of(" \t\n", position), text.size());
  if (position == text.size())
    return {TokenKind::End, {}, position, {}};
  const llvm::StringRef rest = text.substr(position);
  if (startsName(rest.front()))
    return take(TokenKind::Name, nameLength(rest));
  if (const size_t length = numberLength())
    return take(TokenKind::Number, length);
  if (rest.front() == '"' || rest.front() == '\'')
    return quoted();
  for (const llvm::StringRef symbol : {"...", "==", "!=", "(", ")", "[", "]", ",", ".", "=", "?", "!", "&", "*"})
    if (rest.starts_with(symbol))
      return take(TokenKind::Symbol, symbol.size());
  return bad(position, "the call notation has no `" + rest.substr(0, 1).str() + "`");
}

} // namespace leaklint::catalogue
