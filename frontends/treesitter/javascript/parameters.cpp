#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

namespace {

/// The pattern of a parameter, TypeScript's wrapping, default and `...` taken off.
struct Parameter {
  const Node *pattern = nullptr;
  const Node *fallback = nullptr;
  const Node *type = nullptr;
  bool rest = false;
};

Parameter partsOf(const Node *node) {
  Parameter parts;
  parts.pattern = node;
  if (node->kind == kind::RequiredParameter || node->kind == kind::OptionalParameter) {
    parts.pattern = node->child(field::Pattern);
    if (!parts.pattern)
      parts.pattern = node->child(field::Name);
    parts.fallback = node->child(field::Value);
    parts.type = node->child(field::Type);
  }
  if (parts.pattern && parts.pattern->kind == kind::AssignmentPattern) {
    parts.fallback = parts.pattern->child(field::Right);
    parts.pattern = parts.pattern->child(field::Left);
  }
  if (parts.pattern && parts.pattern->kind == kind::RestPattern) {
    parts.rest = true;
    parts.pattern = parts.pattern->firstNamed();
  }
  return parts;
}

} // namespace

/// All parameters first, as they are values from the start; then defaults and patterns in order.
Task<void> Lowering::parameters(const Node *node) {
  llvm::SmallVector<const Node *, 8> nodes;
  if (const Node *only = node->child(field::Parameter))
    nodes.push_back(only);
  else if (const Node *list = node->child(field::Parameters))
    for (const Node *child : list->children())
      if (child->named && child->kind != kind::Decorator)
        nodes.push_back(child);
  llvm::SmallVector<LocalId, 8> locals;
  for (const Node *parameter : nodes) {
    const Parameter parts = partsOf(parameter);
    if (parts.pattern && parts.pattern->kind == kind::This) {
      addSelf(parts.type ? typeOf(parts.type) : ir::TypeReference{});
      locals.push_back(kNoLocal);
      continue;
    }
    locals.push_back(addParameter(parts.pattern, parts.type));
    if (parts.rest && locals.back() != kNoLocal)
      here->function.locals[locals.back()].kind = ir::LocalKind::RestParameter;
  }
  for (size_t index = 0; index < nodes.size(); ++index)
    if (locals[index] != kNoLocal)
      co_await parameterValue(nodes[index], locals[index]);
}

LocalId Lowering::addParameter(const Node *pattern, const Node *type) {
  if (!pattern)
    return kNoLocal;
  const bool plain = pattern->kind == kind::Identifier;
  const LocalId local = build().addLocal(ir::LocalKind::Parameter, plain ? intern(pattern) : ir::Name(),
                                         pattern->range(), type ? typeOf(type) : ir::TypeReference{});
  here->function.parameters.push_back(local);
  if (Binding *binding = plain ? bindingOf(pattern) : nullptr)
    binding->local = local;
  return local;
}

Task<void> Lowering::parameterValue(const Node *parameter, LocalId local) {
  const Parameter parts = partsOf(parameter);
  const bool plain = parts.pattern->kind == kind::Identifier;
  if (parts.fallback)
    co_await fallBack(parts.fallback, plain ? textOf(parts.pattern) : "", local);
  if (!plain)
    co_await bind(parts.pattern, local);
}

/// `constructor(private readonly socket: Socket)`: a field as well.
Task<void> Lowering::parameterProperties(const Node *constructor) {
  const Node *list = constructor->child(field::Parameters);
  if (!list)
    co_return;
  for (const Node *parameter : list->children()) {
    if (!isParameterProperty(parameter))
      continue;
    const Parameter parts = partsOf(parameter);
    Binding *binding = parts.pattern && parts.pattern->kind == kind::Identifier ? bindingOf(parts.pattern) : nullptr;
    if (!binding)
      continue;
    const AccessPath target = build().field(parameter->range(), AccessPath::ofLocal(thisLocal()), binding->name);
    build().store(parameter->range(), target, localOf(*binding));
  }
}

} // namespace leaklint::frontends::javascript
