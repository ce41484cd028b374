#include "checks/ir/text_reader.h"

#include "checks/ir/spelling.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::ir {
namespace {

/// More than any function has; keeps a mistyped id from filling memory.
constexpr uint32_t kMaxId = 1'000'000;
constexpr llvm::StringLiteral kRangeForm = "a range such as @1:2-3:4";

std::string describe(const Token &token) {
  if (token.kind == TokenKind::End)
    return "the end of the text";
  return ("'" + token.text + "'").str();
}

bool consumePosition(llvm::StringRef &text, SourcePosition &position) {
  if (text.consumeInteger(10, position.line))
    return false;
  position.column = 1;
  return !text.consume_front(":") || !text.consumeInteger(10, position.column);
}

/// `line[:col][-line[:col]][/file]`
bool readRange(llvm::StringRef text, SourceRange &range) {
  if (!consumePosition(text, range.begin))
    return false;
  range.end = {range.begin.line, range.begin.column + 1};
  if (text.consume_front("-") && !consumePosition(text, range.end))
    return false;
  if (text.consume_front("/") && text.consumeInteger(10, range.file))
    return false;
  return text.empty();
}

} // namespace

// Tokens.

void TextReader::advance() { ahead = failed() ? Token{} : lexer.next(); }

void TextReader::fail(const llvm::Twine &expected) {
  if (failed())
    return;
  error = (llvm::Twine(ahead.line) + ":" + llvm::Twine(ahead.column) + ": expected " + expected + ", found " +
           describe(ahead))
              .str();
  advance();
}

bool TextReader::acceptMark(llvm::StringRef mark) {
  bool found = atMark(mark);
  if (found)
    advance();
  return found;
}

bool TextReader::acceptWord(llvm::StringRef word) {
  bool found = atWord(word);
  if (found)
    advance();
  return found;
}

void TextReader::expectMark(llvm::StringRef mark) {
  if (!acceptMark(mark))
    fail("'" + mark + "'");
}

void TextReader::expectWord(llvm::StringRef word) {
  if (!acceptWord(word))
    fail("'" + word + "'");
}

void TextReader::endLine() {
  if (continues() && !atMark("}"))
    fail("the end of the line");
}

// Names and numbers.

Name TextReader::takeText() {
  Name text = module.intern(at(TokenKind::String) ? llvm::StringRef(ahead.value) : ahead.text);
  advance();
  return text;
}

llvm::StringRef TextReader::word(llvm::StringRef expected) {
  llvm::StringRef text = ahead.text;
  if (at(TokenKind::Name)) {
    advance();
    return text;
  }
  fail(expected);
  return {};
}

Name TextReader::name(llvm::StringRef expected) {
  if (atName())
    return takeText();
  fail(expected);
  return {};
}

Name TextReader::starName(llvm::StringRef expected) { return acceptMark("*") ? Name("*") : name(expected); }

Name TextReader::quoted(llvm::StringRef expected) {
  if (at(TokenKind::String))
    return takeText();
  fail(expected);
  return {};
}

uint32_t TextReader::number(llvm::StringRef digits, uint32_t limit, llvm::StringRef expected) {
  uint32_t value = 0;
  if (digits.getAsInteger(10, value) || value >= limit) {
    fail(expected);
    return limit - 1;
  }
  advance();
  return value;
}

uint32_t TextReader::numbered(char prefix, llvm::StringRef expected) {
  bool fits = at(TokenKind::Name) && ahead.text.front() == prefix;
  return number(fits ? ahead.text.drop_front() : "", std::numeric_limits<uint32_t>::max(), expected);
}

uint32_t TextReader::count(llvm::StringRef expected) {
  return number(at(TokenKind::Number) ? ahead.text : "", std::numeric_limits<uint32_t>::max(), expected);
}

ClassId TextReader::classId() {
  return number(at(TokenKind::Class) ? llvm::StringRef(ahead.value) : "", std::numeric_limits<uint32_t>::max(),
                "a class such as #0");
}

LocalId TextReader::local() {
  if (acceptWord("_"))
    return kNoLocal;
  return number(at(TokenKind::Local) ? llvm::StringRef(ahead.value) : "", kMaxId, "a local such as %0");
}

llvm::ArrayRef<LocalId> TextReader::locals() {
  llvm::SmallVector<LocalId, 8> list;
  if (atLocal())
    do
      list.push_back(local());
    while (acceptMark(","));
  return module.copy(llvm::ArrayRef<LocalId>(list));
}

// Paths, constants, types, ranges.

/// What follows `.` or `[`.
Projection TextReader::projection() {
  if (acceptMark("."))
    return acceptMark("*") ? Projection{ProjectionKind::Dereference, {}, kNoLocal}
                           : Projection{ProjectionKind::Field, name("a field's name"), kNoLocal};
  expectMark("[");
  Projection step{ProjectionKind::Element, {}, kNoLocal};
  if (acceptWord("key"))
    step.kind = ProjectionKind::Key;
  else if (at(TokenKind::Local))
    step.index = local();
  expectMark("]");
  return step;
}

AccessPath TextReader::path() {
  AccessPath path;
  if (acceptMark("@")) {
    path.root = RootKind::Module;
    path.name = name("a module-level name");
  } else if (acceptWord("global")) {
    path.root = RootKind::Global;
    path.name = name("a global's name");
  } else if (acceptWord("import")) {
    path.root = RootKind::Import;
    expectMark("(");
    path.name = quoted("a quoted specifier");
    expectMark(")");
  } else if (at(TokenKind::Local) || atWord("_")) {
    path.local = local();
  } else {
    fail("a place (%0, @name, global name, import(\"specifier\"))");
  }
  llvm::SmallVector<Projection, kMaxProjections> steps;
  while (continues() && (atMark(".") || atMark("[")))
    steps.push_back(projection());
  path.projections = module.copy(llvm::ArrayRef<Projection>(steps));
  return path;
}

std::vector<AccessPath> TextReader::paths() {
  std::vector<AccessPath> list;
  do
    list.push_back(path());
  while (acceptMark(","));
  return list;
}

Constant TextReader::constant() {
  if (at(TokenKind::String))
    return {ConstantKind::String, takeText()};
  if (at(TokenKind::Number))
    return {ConstantKind::Number, takeText()};
  if (atWord("true") || atWord("false"))
    return {ConstantKind::Boolean, takeText()};
  auto kind = enumFor<ConstantKind>(at(TokenKind::Name) ? ahead.text : "", kConstantKinds);
  if (!kind) {
    fail("a constant");
    return {};
  }
  advance();
  bool hasText = continues() && at(TokenKind::String);
  return {*kind, hasText ? takeText() : Name()};
}

TypeReference TextReader::type() {
  TypeReference type;
  type.text = name("a type's name");
  if (acceptMark("="))
    type.path = path();
  return type;
}

TypeReference TextReader::typeAfter(llvm::StringRef mark) { return acceptMark(mark) ? type() : TypeReference{}; }

SourceRange TextReader::range() {
  SourceRange range;
  if (!continues() || !at(TokenKind::Range))
    return range;
  if (readRange(ahead.value, range))
    advance();
  else
    fail(kRangeForm);
  return range;
}

} // namespace leaklint::ir
