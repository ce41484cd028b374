// What each construct binds.

#include "frontends/treesitter/python/scope_builder.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

/// Parameters and body are the function's own; defaults and annotations belong to the scope around it.
void ScopeBuilder::visitFunction(Node &node) {
  const Node *name = node.child(field::Name);
  if (name)
    if (Binding *binding = declare(name, BindingKind::Function, here())) {
      binding->value = &node;
      if (binding->declarations == 1)
        binding->liveFrom = indexOf(&node) + node.size;
    }
  const bool isMethod = scopes[here()].kind == ScopeKind::Class;
  node.data = static_cast<uint32_t>(out.functions.size());
  out.functions.push_back({&node, isMethod ? scopes[here()].classScope : kNone, false});
  const uint32_t scope = addScope(ScopeKind::Function, node.data, kNone, static_cast<uint32_t>(scopes.size()));
  if (const Node *list = node.child(field::Parameters))
    for (const Node *parameter : list->children())
      declareParameter(*parameter, scope);
  if (const Node *body = node.child(field::Body))
    pending.push_back({indexOf(body), scope, false});
}

void ScopeBuilder::declareParameter(const Node &parameter, uint32_t scope) {
  const Node *name = parameter.child(field::Name);
  if (parameter.kind == kind::TypedParameter)
    name = parameter.firstNamed();
  declareParameterTarget(name ? name : &parameter, parameter.child(field::Type), scope);
}

void ScopeBuilder::declareParameterTarget(const Node *target, const Node *type, uint32_t scope) {
  llvm::SmallVector<const Node *, 8> targets{target};
  while (!targets.empty()) {
    const Node *node = targets.pop_back_val();
    if (node->kind == kind::Identifier) {
      Binding *binding = declare(node, BindingKind::Parameter, scope);
      if (binding && node == target)
        binding->type = type;
    } else if (isSequence(node) || node->kind == kind::ListSplatPattern || node->kind == kind::DictionarySplatPattern) {
      for (const Node *child : node->children())
        if (child->named)
          targets.push_back(child);
    }
  }
}

void ScopeBuilder::visitClass(Node &node) {
  const Node *name = node.child(field::Name);
  node.data = static_cast<uint32_t>(out.classes.size());
  out.classes.push_back({&node, functionHere(), 0});
  if (Binding *binding = name ? declare(name, BindingKind::Class, here()) : nullptr) {
    binding->value = &node;
    out.classes[node.data].binding = name->data;
  }
  if (const Node *body = node.child(field::Body))
    pending.push_back({indexOf(body),
                       addScope(ScopeKind::Class, functionHere(), node.data, static_cast<uint32_t>(scopes.size())),
                       false});
}

void ScopeBuilder::visitComprehension(Node &node) {
  const uint32_t around = here();
  const uint32_t scope = addScope(ScopeKind::Comprehension, functionHere(), kNone, scopes[around].walrus);
  // The first iterable is evaluated outside.
  const Node *clause = node.childOfKind(kind::ForInClause);
  if (const Node *first = clause ? clause->child(field::Right) : nullptr)
    pending.push_back({indexOf(first), around, true});
  open(indexOf(&node), scope);
}

void ScopeBuilder::visitForInClause(Node &node) {
  if (const Node *target = node.child(field::Left))
    declareTargets(target);
}

void ScopeBuilder::visitFor(Node &node) {
  if (const Node *target = node.child(field::Left))
    declareTargets(target);
}

void ScopeBuilder::visitAssignment(Node &node) {
  const Node *target = node.child(field::Left);
  const Node *value = node.child(field::Right);
  if (target)
    declareTargets(target, node.child(field::Type), value ? stripped(value) : nullptr, indexOf(&node) + node.size);
}

void ScopeBuilder::visitAugmented(Node &node) {
  const Node *target = node.child(field::Left);
  if (target && target->kind == kind::Identifier)
    declare(target, BindingKind::Variable, here());
}

void ScopeBuilder::visitNamed(Node &node) {
  if (const Node *name = node.child(field::Name))
    declare(name, BindingKind::Variable, scopes[here()].walrus);
}

/// `del x` makes x a name of this scope as an assignment does, but gives it no value.
void ScopeBuilder::visitDelete(Node &node) {
  llvm::SmallVector<const Node *, 8> targets{&node};
  while (!targets.empty()) {
    const Node *target = stripped(targets.pop_back_val());
    if (target == &node || isSequence(target)) {
      for (const Node *child : target->children())
        if (child->named)
          targets.push_back(child);
    } else if (target->kind == kind::Identifier) {
      const uint32_t name = nameOf(tree.textOf(target));
      if (elsewhere[here()].contains(name))
        use(target);
      else
        makeBinding(target, BindingKind::Variable, here(), name);
    }
  }
}

void ScopeBuilder::visitExcept(Node &node) {
  handlerEnd = std::max(handlerEnd, indexOf(&node) + node.size);
  const Aliased caught = caughtBy(&node, tree.text);
  if (caught.alias && !node.childOfKind(kind::AsPattern))
    declareTargets(caught.alias);
}

void ScopeBuilder::visitIf(Node &node) {
  const Node *condition = node.child(field::Condition);
  const Node *body = node.child(field::Consequence);
  if (condition && body && isTypeChecking(condition, tree.text))
    typesEnd = std::max(typesEnd, indexOf(body) + body->size);
}

/// `with x as y`, `except X as e`; in a case pattern the name stands alone.
void ScopeBuilder::visitAsPattern(Node &node) {
  if (const Node *target = node.childOfKind(kind::AsPatternTarget)) {
    if (const Node *inner = target->firstNamed())
      declareTargets(inner);
  } else if (const Node *name = node.childOfKind(kind::Identifier)) {
    declareTargets(name);
  }
}

// Case patterns: a plain name captures, a dotted one is looked up.

void ScopeBuilder::visitDottedName(Node &node) {
  const Node *first = node.firstNamed();
  if (!first || node.data == kNotAName || indexOf(&node) < importEnd)
    return;
  skipAll(&node);
  if (node.childOfKind(kind::Identifier)->after() != node.after())
    use(first);
  else
    declareTargets(first);
}

void ScopeBuilder::visitClassPattern(Node &node) {
  const Node *name = node.childOfKind(kind::DottedName);
  const Node *first = name ? name->firstNamed() : nullptr;
  if (!first)
    return;
  skipAll(name);
  use(first);
}

void ScopeBuilder::visitKeywordPattern(Node &node) {
  if (const Node *name = node.childOfKind(kind::Identifier))
    skip(name);
}

void ScopeBuilder::visitSplatPattern(Node &node) {
  if (const Node *name = node.childOfKind(kind::Identifier))
    declareTargets(name);
}

void ScopeBuilder::visitGlobal(Node &node) {
  for (const Node *child : node.children()) {
    if (child->kind != kind::Identifier)
      continue;
    const uint32_t name = nameOf(tree.textOf(child));
    makeBinding(child, BindingKind::Variable, 0, name);
    if (here() == 0 || !elsewhere[here()].try_emplace(name, child->data).second)
      continue;
    if (scopes[here()].kind == ScopeKind::Class)
      bindingAt.try_emplace((uint64_t(here()) << 32) | name, child->data);
    else
      entries[here()].push_back({name, child->data, 0});
  }
}

void ScopeBuilder::visitNonlocal(Node &node) {
  for (const Node *child : node.children())
    if (child->kind == kind::Identifier)
      elsewhere[here()].try_emplace(nameOf(tree.textOf(child)), 0);
}

void ScopeBuilder::visitTypeAlias(Node &node) {
  const Node *left = node.child(field::Left);
  const Node *name = left ? left->firstNamed() : nullptr;
  if (name && name->kind == kind::Identifier)
    declareTargets(name);
}

void ScopeBuilder::visitYield(Node &) { out.functions[functionHere()].isGenerator = true; }

void ScopeBuilder::visitKeyword(Node &node) {
  if (const Node *name = node.child(field::Name))
    skip(name);
}

void ScopeBuilder::visitIdentifier(Node &node) {
  if (node.data == 0 && node.field != field::Attribute)
    use(&node);
}

} // namespace leaklint::frontends::python
