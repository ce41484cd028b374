// Object literals, those with functions being classes of one instance.

#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

namespace {

/// The function that a member of a literal is; null for other members.
const Node *functionOfMember(const Node *member) {
  if (member->kind == kind::MethodDefinition)
    return member;
  if (member->kind != kind::Pair)
    return nullptr;
  const Node *value = member->child(field::Value);
  const Node *inner = value ? stripped(value) : nullptr;
  return isFunction(inner) ? inner : nullptr;
}

} // namespace

Task<LocalId> Lowering::object(const Node *node) { return objectLiteral(node, nullptr); }

/// `base`: what the literal is handed to.
Task<LocalId> Lowering::objectLiteral(const Node *node, const AccessPath *base) {
  const ir::ClassId type = classOfLiteral(node, base);
  const LocalId made = build().allocate(node->range(), ir::AllocationKind::Object, type);
  for (const Node *member : node->children())
    co_await objectMember(member, made, type);
  co_return made;
}

/// The class of a literal with functions; none for a mixin, whose functions belong to the class it is mixed into.
ir::ClassId Lowering::classOfLiteral(const Node *node, const AccessPath *base) {
  const Node *method = nullptr;
  for (const Node *member : node->children())
    if (!method)
      method = functionOfMember(member);
  if (!method || scopes.functions[method->data].role != PrototypeRole::None)
    return ir::kNoClass;
  const auto [at, isNew] = classIds.try_emplace(node, ir::kNoClass);
  if (!isNew)
    return at->second;
  ir::Class &made = module.addClass();
  at->second = made.id;
  made.kind = ir::ClassKind::ObjectLiteral;
  made.enclosing = here->function.id;
  made.range = node->range();
  made.nameRange = node->range();
  if (base && !base->empty())
    made.bases.push_back(*base);
  return made.id;
}

Task<void> Lowering::objectMember(const Node *member, LocalId object, ir::ClassId type) {
  const AccessPath path = AccessPath::ofLocal(object);
  switch (member->kind) {
  case kind::Pair:
    co_return co_await objectPair(member, object, type);
  case kind::MethodDefinition:
    co_return co_await objectMethod(member, object, type);
  case kind::ShorthandPropertyIdentifier: {
    const LocalId value = leafIdentifier(member);
    co_return build().store(member->range(), build().field(member->range(), path, textOf(member)), value);
  }
  case kind::SpreadElement: {
    const LocalId value = co_await inner(member);
    const AccessPath some = build().project(member->range(), path, {ir::ProjectionKind::Element, {}, kNoLocal});
    co_return build().store(member->range(), some, value);
  }
  default:
    if (member->named)
      co_await value(member);
  }
}

Task<void> Lowering::objectPair(const Node *pair, LocalId object, ir::ClassId type) {
  const Node *key = pair->child(field::Key);
  const Node *given = pair->child(field::Value);
  if (!key || !given) {
    co_await unknown(pair);
    co_return;
  }
  const std::optional<std::string> name = keyText(key);
  const AccessPath path = AccessPath::ofLocal(object);
  AccessPath target;
  if (name)
    target = build().field(pair->range(), path, *name);
  else
    target = build().project(pair->range(), path, {ir::ProjectionKind::Element, {}, co_await value(key)});
  const Node *function = functionOfMember(pair);
  const ir::ClassId owner = function ? type : ir::kNoClass;
  const LocalId made = co_await value(given, Hint{nullptr, name ? *name : "", key->range(), false, owner});
  build().store(pair->range(), target, made);
  if (function && type != ir::kNoClass)
    addMethod(type, name ? *name : "", lowered[function->data], false);
}

Task<void> Lowering::objectMethod(const Node *method, LocalId object, ir::ClassId type) {
  const Node *key = method->child(field::Name);
  const std::optional<std::string> name = key ? keyText(key) : std::nullopt;
  LocalId computed = kNoLocal;
  if (key && !name)
    computed = co_await value(key);
  FunctionSpec spec = specOf(method);
  const std::string interned = name ? *name : "";
  spec.name = interned;
  if (spec.owner == ir::kNoClass)
    spec.owner = type;
  const ir::FunctionId made = co_await function(method, spec);
  if (type != ir::kNoClass)
    addMethod(type, interned, made, false);
  if (spec.kind == ir::FunctionKind::Getter || spec.kind == ir::FunctionKind::Setter)
    co_return;
  const LocalId closure = build().closure(method->range(), made);
  const AccessPath path = AccessPath::ofLocal(object);
  const ir::Projection element{ir::ProjectionKind::Element, {}, computed};
  build().store(method->range(),
                name ? build().field(method->range(), path, *name) : build().project(method->range(), path, element),
                closure);
}

void Lowering::addMethod(ir::ClassId type, llvm::StringRef name, ir::FunctionId function, bool isStatic) {
  std::vector<ir::Method> &methods = module.classAt(type).methods;
  if (methods.empty() || methods.back().function != function)
    methods.push_back({intern(name), function, isStatic});
}

} // namespace leaklint::frontends::javascript
