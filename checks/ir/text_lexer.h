#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace leaklint::ir {

enum class TokenKind : uint8_t {
  End,
  Name,   ///< `open`, `#secret`
  String, ///< `"text"`
  Number, ///< `-1.5e3`
  Local,  ///< `%5`
  Class,  ///< `#0`
  Range,  ///< `@1:2-3:4`
  Mark,   ///< one character of punctuation, or `...`
  Invalid
};

struct Token {
  TokenKind kind = TokenKind::End;
  llvm::StringRef text; ///< as written
  std::string value;    ///< String: escapes resolved; Local, Class, Range: without the sigil
  uint32_t line = 1;
  uint32_t column = 1;
  bool startsLine = true; ///< the first of its line: what may be left out ends there
};

/// Cuts the text form of the IR into tokens. `//` begins a comment.
class TextLexer {
public:
  explicit TextLexer(llvm::StringRef source) : rest(source) {}

  Token next();

private:
  void skipBlanks();
  llvm::StringRef take(size_t length);
  void lexString(Token &token);
  void lexSigil(Token &token, TokenKind kind, llvm::StringRef alphabet);

  llvm::StringRef rest;
  uint32_t line = 1;
  uint32_t column = 1;
  bool freshLine = true;
};

} // namespace leaklint::ir
