#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/strings.h"
#include "frontends/treesitter/javascript/syntax.h"
#include "frontends/treesitter/literals.h"

namespace leaklint::frontends::javascript {

using ir::ConstantKind;

namespace {

/// `10n` is "10".
std::string number(llvm::StringRef literal) {
  literal.consume_back("n");
  return treesitter::decimal(literal);
}

} // namespace

/// The value of a literal; nullopt for what is computed. The text lives in the module.
std::optional<ir::Constant> Lowering::constantOf(const Node *literal) {
  switch (literal->kind) {
  case kind::String:
    return ir::Constant{ConstantKind::String, intern(unquoted(textOf(literal)))};
  case kind::Number:
    return ir::Constant{ConstantKind::Number, intern(number(textOf(literal)))};
  case kind::True:
  case kind::False:
    return ir::Constant{ConstantKind::Boolean, intern(literal)};
  case kind::Null:
    return ir::Constant{ConstantKind::Null, intern("null")};
  case kind::Undefined:
    return ir::Constant{ConstantKind::Undefined, intern("undefined")};
  case kind::Identifier:
    if (!bindingOf(literal) && textOf(literal) == "undefined")
      return ir::Constant{ConstantKind::Undefined, intern("undefined")};
    return std::nullopt;
  case kind::TemplateString:
    if (literal->childOfKind(kind::TemplateSubstitution))
      return std::nullopt;
    return ir::Constant{ConstantKind::String, intern(unquoted(textOf(literal)))};
  case kind::UnaryExpression: {
    const Node *operation = literal->child(field::Operator);
    const Node *argument = literal->child(field::Argument);
    if (!operation || !argument || argument->kind != kind::Number)
      return std::nullopt;
    if (operation->kind == kind::TokenMinus)
      return ir::Constant{ConstantKind::Number, intern("-" + number(textOf(argument)))};
    if (operation->kind == kind::TokenVoid)
      return ir::Constant{ConstantKind::Undefined, intern("undefined")};
    return std::nullopt;
  }
  default:
    return std::nullopt;
  }
}

LocalId Lowering::constant(const Node *node, const ir::Constant &value) {
  return build().constant(node->range(), value.kind, value.text);
}

LocalId Lowering::leafLiteral(const Node *node) {
  if (node->kind == kind::PrivatePropertyIdentifier) // `#x in o`
    return build().constant(node->range(), ConstantKind::String, textOf(node));
  if (const std::optional<ir::Constant> value = constantOf(node))
    return constant(node, *value);
  return build().constant(node->range(), ConstantKind::Other, textOf(node));
}

LocalId Lowering::leafTemplate(const Node *node) {
  const std::optional<ir::Constant> value = constantOf(node);
  return value ? constant(node, *value) : kNoLocal;
}

LocalId Lowering::leafUnary(const Node *node) { return leafTemplate(node); }

Task<LocalId> Lowering::templateString(const Node *node) {
  llvm::SmallVector<LocalId, 8> parts;
  std::string text;
  bool constantSoFar = true;
  for (const Node *child : node->children()) {
    if (child->kind != kind::TemplateSubstitution) {
      text += unescaped(textOf(child));
      continue;
    }
    const Node *expression = child->firstNamed();
    if (!expression)
      continue;
    const std::optional<ir::Constant> value = constantOf(stripped(expression));
    if (value && value->kind != ConstantKind::Undefined) {
      text += value->text;
      continue;
    }
    constantSoFar = false;
    parts.push_back(co_await this->value(expression));
  }
  if (constantSoFar)
    co_return build().constant(node->range(), ConstantKind::String, text);
  co_return build().opaque(node->range(), "operator template", parts);
}

Task<LocalId> Lowering::array(const Node *node) {
  const LocalId list = build().allocate(node->range(), ir::AllocationKind::List);
  const AccessPath path = AccessPath::ofLocal(list);
  unsigned index = 0;
  bool positioned = true;
  for (const Node *child : node->children()) {
    if (!child->named)
      continue;
    const bool spread = child->kind == kind::SpreadElement;
    positioned &= !spread;
    const LocalId element = co_await value(child);
    if (positioned)
      build().store(child->range(), build().field(child->range(), path, std::to_string(index++)), element);
    else
      build().store(child->range(), build().project(child->range(), path, {ir::ProjectionKind::Element, {}, kNoLocal}),
                    element);
  }
  co_return list;
}

} // namespace leaklint::frontends::javascript
