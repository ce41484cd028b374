// Names bound by import.

#include "frontends/treesitter/python/scope_builder.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

/// `name`: the dotted name or the `x as y` in the statement.
void ScopeBuilder::addImport(Node &name, const Node *identifier, ImportTarget target) {
  name.data = static_cast<uint32_t>(out.imports.size());
  const uint32_t index = name.data;
  out.imports.push_back(std::move(target));
  Binding *binding = declare(identifier, BindingKind::Import, here());
  if (!binding)
    return;
  const bool forTypes = indexOf(identifier) < typesEnd;
  if (binding->import == kNone || (binding->typeOnly && !forTypes)) {
    binding->import = index;
    binding->typeOnly = forTypes;
  }
}

/// The module, and the packages it is in, are at hand as soon as it is imported.
void ScopeBuilder::noteModule(llvm::StringRef specifier) {
  for (llvm::StringRef part = specifier; !part.empty() && !part.starts_with("."); part = part.rsplit('.').first) {
    const bool isNew = out.importedModules.insert(part).second;
    if (!isNew || !part.contains('.'))
      return;
  }
}

void ScopeBuilder::visitImport(Node &node) {
  importEnd = indexOf(&node) + node.size;
  skipAll(&node);
  for (const Node *child : node.children()) {
    const Node *alias = child->child(field::Alias);
    const Node *name = alias ? child->child(field::Name) : child;
    const Node *first = name ? name->firstNamed() : nullptr;
    if (!first)
      continue;
    const std::string dotted = specifierOf(name, tree.text);
    noteModule(dotted);
    if (alias)
      addImport(tree.at(child), alias, {dotted, {}, tree.textOf(name), false});
    else
      addImport(tree.at(child), first, {tree.textOf(first).str(), {}, tree.textOf(name), true});
  }
}

void ScopeBuilder::visitImportFrom(Node &node) {
  importEnd = indexOf(&node) + node.size;
  skipAll(&node);
  const Node *source = node.child(field::ModuleName);
  if (!source)
    return; // of the language's own future
  const std::string specifier = specifierOf(source, tree.text);
  noteModule(specifier);
  for (const Node *child : node.children()) {
    const Node *alias = child->child(field::Alias);
    const Node *name = alias ? child->child(field::Name) : child;
    const Node *first = name && child->field == field::Name ? name->firstNamed() : nullptr;
    if (first)
      addImport(tree.at(child), alias ? alias : first, {specifier, tree.textOf(first), {}, false});
  }
}

} // namespace leaklint::frontends::python
