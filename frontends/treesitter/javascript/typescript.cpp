// TypeScript's constructs that have a value: enums, namespaces, import aliases.

#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

Task<void> Lowering::enumDeclaration(const Node *node) {
  const Node *name = node->child(field::Name);
  const Node *body = node->child(field::Body);
  if (!name || !body)
    co_return;
  const LocalId made = build().allocate(node->range(), ir::AllocationKind::Object);
  write(node->range(), pathOf(name), made);
  unsigned next = 0;
  for (const Node *member : body->children()) {
    const Node *key = member->kind == kind::EnumAssignment ? member->child(field::Name) : member;
    const Node *given = member->kind == kind::EnumAssignment ? member->child(field::Value) : nullptr;
    if (!member->named || !key)
      continue;
    const std::optional<std::string> text = keyText(key);
    const LocalId number = given ? co_await value(given)
                                 : build().constant(member->range(), ir::ConstantKind::Number, std::to_string(next));
    ++next;
    if (text)
      build().store(member->range(), build().field(member->range(), AccessPath::ofLocal(made), *text), number);
  }
}

Task<void> Lowering::namespaceDeclaration(const Node *node) { co_await namespaceExpression(node); }

/// `namespace N { export … }`: an object, and a function called once whose exports are stored in it.
Task<LocalId> Lowering::namespaceExpression(const Node *node) {
  const Node *name = node->child(field::Name);
  const Node *body = node->child(field::Body);
  if (!name || !body)
    co_return undefined(node);
  const Node *first = name->kind == kind::NestedIdentifier ? name->childOfKind(kind::Identifier) : name;
  if (!first || first->kind != kind::Identifier)
    co_return undefined(node);
  if (const Binding *binding = bindingOf(first); binding && binding->declarations == 1)
    write(node->range(), pathOf(first), build().allocate(node->range(), ir::AllocationKind::Object));
  FunctionSpec spec;
  spec.kind = ir::FunctionKind::Closure;
  spec.name = textOf(name);
  spec.nameRange = name->range();
  if (lowered[node->data] == ir::kNoFunction) {
    ir::Function &made = makeFunction(node, spec);
    lowered[node->data] = made.id;
    FunctionContext context(module, made, here);
    enter(context, node);
    context.thisOwner = &context;
    const AccessPath target = pathOf(first);
    context.exportsTo = &target;
    undefineHoisted(scopes.functions[node->data]);
    co_await block(body);
    leave(context, node);
  }
  const LocalId closure = build().closure(node->range(), lowered[node->data]);
  ir::FunctionBuilder::CallSpec call;
  call.callee = AccessPath::ofLocal(closure);
  call.function = closure;
  co_return build().call(node->range(), call);
}

/// What a declaration inside a namespace exports becomes a field of the namespace.
void Lowering::storeNamespaceExports(const Node *declaration) {
  llvm::SmallVector<const Node *, 4> names;
  if (const Node *name = declaration->child(field::Name))
    names.push_back(name);
  for (const Node *child : declaration->children())
    if (child->kind == kind::VariableDeclarator)
      if (const Node *name = child->child(field::Name); name && name->kind == kind::Identifier)
        names.push_back(name);
  for (const Node *name : names) {
    const Binding *binding = bindingOf(name);
    if (!binding || binding->kind == BindingKind::Type)
      continue;
    const LocalId exported = read(name->range(), pathOf(name));
    build().store(name->range(), build().field(name->range(), *here->exportsTo, textOf(name)), exported);
  }
}

/// `import A = B.C`
Task<void> Lowering::importAlias(const Node *node) {
  const Node *name = nullptr;
  const Node *target = nullptr;
  for (const Node *child : node->children()) {
    if (!child->named)
      continue;
    if (!name)
      name = child;
    else
      target = child;
  }
  if (!name || !target || name->kind != kind::Identifier)
    co_return;
  const AccessPath path = typePath(target);
  if (!path.empty())
    write(node->range(), pathOf(name), read(node->range(), path));
}

} // namespace leaklint::frontends::javascript
