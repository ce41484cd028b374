#include "checks/catalogue/catalogue.h"
#include "checks/catalogue/pattern_lexer.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/ADT/Twine.h"

namespace leaklint::catalogue {
namespace {

/// A pattern nests calls in arguments (`x.pipe(takeUntil(...))`); deeper than this nobody can read it, and the bound
/// keeps the parser's recursion harmless.
constexpr unsigned kMaxNesting = 4;

/// The intermediate representation splits longer paths, so a longer one would match nothing.
constexpr size_t kLongestPath = ir::kMaxProjections + 1;

struct Literal {
  ir::ConstantKind kind = ir::ConstantKind::Other;
  std::string text;
};

Literal wordLiteral(llvm::StringRef word) {
  using Kind = ir::ConstantKind;
  return llvm::StringSwitch<Literal>(word)
      .Cases("true", "True", Literal{Kind::Boolean, "true"})
      .Cases("false", "False", Literal{Kind::Boolean, "false"})
      .Cases("null", "None", "nullptr", Literal{Kind::Null, word.str()})
      .Case("undefined", Literal{Kind::Undefined, word.str()})
      .Default({});
}

class Parser {
public:
  Parser(llvm::StringRef notation, std::string &message, size_t &errorOffset)
      : text(notation), lexer(notation), error(message), offset(errorOffset) {
    advance();
  }

  bool pattern(CallPattern &out);
  bool condition(Condition &out);

private:
  void advance() {
    consumedEnd = token.offset + token.text.size();
    token = lexer.next();
  }
  Token peek() const { return PatternLexer(lexer).next(); }
  bool fail(const Token &at, const llvm::Twine &message);
  bool failExpected(llvm::StringRef what);
  bool accept(llvm::StringRef symbol);
  bool expectEnd(llvm::StringRef after);
  bool path(std::vector<std::string> &out);
  bool call(CallPattern &out, unsigned depth);
  bool parameters(std::vector<Parameter> &out, unsigned depth);
  bool parameter(Parameter &out, unsigned depth);
  bool value(Parameter &out, unsigned depth);
  bool nestedCall(Parameter &out, unsigned depth);
  bool elements(std::vector<std::string> &out);
  bool isMember(const CallPattern &out) const;
  bool memberOfResult(CallPattern &out);
  bool namedValue(std::string &name, std::vector<std::string> &fields);
  std::optional<Literal> literal();

  llvm::StringRef text;
  PatternLexer lexer;
  Token token;
  size_t consumedEnd = 0; ///< where the token before `token` ends
  std::string &error;
  size_t &offset;
};

bool Parser::fail(const Token &at, const llvm::Twine &message) {
  error = at.kind == TokenKind::Bad ? at.value : message.str();
  offset = at.offset;
  return false;
}

bool Parser::failExpected(llvm::StringRef what) {
  if (token.kind == TokenKind::End)
    return fail(token, "expected " + what + ", but the text ends here");
  return fail(token, "expected " + what + " instead of `" + token.text + "`");
}

bool Parser::accept(llvm::StringRef symbol) {
  if (!token.is(symbol))
    return false;
  advance();
  return true;
}

bool Parser::expectEnd(llvm::StringRef after) {
  if (token.kind == TokenKind::End)
    return true;
  if (token.is(".") || token.is("("))
    return fail(token, "a call's result cannot be used here: declare its type under `objects` with `made-by`, and "
                       "start the call with that type");
  return fail(token, "nothing may follow " + after);
}

bool Parser::path(std::vector<std::string> &out) {
  do {
    if (token.kind != TokenKind::Name)
      return failExpected("a name");
    if (out.size() == kLongestPath)
      return fail(token, "a path has at most " + llvm::Twine(kLongestPath) + " names");
    out.push_back(token.text.str());
    advance();
  } while (accept("."));
  return true;
}

/// `fs.openSync(path, ...)`, `new WebSocket(url)`, or a path without parentheses.
bool Parser::call(CallPattern &out, unsigned depth) {
  const size_t start = token.offset;
  if (token.isName("new") && (peek().kind == TokenKind::Name || peek().is("*"))) {
    out.construct = true;
    advance();
  }
  if (out.construct && accept("*"))
    out.callee.emplace_back("*");
  else if (!path(out.callee))
    return false;
  const Token open = token;
  out.isCall = accept("(");
  if (!out.isCall && out.construct)
    return failExpected("`(` after the class");
  if (out.isCall && depth > kMaxNesting)
    return fail(open, "calls may be nested only " + llvm::Twine(kMaxNesting) + " deep");
  if (out.isCall && !parameters(out.parameters, depth))
    return false;
  out.text = text.slice(start, consumedEnd).str();
  return true;
}

bool Parser::parameters(std::vector<Parameter> &out, unsigned depth) {
  if (accept(")"))
    return true;
  bool optional = false;
  do {
    Parameter &next = out.emplace_back();
    if (!parameter(next, depth))
      return false;
    // What follows an optional argument can only be left out together with it.
    optional |= next.optional;
    next.optional = optional;
  } while (accept(","));
  if (token.is("."))
    return fail(token, "an argument is a name, `name.field`, a literal, a call or `...`");
  return accept(")") || failExpected("`,` or `)`");
}

bool Parser::parameter(Parameter &out, unsigned depth) {
  if (accept("...")) {
    out.rest = true;
    return true;
  }
  if (token.kind == TokenKind::Name && peek().is("=")) {
    out.keyword = token.text.str();
    advance();
    advance();
  }
  out.out = accept("&");
  const Token start = token;
  if (!value(out, depth))
    return false;
  if (out.out && (out.name.empty() || !out.fields.empty()))
    return fail(start, "an out-parameter is a plain name: `&name`");
  out.optional = accept("?");
  return true;
}

bool Parser::value(Parameter &out, unsigned depth) {
  if (std::optional<Literal> constant = literal()) {
    out.literalText = std::make_shared<const std::string>(std::move(constant->text));
    out.literal = ir::Constant{constant->kind, *out.literalText};
    return true;
  }
  if (token.kind != TokenKind::Name)
    return failExpected("an argument");
  return nestedCall(out, depth);
}

/// A name, a field of one, or a call: which of them is told only after the path.
bool Parser::nestedCall(Parameter &out, unsigned depth) {
  CallPattern nested;
  if (!call(nested, depth + 1))
    return false;
  if (nested.isCall) {
    out.call = std::make_shared<const CallPattern>(std::move(nested));
    return true;
  }
  out.name = nested.callee.front();
  out.fields.assign(nested.callee.begin() + 1, nested.callee.end());
  return true;
}

std::optional<Literal> Parser::literal() {
  Literal found;
  if (token.kind == TokenKind::String)
    found = {ir::ConstantKind::String, token.value};
  else if (token.kind == TokenKind::Number)
    found = {ir::ConstantKind::Number, token.text.str()};
  else if (token.kind == TokenKind::Name && !peek().is("(") && !peek().is("."))
    found = wordLiteral(token.text);
  if (found.kind == ir::ConstantKind::Other)
    return std::nullopt;
  advance();
  return found;
}

/// `[fd, path] =`
bool Parser::elements(std::vector<std::string> &out) {
  do {
    if (token.kind != TokenKind::Name)
      return failExpected("a name for the element");
    out.push_back(token.text.str());
    advance();
  } while (accept(","));
  return (accept("]") || failExpected("`,` or `]`")) && (accept("=") || failExpected("`=`"));
}

bool Parser::pattern(CallPattern &out) {
  if (accept("[")) {
    if (!elements(out.elements))
      return false;
  } else if (token.kind == TokenKind::Name && peek().is("=")) {
    out.result = token.text.str();
    advance();
    advance();
  }
  if (!call(out, 1))
    return false;
  if (isMember(out) && !memberOfResult(out))
    return false;
  if (!expectEnd("the call"))
    return false;
  out.text = text.str();
  return true;
}

/// `process.stdout =`, which reads like a path up to here.
bool Parser::isMember(const CallPattern &out) const {
  return !out.isCall && out.callee.size() == 2 && out.result.empty() && out.elements.empty() && token.is("=");
}

bool Parser::memberOfResult(CallPattern &out) {
  advance();
  CallPattern member;
  member.whole = out.callee.front();
  member.resultField = out.callee.back();
  member.result = member.whole + "." + member.resultField;
  out = std::move(member);
  return call(out, 1);
}

bool Parser::namedValue(std::string &name, std::vector<std::string> &fields) {
  if (!path(fields))
    return false;
  name = std::move(fields.front());
  fields.erase(fields.begin());
  return true;
}

bool Parser::condition(Condition &out) {
  out.text = text.str();
  if (accept("!"))
    out.op = Condition::Operator::Absent;
  if (!namedValue(out.name, out.fields))
    return false;
  const Token compare = token;
  if (!compare.is("==") && !compare.is("!="))
    return token.kind == TokenKind::End || failExpected("`==`, `!=` or the end of the condition");
  if (out.op == Condition::Operator::Absent)
    return fail(compare, "`!name` is not compared: write `name != …`");
  out.op = compare.is("==") ? Condition::Operator::Equal : Condition::Operator::NotEqual;
  advance();
  const std::optional<Literal> constant = literal();
  if (!constant)
    return failExpected("a literal: a string, a number, true, false or null");
  out.literalKind = constant->kind;
  out.literal = constant->text;
  return expectEnd("the literal");
}

} // namespace

std::optional<CallPattern> parsePattern(llvm::StringRef text, std::string &error, size_t &offset) {
  CallPattern parsed;
  if (Parser(text, error, offset).pattern(parsed))
    return parsed;
  return std::nullopt;
}

std::optional<Condition> parseCondition(llvm::StringRef text, std::string &error, size_t &offset) {
  Condition parsed;
  if (Parser(text, error, offset).condition(parsed))
    return parsed;
  return std::nullopt;
}

} // namespace leaklint::catalogue
