#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

const Node *stripped(const Node *expression) {
  while (expression) {
    switch (expression->kind) {
    case kind::ParenthesizedExpression:
    case kind::AsExpression:
    case kind::SatisfiesExpression:
    case kind::NonNullExpression:
    case kind::InstantiationExpression:
      break;
    case kind::TypeAssertion: { // <T>x: the type comes first
      const Node *last = nullptr;
      for (const Node *child : expression->children())
        last = child;
      if (!last)
        return expression;
      expression = last;
      continue;
    }
    default:
      return expression;
    }
    const Node *inner = expression->firstNamed();
    if (!inner)
      return expression;
    expression = inner;
  }
  return expression;
}

const Node *finalValue(const Node *expression) {
  for (unsigned step = 0; expression && step < kLookahead; ++step) {
    expression = stripped(expression);
    if (expression->kind != kind::AssignmentExpression)
      return expression;
    expression = expression->child(field::Right);
  }
  return expression;
}

bool isFunction(const Node *node) {
  if (!node)
    return false;
  switch (node->kind) {
  case kind::FunctionDeclaration:
  case kind::GeneratorFunctionDeclaration:
  case kind::FunctionExpression:
  case kind::GeneratorFunction:
  case kind::ArrowFunction:
  case kind::MethodDefinition:
    return true;
  default:
    return false;
  }
}

bool isParameterProperty(const Node *parameter) {
  return parameter->childOfKind(kind::AccessibilityModifier) || parameter->childOfKind(kind::TokenReadonly) ||
         parameter->childOfKind(kind::OverrideModifier);
}

bool isArrow(const Node *node) { return node && node->kind == kind::ArrowFunction; }

bool isClass(const Node *node) {
  return node && (node->kind == kind::Class || node->kind == kind::ClassDeclaration ||
                  node->kind == kind::AbstractClassDeclaration);
}

llvm::StringRef specifierOf(const Node *literal, llvm::StringRef text) {
  llvm::StringRef quoted = text.slice(literal->begin, literal->end);
  return quoted.size() >= 2 ? quoted.drop_front().drop_back() : quoted;
}

const Node *requiredSpecifier(const Node *call, llvm::StringRef text) {
  if (call->kind != kind::CallExpression)
    return nullptr;
  const Node *callee = call->child(field::Function);
  const Node *arguments = call->child(field::Arguments);
  if (!callee || !arguments || callee->kind != kind::Identifier || arguments->kind != kind::Arguments ||
      text.slice(callee->begin, callee->end) != "require")
    return nullptr;
  const Node *specifier = arguments->firstNamed();
  return specifier && specifier->kind == kind::String ? specifier : nullptr;
}

const Node *prototypeOwner(const Node *node, llvm::StringRef text) {
  if (!node || node->kind != kind::MemberExpression)
    return nullptr;
  const Node *property = node->child(field::Property);
  const Node *object = node->child(field::Object);
  if (!property || !object || property->end - property->begin != 9 || object->kind != kind::Identifier ||
      text.slice(property->begin, property->end) != "prototype")
    return nullptr;
  return object;
}

} // namespace leaklint::frontends::javascript
