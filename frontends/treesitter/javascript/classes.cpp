#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

Task<LocalId> Lowering::classExpression(const Node *node) { co_return co_await classValue(node); }

Task<void> Lowering::classDeclaration(const Node *node) { co_await classValue(node); }

/// The expression after `extends`.
const Node *Lowering::heritageOf(const Node *node) {
  const Node *heritage = node->childOfKind(kind::ClassHeritage);
  if (!heritage)
    return nullptr;
  const Node *clause = heritage->firstNamed();
  if (!clause)
    return nullptr;
  if (clause->kind == kind::ExtendsClause)
    return clause->child(field::Value);
  return clause->kind == kind::ImplementsClause ? nullptr : clause;
}

/// A class as a value: allocated and named first, since its own methods may refer to it; then its members.
Task<LocalId> Lowering::classValue(const Node *node) {
  const Hint about = hint.node == node ? std::exchange(hint, {}) : Hint{};
  const auto known = classIds.find(node);
  const bool again = known != classIds.end();
  const ir::ClassId type = again ? known->second : co_await makeClass(node);
  const LocalId made = build().allocate(node->range(), ir::AllocationKind::Class, type);
  const Node *name = node->child(field::Name);
  Binding *binding = name ? bindingOf(name) : nullptr;
  if (!again) {
    ir::Class &described = module.classAt(type);
    described.name = intern(name ? textOf(name) : about.name);
    described.nameRange = name ? name->range() : about.name.empty() ? node->range() : about.nameRange;
    described.isExported = about.exported || (binding && binding->exported);
  }
  if (binding) {
    binding->classId = type;
    write(node->range(), pathOf(*binding), made);
  }
  co_await decoratorEffects(node);
  if (!again)
    co_await classMembers(node, type);
  co_await staticMembers(node, made, type);
  co_return made;
}

/// The class without its members; for one with methods added to its prototype it has been made already.
Task<ir::ClassId> Lowering::makeClass(const Node *node) {
  ir::ClassId type = ir::kNoClass;
  if (const auto prototype = prototypeOf.find(node); prototype != prototypeOf.end()) {
    type = prototypeClasses[prototype->second];
    definePrototypeBases(prototype->second);
  } else {
    type = module.addClass().id;
  }
  classIds[node] = type;
  module.classAt(type).enclosing = here->function.id;
  module.classAt(type).range = node->range();
  module.classAt(type).decorators = decoratorsOf(node);
  if (const Node *base = heritageOf(node)) {
    const std::optional<AccessPath> path = plainPath(base);
    const AccessPath found = path ? *path : AccessPath::ofLocal(co_await value(base));
    std::vector<AccessPath> &bases = module.classAt(type).bases;
    bases.insert(bases.begin(), found);
  }
  const Node *heritage = node->childOfKind(kind::ClassHeritage);
  const Node *interfaces = heritage ? heritage->childOfKind(kind::ImplementsClause) : nullptr;
  if (!interfaces)
    co_return type;
  for (const Node *each : interfaces->children())
    if (const ir::TypeReference reference = typeOf(each); reference.known())
      module.classAt(type).bases.push_back(reference.path);
  co_return type;
}

/// Decorators stand before the class, before its export, or before a member.
std::vector<AccessPath> Lowering::decoratorsOf(const Node *node) {
  std::vector<AccessPath> found = std::exchange(pendingDecorators, {});
  for (const Node *child : node->children())
    if (child->kind == kind::Decorator)
      if (AccessPath path = decoratorPath(child); !path.empty())
        found.push_back(path);
  return found;
}

AccessPath Lowering::decoratorPath(const Node *decorator) {
  const Node *expression = decorator->firstNamed();
  if (expression && expression->kind == kind::CallExpression)
    expression = expression->child(field::Function);
  const std::optional<AccessPath> path = expression ? plainPath(expression) : std::nullopt;
  return path ? *path : AccessPath{};
}

/// Runs the decorators' calls, whose arguments may hold anything.
Task<void> Lowering::decoratorEffects(const Node *node) {
  for (const Node *child : node->children())
    if (child->kind == kind::Decorator)
      if (const Node *expression = child->firstNamed(); expression && expression->kind == kind::CallExpression)
        co_await effect(expression);
}

} // namespace leaklint::frontends::javascript
