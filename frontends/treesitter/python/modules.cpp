// Imports, exports and the module's variables.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

/// Before anything is lowered: what is imported, what is exported, what the module's variables are.
void Lowering::declareModule() {
  declareImports();
  declareExports();
  declareVariables();
}

void Lowering::declareImports() {
  for (const Node &node : tree.nodes) {
    if (node.kind != kind::ImportStatement && node.kind != kind::ImportFromStatement)
      continue;
    if (node.childOfKind(kind::WildcardImport))
      if (const Node *source = node.child(field::ModuleName))
        module.imports.push_back({{}, intern(specifierOf(source, tree.text)), intern("*"), node.range()});
    for (const Node *child : node.children()) {
      if (child->field != field::Name || child->data >= scopes.imports.size())
        continue;
      const ImportTarget &target = scopes.imports[child->data];
      const Node *alias = child->child(field::Alias);
      // A dotted module is called by its whole name, though only the first part of it is bound.
      const std::string specifier = target.member.empty() ? compacted(target.imported) : target.specifier;
      const llvm::StringRef local = alias ? textOf(alias) : target.dotted ? specifier : target.member;
      module.imports.push_back({intern(local), intern(specifier),
                                target.member.empty() ? ir::Name("*") : intern(target.member), child->range()});
    }
  }
}

namespace {

/// The names of a list that stands in the source; false where it is computed.
bool namesIn(const Node *literal, llvm::StringRef text, llvm::StringSet<> &names) {
  const Node *node = stripped(literal);
  if (!isSequence(node))
    return false;
  for (const Node *child : node->children()) {
    if (!child->named)
      continue;
    const Node *content = child->kind == kind::String ? child->childOfKind(kind::StringContent) : nullptr;
    if (!content)
      return false;
    names.insert(text.slice(content->begin, content->end));
  }
  return true;
}

} // namespace

/// `__all__`, where it is a list that stands in the source; false where there is none.
bool Lowering::listExports(llvm::StringSet<> &names) {
  bool listed = false;
  for (const Node *child : tree.root()->children()) {
    const Node *assigned = child->kind == kind::ExpressionStatement ? child->firstNamed() : nullptr;
    if (!assigned || (assigned->kind != kind::Assignment && assigned->kind != kind::AugmentedAssignment))
      continue;
    const Node *target = assigned->child(field::Left);
    const Node *given = assigned->child(field::Right);
    if (!target || !given || target->kind != kind::Identifier || textOf(target) != "__all__")
      continue;
    if (!namesIn(given, tree.text, names))
      return false;
    listed = true;
  }
  return listed;
}

/// Every name of the module can be imported from it. The list, or else a leading underscore, tells which are meant.
void Lowering::declareExports() {
  llvm::StringSet<> names;
  const bool listed = listExports(names);
  for (Binding &binding : scopes.bindings) {
    if (binding.level != Level::Module || !binding.declaration || binding.name == "__all__" || binding.typeOnly)
      continue;
    const bool isModule = binding.import != kNone && scopes.imports[binding.import].member.empty();
    if (listed ? !names.contains(binding.name) : binding.name.starts_with("_") || isModule)
      continue;
    binding.exported = true;
    ir::Export made;
    made.name = made.local = intern(binding.name);
    made.range = binding.declaration->range();
    if (binding.import != kNone) {
      const ImportTarget &target = scopes.imports[binding.import];
      made.local = target.member.empty() ? ir::Name("*") : intern(target.member);
      made.specifier = intern(target.specifier);
    }
    module.exports.push_back(made);
  }
  for (const Node *child : tree.root()->children())
    if (const Node *source = child->childOfKind(kind::WildcardImport) ? child->child(field::ModuleName) : nullptr)
      module.exports.push_back({"*", "*", intern(specifierOf(source, tree.text)), child->range()});
}

void Lowering::declareVariables() {
  for (Binding &binding : scopes.bindings) {
    if (binding.level != Level::Module || !binding.declaration || binding.import != kNone)
      continue;
    const bool constant = binding.kind == BindingKind::Class && binding.declarations == 1;
    module.variables.push_back({intern(binding.name), binding.type ? typeOf(binding.type) : ir::TypeReference{},
                                binding.declaration->range(), constant, binding.exported});
  }
}

/// Nothing runs for a name that denotes what is imported; one that becomes something else as well is given a value.
Task<void> Lowering::importStatement(const Node *node) {
  for (const Node *child : node->children()) {
    if (child->field != field::Name || child->data >= scopes.imports.size())
      continue;
    const Node *alias = child->child(field::Alias);
    const Node *name = alias ? alias : child->firstNamed();
    const Binding *binding = name ? bindingOf(name) : nullptr;
    if (!binding || binding->import != kNone)
      continue;
    const LocalId loaded = build().load(child->range(), importPath(scopes.imports[child->data]));
    assign(name, loaded, child->range());
  }
  co_return;
}

} // namespace leaklint::frontends::python
