#include "checks/ir/text_lexer.h"

#include "checks/ir/spelling.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>

namespace leaklint::ir {
namespace {

constexpr llvm::StringLiteral kMarks = "()[]{},=:.*@&";
constexpr llvm::StringLiteral kDigits = "0123456789";

bool startsWithSigil(llvm::StringRef text, char sigil) {
  return text.size() > 1 && text[0] == sigil && llvm::isDigit(text[1]);
}

/// Length of the string literal that `text` begins with, 0 where its line ends before it does.
size_t stringLength(llvm::StringRef text) {
  for (size_t i = 1; i < text.size() && text[i] != '\n'; ++i) {
    if (text[i] == '"')
      return i + 1;
    if (text[i] == '\\')
      ++i;
  }
  return 0;
}

/// Resolves `\" \\ \n \xHH`; false for any other escape.
bool unescape(llvm::StringRef body, std::string &value) {
  while (!body.empty()) {
    bool escaped = body.consume_front("\\");
    if (!escaped || body.starts_with("\"") || body.starts_with("\\")) {
      value += body.front();
      body = body.drop_front();
    } else if (body.consume_front("n")) {
      value += '\n';
    } else if (body.size() > 2 && body[0] == 'x' && llvm::isHexDigit(body[1]) && llvm::isHexDigit(body[2])) {
      value += static_cast<char>(llvm::hexFromNibbles(body[1], body[2]));
      body = body.drop_front(3);
    } else {
      return false;
    }
  }
  return true;
}

} // namespace

llvm::StringRef TextLexer::take(size_t length) {
  llvm::StringRef taken = rest.take_front(length);
  rest = rest.drop_front(taken.size());
  column += static_cast<uint32_t>(taken.size());
  return taken;
}

void TextLexer::skipBlanks() {
  while (!rest.empty()) {
    if (rest.starts_with("//")) {
      take(std::min(rest.find('\n'), rest.size()));
    } else if (rest.front() == '\n') {
      take(1);
      ++line;
      column = 1;
      freshLine = true;
    } else if (rest.front() == ' ' || rest.front() == '\t' || rest.front() == '\r') {
      take(1);
    } else {
      return;
    }
  }
}

void TextLexer::lexString(Token &token) {
  size_t length = stringLength(rest);
  token.text = take(length == 0 ? 1 : length);
  bool valid = length != 0 && unescape(token.text.drop_front().drop_back(), token.value);
  token.kind = valid ? TokenKind::String : TokenKind::Invalid;
}

void TextLexer::lexSigil(Token &token, TokenKind kind, llvm::StringRef alphabet) {
  token.kind = kind;
  token.text = take(std::min(rest.find_first_not_of(alphabet, 1), rest.size()));
  token.value = token.text.drop_front();
}

Token TextLexer::next() {
  skipBlanks();
  Token token;
  token.line = line;
  token.column = column;
  token.startsLine = freshLine;
  freshLine = false;
  if (rest.empty())
    return token;
  char first = rest.front();
  bool privateName = first == '#' && rest.size() > 1 && isNameStart(rest[1]);
  if (first == '"') {
    lexString(token);
  } else if (startsWithSigil(rest, '%')) {
    lexSigil(token, TokenKind::Local, kDigits);
  } else if (startsWithSigil(rest, '#')) {
    lexSigil(token, TokenKind::Class, kDigits);
  } else if (startsWithSigil(rest, '@')) {
    lexSigil(token, TokenKind::Range, "0123456789:-/");
  } else if (isNameStart(first) || privateName) {
    token.kind = TokenKind::Name;
    token.text = take(1 + rest.drop_front().take_while(isNamePart).size());
  } else if (size_t length = numberLength(rest)) {
    token.kind = TokenKind::Number;
    token.text = take(length);
  } else {
    token.kind = kMarks.contains(first) ? TokenKind::Mark : TokenKind::Invalid;
    token.text = take(rest.starts_with("...") ? 3 : 1);
  }
  return token;
}

} // namespace leaklint::ir
