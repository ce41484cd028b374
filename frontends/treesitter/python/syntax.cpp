#include "frontends/treesitter/python/syntax.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::python {

const Node *stripped(const Node *expression) {
  while (expression && (expression->kind == kind::ParenthesizedExpression || expression->kind == kind::Type)) {
    const Node *inner = expression->firstNamed();
    if (!inner)
      return expression;
    expression = inner;
  }
  return expression;
}

const Node *generic(const Node *expression) {
  const Node *node = stripped(expression);
  const Node *inner = node->kind == kind::Subscript ? node->child(field::Value) : nullptr;
  return inner ? inner : node;
}

Aliased aliased(const Node *expression) {
  if (expression->kind != kind::AsPattern)
    return {expression, nullptr};
  const Node *target = expression->childOfKind(kind::AsPatternTarget);
  const Node *value = expression->firstNamed();
  return {value == target ? nullptr : value, target ? target->firstNamed() : nullptr};
}

Aliased caughtBy(const Node *clause, llvm::StringRef text) {
  Aliased caught;
  const Node *second = nullptr;
  for (const Node *child : clause->children()) {
    if (child->field != field::Value)
      continue;
    if (!caught.value)
      caught = aliased(child);
    else if (!second)
      second = child;
    else
      return {nullptr, nullptr}; // a list of types without parentheses
  }
  if (const Node *alias = clause->child(field::Alias))
    caught.alias = alias;
  if (!second)
    return caught;
  // `except A, B` is a list of two types since Python 3.14, whose names begin with a capital letter.
  const bool name = second->kind == kind::Identifier && !llvm::isUpper(text[second->begin]);
  return name ? Aliased{caught.value, second} : Aliased{};
}

const Node *suiteOf(const Node *clause) {
  const Node *body = clause->child(field::Body);
  return body ? body : clause->childOfKind(kind::Block);
}

bool isFunction(const Node *node) {
  return node && (node->kind == kind::FunctionDefinition || node->kind == kind::Lambda);
}

bool isComprehension(const Node *node) {
  return node->kind == kind::ListComprehension || node->kind == kind::SetComprehension ||
         node->kind == kind::DictionaryComprehension || node->kind == kind::GeneratorExpression;
}

bool isSequence(const Node *node) {
  switch (node->kind) {
  case kind::Tuple:
  case kind::List:
  case kind::ExpressionList:
  case kind::PatternList:
  case kind::TuplePattern:
  case kind::ListPattern:
    return true;
  default:
    return false;
  }
}

bool isTypeChecking(const Node *condition, llvm::StringRef text) {
  const Node *node = stripped(condition);
  if (node->kind == kind::Attribute)
    node = node->child(field::Attribute);
  return node && node->kind == kind::Identifier && text.slice(node->begin, node->end) == "TYPE_CHECKING";
}

bool isNegative(const Node *casePattern, llvm::StringRef text) { return text[casePattern->begin] == '-'; }

std::string compacted(llvm::StringRef text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '#')
      at = text.find('\n', at);
    if (at >= text.size())
      break;
    if (!llvm::isSpace(text[at]) && text[at] != '\\')
      out += text[at];
  }
  return out;
}

std::string specifierOf(const Node *moduleName, llvm::StringRef text) {
  return compacted(text.slice(moduleName->begin, moduleName->end));
}

} // namespace leaklint::frontends::python
