#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

Task<void> Lowering::classDefinition(const Node *node) { co_await defineClass(node, nullptr); }

/// A class as a value: allocated and named first, since its own methods refer to it; then its body runs.
Task<void> Lowering::defineClass(const Node *node, const Node *decorated) {
  const Node *name = node->child(field::Name);
  if (!name)
    co_return;
  ir::ClassId &known = classIds[node->data];
  if (known == ir::kNoClass)
    known = makeClass(node, decorated);
  const ir::ClassId type = known;
  co_await bases(node, type);
  const LocalId made = build().allocate(node->range(), ir::AllocationKind::Class, type);
  classValues[node->data] = made;
  if (Binding *binding = bindingOf(name); binding && binding->import == kNone)
    write(node->range(), pathOf(*binding), made);
  if (const Node *body = node->child(field::Body))
    co_await statement(body);
  if (decorated)
    co_await decorate(decorated, made);
}

ir::ClassId Lowering::makeClass(const Node *node, const Node *decorated) {
  const Node *name = node->child(field::Name);
  ir::Class &made = module.addClass();
  made.name = intern(name);
  made.enclosing = here->function.id;
  made.range = node->range();
  made.nameRange = name->range();
  const Binding *binding = bindingOf(name);
  made.isExported = binding && binding->exported;
  if (decorated)
    made.decorators = decoratorsOf(decorated);
  return made.id;
}

/// Evaluates what stands in the brackets after the name; bases are noted once, however often the code is copied.
Task<void> Lowering::bases(const Node *node, ir::ClassId type) {
  const Node *list = node->child(field::Superclasses);
  if (!list)
    co_return;
  std::vector<AccessPath> found;
  for (const Node *child : list->children()) {
    if (!child->named)
      continue;
    if (child->kind == kind::KeywordArgument || child->kind == kind::ListSplat ||
        child->kind == kind::DictionarySplat) {
      co_await effect(child);
      continue;
    }
    const std::optional<AccessPath> path = plainPath(generic(child));
    found.push_back(path ? *path : AccessPath::ofLocal(co_await value(child)));
  }
  if (module.classAt(type).bases.empty())
    module.classAt(type).bases = std::move(found);
}

void Lowering::addMethod(ir::ClassId type, llvm::StringRef name, ir::FunctionId function, bool isStatic) {
  module.classAt(type).methods.push_back({intern(name), function, isStatic});
}

/// `__repr__ = __str__` in a class body is another name for the method.
void Lowering::aliasMethod(const Binding &name, const Node *value) {
  if (name.level != Level::Class || value->kind != kind::Identifier || classIds[name.classScope] == ir::kNoClass)
    return;
  const Binding *given = bindingOf(value);
  if (!given || given->classScope != name.classScope || given->functionId == ir::kNoFunction)
    return;
  const ir::Function &method = module.function(given->functionId);
  if (method.owner == classIds[name.classScope])
    addMethod(method.owner, name.name, method.id, method.isStatic);
}

} // namespace leaklint::frontends::python
