// `super().m(…)` and `Base.m(self, …)`: the base's method on the same object.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

using ir::CallStyle;

/// `super()`, `super(C, self)` in a method.
bool Lowering::isSuper(const Node *expression) {
  return expression->kind == kind::Call && here->method && here->method->receiver != kNoLocal &&
         isBuiltin(expression->child(field::Function), "super");
}

/// The first parameter of the method around.
LocalId Lowering::receiverOfMethod() {
  FunctionContext &method = *here->method;
  return &method == here ? method.receiver : capture(method, method.receiver);
}

/// The path of the first base of a class; of the one that `named` is, where that is given. Empty where there is none.
AccessPath Lowering::basePath(uint32_t classScope, const AccessPath *named) {
  const Node *list = scopes.classes[classScope].node->child(field::Superclasses);
  if (!list)
    return {};
  for (const Node *child : list->children()) {
    if (!child->named || child->kind == kind::KeywordArgument)
      continue;
    const std::optional<AccessPath> path = plainPath(generic(child));
    if (path && (!named || (path->root == named->root && path->local == named->local && path->name == named->name &&
                            path->projections == named->projections)))
      return *path;
    if (!named)
      break;
  }
  return {};
}

void Lowering::superCallee(const Node *attribute, Callee &out) {
  methodOfBase(attribute, basePath(here->method->classScope, nullptr), out);
}

/// The initialiser is named by the base, as that is what is known of it; another method by the object.
void Lowering::methodOfBase(const Node *attribute, const AccessPath &basePath, Callee &out) {
  out.style = CallStyle::Super;
  out.receiver = receiverOfMethod();
  out.method = intern(attribute);
  if (out.method == "__init__")
    out.path = basePath;
  else
    out.path = build().field(attribute->range(), AccessPath::ofLocal(out.receiver), out.method);
}

/// `Base.m(self, …)`, where Base is a base of the class around. False where the call is anything else.
bool Lowering::baseCallee(const Node *node, const Node *arguments, Callee &out) {
  const Node *object = node->child(field::Object);
  const Node *attribute = node->child(field::Attribute);
  const Node *first = arguments->kind == kind::ArgumentList ? arguments->firstNamed() : nullptr;
  if (!object || !attribute || !first || !here->method || here->method->receiver == kNoLocal ||
      first->kind != kind::Identifier || (object->kind != kind::Identifier && object->kind != kind::Attribute))
    return false;
  const Binding *given = bindingOf(first);
  if (!given || given->kind != BindingKind::Parameter || given->local != here->method->receiver ||
      contexts[given->function] != here->method)
    return false;
  const std::optional<AccessPath> path = plainPath(object);
  if (!path || path->isPlainLocal())
    return false;
  const AccessPath found = basePath(here->method->classScope, &*path);
  if (found.empty())
    return false;
  methodOfBase(attribute, found, out);
  out.givesReceiver = true;
  return true;
}

} // namespace leaklint::frontends::python
