#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

using ir::FunctionKind;

Task<void> Lowering::decoratedDefinition(const Node *node) {
  const Node *definition = node->child(field::Definition);
  if (!definition)
    co_return;
  if (definition->kind == kind::ClassDefinition)
    co_return co_await defineClass(definition, node);
  if (!isOverload(node))
    co_await defineFunction(definition, node);
}

/// A signature alone, for type checkers: the function itself follows.
bool Lowering::isOverload(const Node *decorated) {
  for (const Node *child : decorated->children()) {
    const Node *expression = child->kind == kind::Decorator ? child->firstNamed() : nullptr;
    if (expression && expression->kind == kind::Attribute)
      expression = expression->child(field::Attribute);
    if (expression && expression->kind == kind::Identifier && textOf(expression) == "overload")
      return true;
  }
  return false;
}

/// The decorators that are part of the language: what kind of method they make.
void Lowering::applyBuiltinDecorator(const Node *expression, FunctionSpec &spec) {
  if (isBuiltin(expression, "staticmethod")) {
    spec.isStatic = true;
    spec.takesClass = false;
  } else if (isBuiltin(expression, "classmethod")) {
    spec.isStatic = spec.takesClass = true;
  } else if (isBuiltin(expression, "property")) {
    spec.kind = FunctionKind::Getter;
  } else if (isAccessor(expression)) {
    const llvm::StringRef which = textOf(expression->child(field::Attribute));
    spec.kind = which == "setter" ? FunctionKind::Setter : which == "getter" ? FunctionKind::Getter : spec.kind;
  }
}

/// `@size.setter`, where size is a method before.
bool Lowering::isAccessor(const Node *expression) {
  const Node *object = expression->kind == kind::Attribute ? expression->child(field::Object) : nullptr;
  const Node *attribute = object ? expression->child(field::Attribute) : nullptr;
  const Binding *binding = attribute && object->kind == kind::Identifier ? bindingOf(object) : nullptr;
  if (!binding || binding->level != Level::Class)
    return false;
  const llvm::StringRef which = textOf(attribute);
  return which == "setter" || which == "getter" || which == "deleter";
}

bool Lowering::isBuiltinDecorator(const Node *expression) {
  return isBuiltin(expression, "staticmethod") || isBuiltin(expression, "classmethod") ||
         isBuiltin(expression, "property") || isAccessor(expression);
}

/// The paths of what decorates, in source order.
std::vector<AccessPath> Lowering::decoratorsOf(const Node *decorated) {
  std::vector<AccessPath> found;
  for (const Node *child : decorated->children()) {
    const Node *expression = child->kind == kind::Decorator ? child->firstNamed() : nullptr;
    if (expression && expression->kind == kind::Call)
      expression = expression->child(field::Function);
    if (const std::optional<AccessPath> path = expression ? plainPath(expression) : std::nullopt)
      found.push_back(*path);
  }
  return found;
}

/// Some decorator is not of the language itself.
bool Lowering::isCalled(const Node *decorated) {
  for (const Node *child : decorated->children())
    if (const Node *expression = child->kind == kind::Decorator ? child->firstNamed() : nullptr)
      if (!isBuiltinDecorator(stripped(expression)))
        return true;
  return false;
}

/// Calls the decorators on what they decorate, the innermost first. What they make of it is dropped: the name keeps
/// the plain function or class, so that its calls are known to run its body.
Task<void> Lowering::decorate(const Node *decorated, LocalId made) {
  llvm::SmallVector<const Node *, 4> expressions;
  for (const Node *child : decorated->children())
    if (const Node *expression = child->kind == kind::Decorator ? child->firstNamed() : nullptr)
      if (!isBuiltinDecorator(stripped(expression)))
        expressions.push_back(stripped(expression));
  ir::Argument argument;
  argument.value = made;
  for (const Node *expression : llvm::reverse(expressions)) {
    Callee target;
    if (expression->kind == kind::Call)
      target.function = co_await value(expression);
    else
      co_await callee(expression, target);
    emitCall(expression->range(), target, argument);
  }
}

} // namespace leaklint::frontends::python
