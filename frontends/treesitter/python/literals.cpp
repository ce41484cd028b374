#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/literals.h"
#include "frontends/treesitter/python/strings.h"
#include "frontends/treesitter/python/syntax.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::python {

using ir::ConstantKind;

namespace {

/// What stands before a string's quotes tells how its text is to be read.
struct Reading {
  bool raw = false;
  bool formatted = false;
  bool repr = false; ///< Python 2's backticks

  explicit Reading(llvm::StringRef start) {
    const llvm::StringRef prefix = start.take_while(llvm::isAlpha);
    raw = prefix.contains_insensitive('r');
    formatted = prefix.contains_insensitive('f') || prefix.contains_insensitive('t');
    repr = start.starts_with("`");
  }

  std::string read(llvm::StringRef content) const {
    std::string text = raw ? content.str() : unescaped(content);
    if (!formatted)
      return text;
    // A brace is written twice.
    std::string single;
    for (size_t at = 0; at < text.size(); ++at) {
      single += text[at];
      at += (text[at] == '{' || text[at] == '}') && at + 1 < text.size() && text[at + 1] == text[at];
    }
    return single;
  }
};

} // namespace

/// A string without anything to be computed: its value.
std::optional<std::string> Lowering::stringOf(const Node *literal) {
  const Node *start = literal->childOfKind(kind::StringStart);
  const Reading reading(start ? textOf(start) : "");
  std::string text;
  for (const Node *part : literal->children()) {
    if (part->kind == kind::StringContent)
      text += reading.read(textOf(part));
    if (reading.repr || (part->kind != kind::StringContent && part->kind != kind::StringStart))
      return std::nullopt;
  }
  return text;
}

/// The value of a literal; nullopt for what is computed. The text lives in the module.
std::optional<ir::Constant> Lowering::constantOf(const Node *literal) {
  switch (literal->kind) {
  case kind::String:
    if (const std::optional<std::string> text = stringOf(literal))
      return ir::Constant{ConstantKind::String, intern(*text)};
    return std::nullopt;
  case kind::ConcatenatedString: {
    std::string text;
    for (const Node *part : literal->children()) {
      const std::optional<std::string> each = part->kind == kind::String ? stringOf(part) : std::nullopt;
      if (!each)
        return std::nullopt;
      text += *each;
    }
    return ir::Constant{ConstantKind::String, intern(text)};
  }
  case kind::Integer:
  case kind::Float:
    return ir::Constant{ConstantKind::Number, intern(number(textOf(literal)))};
  case kind::True:
  case kind::False:
    return ir::Constant{ConstantKind::Boolean, literal->kind == kind::True ? "true" : "false"};
  case kind::None:
    return ir::Constant{ConstantKind::Null, "None"};
  case kind::Ellipsis:
    return ir::Constant{ConstantKind::Other, "..."};
  case kind::UnaryOperator: {
    const Node *operation = literal->child(field::Operator);
    const Node *argument = literal->child(field::Argument);
    if (!operation || !argument || operation->kind != kind::TokenMinus ||
        (argument->kind != kind::Integer && argument->kind != kind::Float))
      return std::nullopt;
    return ir::Constant{ConstantKind::Number, intern("-" + number(textOf(argument)))};
  }
  default:
    return std::nullopt;
  }
}

LocalId Lowering::leafLiteral(const Node *node) {
  const std::optional<ir::Constant> value = constantOf(node);
  return build().constant(node->range(), value->kind, value->text);
}

LocalId Lowering::leafConstant(const Node *node) {
  const std::optional<ir::Constant> value = constantOf(node);
  return value ? build().constant(node->range(), value->kind, value->text) : kNoLocal;
}

/// A string with parts to be computed.
Task<LocalId> Lowering::formatted(const Node *node) {
  llvm::SmallVector<LocalId, 8> parts;
  std::string text;
  if (node->kind == kind::String) {
    co_await formatParts(node, text, parts);
  } else {
    for (const Node *part : node->children())
      if (part->kind == kind::String)
        co_await formatParts(part, text, parts);
  }
  const Node *start = node->childOfKind(kind::StringStart);
  if (start && Reading(textOf(start)).repr)
    co_return build().opaque(node->range(), "operator repr", parts);
  if (parts.empty())
    co_return build().constant(node->range(), ConstantKind::String, text);
  co_return build().opaque(node->range(), "operator template", parts);
}

/// Appends what is constant to `text`, as far as nothing computed is met, and the values of the rest to `parts`.
Task<void> Lowering::formatParts(const Node *node, std::string &text, llvm::SmallVectorImpl<LocalId> &parts) {
  const Node *start = node->childOfKind(kind::StringStart);
  const Reading reading(start ? textOf(start) : "");
  for (const Node *part : node->children()) {
    if (part->kind == kind::StringContent)
      text += reading.read(textOf(part));
    if (part->kind != kind::Interpolation && part->kind != kind::FormatExpression &&
        part->kind != kind::FormatSpecifier)
      continue;
    if (part->kind == kind::FormatSpecifier) {
      co_await formatParts(part, text, parts);
      continue;
    }
    const Node *expression = part->child(field::Expression);
    if (!expression)
      continue;
    const Node *format = part->child(field::FormatSpecifier);
    const std::optional<ir::Constant> value = constantOf(stripped(expression));
    if (value && value->kind == ConstantKind::String && !format) {
      text += value->text;
      continue;
    }
    parts.push_back(co_await this->value(expression));
    if (format)
      co_await formatParts(format, text, parts);
  }
}

} // namespace leaklint::frontends::python
