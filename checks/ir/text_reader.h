#pragma once

#include "checks/ir/module.h"
#include "checks/ir/text_lexer.h"

#include "llvm/ADT/Twine.h"

namespace leaklint::ir {

/// Reads the parts that the text form is made of. After the first error every token is End, so that all loops stop.
class TextReader {
public:
  TextReader(llvm::StringRef text, Module &into) : module(into), lexer(text) { advance(); }

  const Token &token() const { return ahead; }
  bool failed() const { return !error.empty(); }
  /// `line:col: expected X, found Y`
  const std::string &message() const { return error; }
  void fail(const llvm::Twine &expected);

  bool at(TokenKind kind) const { return ahead.kind == kind; }
  bool atMark(llvm::StringRef mark) const { return at(TokenKind::Mark) && ahead.text == mark; }
  bool atWord(llvm::StringRef word) const { return at(TokenKind::Name) && ahead.text == word; }
  bool atName() const { return at(TokenKind::Name) || at(TokenKind::String); }
  bool continues() const { return !ahead.startsLine && !at(TokenKind::End); }

  bool acceptMark(llvm::StringRef mark);
  bool acceptWord(llvm::StringRef word);
  void expectMark(llvm::StringRef mark);
  void expectWord(llvm::StringRef word);
  void endLine();
  llvm::StringRef word(llvm::StringRef expected);

  Name name(llvm::StringRef expected);
  Name starName(llvm::StringRef expected); ///< a name, or `*`
  Name quoted(llvm::StringRef expected);

  uint32_t numbered(char prefix, llvm::StringRef expected); ///< `f3`, `b0`
  FunctionId functionId() { return numbered('f', "a function such as f0"); }
  BlockId blockId() { return numbered('b', "a block such as b0"); }
  uint32_t count(llvm::StringRef expected); ///< `12`
  ClassId classId();
  LocalId local(); ///< `%3`, or `_` for none
  bool atLocal() const { return continues() && (at(TokenKind::Local) || atWord("_")); }
  llvm::ArrayRef<LocalId> locals(); ///< up to the end of the line

  AccessPath path();
  std::vector<AccessPath> paths();
  Constant constant();
  TypeReference type();
  TypeReference typeAfter(llvm::StringRef mark); ///< the type after `mark`, if that comes next
  SourceRange range();                           ///< the empty range where none is written

  Module &module;

private:
  void advance();
  uint32_t number(llvm::StringRef digits, uint32_t limit, llvm::StringRef expected);
  Name takeText();
  Projection projection();

  TextLexer lexer;
  Token ahead;
  std::string error;
};

} // namespace leaklint::ir
