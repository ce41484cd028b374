#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace leaklint::catalogue {

enum class TokenKind : uint8_t { End, Name, Number, String, Symbol, Bad };

/// One word of the call notation.
struct Token {
  TokenKind kind = TokenKind::End;
  llvm::StringRef text; ///< as written; a string with its quotes
  size_t offset = 0;
  std::string value; ///< String: without quotes, escapes resolved. Bad: the sentence that says what is wrong

  bool is(llvm::StringRef symbol) const { return kind == TokenKind::Symbol && text == symbol; }
  bool isName(llvm::StringRef name) const { return kind == TokenKind::Name && text == name; }
};

/// Splits the call notation into tokens. Copy it to look ahead.
class PatternLexer {
public:
  explicit PatternLexer(llvm::StringRef notation) : text(notation) {}
  Token next();

private:
  Token take(TokenKind kind, size_t length);
  Token bad(size_t at, std::string message);
  Token quoted();
  size_t numberLength() const;

  llvm::StringRef text;
  size_t position = 0;
};

} // namespace leaklint::catalogue
