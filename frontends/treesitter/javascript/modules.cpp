// Imports, exports and the module's variables.

#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::javascript {

/// Before anything is lowered: what is imported, what is exported, what the module's variables are.
void Lowering::declareModule() {
  for (const Node *child : tree.root()->children()) {
    if (child->kind == kind::ImportStatement)
      declareImports(child);
    else if (child->kind == kind::ExportStatement)
      declareExports(child);
  }
  for (Binding &binding : scopes.bindings)
    if (binding.import != kNone) {
      const ImportTarget &target = scopes.imports[binding.import];
      std::string imported = "*";
      if (!target.steps.empty())
        imported = llvm::join(target.steps, ".");
      module.imports.push_back({intern(binding.name), intern(specifierOf(target.specifier, tree.text)),
                                intern(imported), binding.declaration->range()});
    }
  declareVariables();
}

/// `import 'x'` binds nothing, but the module depends on it.
void Lowering::declareImports(const Node *statement) {
  const Node *source = statement->child(field::Source);
  if (source && !statement->childOfKind(kind::ImportClause) && !statement->childOfKind(kind::ImportRequireClause))
    module.imports.push_back({{}, intern(specifierOf(source, tree.text)), {}, statement->range()});
}

void Lowering::declareVariables() {
  for (Binding &binding : scopes.bindings) {
    if (!binding.atModuleLevel || binding.import != kNone || binding.kind == BindingKind::Type)
      continue;
    const bool constant = binding.kind == BindingKind::Const || binding.kind == BindingKind::Class ||
                          binding.kind == BindingKind::Enum || binding.kind == BindingKind::Namespace;
    binding.variable = static_cast<uint32_t>(module.variables.size());
    module.variables.push_back({intern(binding.name), binding.type ? typeOf(binding.type) : ir::TypeReference{},
                                binding.declaration->range(), constant, binding.exported});
  }
}

void Lowering::addExport(llvm::StringRef name, llvm::StringRef local, llvm::StringRef specifier, SourceRange range) {
  module.exports.push_back({intern(name), intern(local), intern(specifier), range});
}

/// An imported name that is exported is a re-export.
void Lowering::exportBinding(Binding &binding, llvm::StringRef as) {
  const SourceRange range = binding.declaration->range();
  if (binding.import != kNone) {
    const ImportTarget &target = scopes.imports[binding.import];
    addExport(as, target.steps.empty() ? "*" : llvm::join(target.steps, "."), specifierOf(target.specifier, tree.text),
              range);
    return;
  }
  markExported(binding);
  addExport(as, binding.name, "", range);
}

void Lowering::markExported(Binding &binding) {
  binding.exported = true;
  if (binding.functionId != ir::kNoFunction)
    module.function(binding.functionId).isExported = true;
  if (binding.classId != ir::kNoClass)
    module.classAt(binding.classId).isExported = true;
  if (binding.variable != kNone)
    module.variables[binding.variable].isExported = true;
}

void Lowering::declareExports(const Node *statement) {
  const Node *source = statement->child(field::Source);
  const Node *declaration = statement->child(field::Declaration);
  const bool isDefault = statement->childOfKind(kind::TokenDefault) != nullptr;
  if (const Node *clause = statement->childOfKind(kind::ExportClause))
    return declareExportClause(clause, source);
  if (const Node *space = statement->childOfKind(kind::NamespaceExport); space && source) {
    if (const Node *name = space->firstNamed())
      addExport(textOf(name), "*", specifierOf(source, tree.text), statement->range());
    return;
  }
  if (source)
    return addExport("*", "*", specifierOf(source, tree.text), statement->range());
  if (!declaration) {
    const Node *given = statement->child(field::Value);
    if (isDefault && given && given->kind == kind::Identifier)
      if (Binding *binding = bindingOf(given))
        exportBinding(*binding, "default");
    return;
  }
  llvm::SmallVector<const Node *, 8> pending{declaration};
  while (!pending.empty()) {
    const Node *node = pending.pop_back_val();
    if (node->kind == kind::Identifier || node->kind == kind::TypeIdentifier ||
        node->kind == kind::ShorthandPropertyIdentifierPattern) {
      if (Binding *binding = bindingOf(node); binding && binding->kind != BindingKind::Type)
        exportBinding(*binding, isDefault ? "default" : binding->name);
      continue;
    }
    if (node->kind == kind::PairPattern)
      pending.push_back(node->child(field::Value));
    else if (node->kind == kind::AssignmentPattern || node->kind == kind::ObjectAssignmentPattern)
      pending.push_back(node->child(field::Left));
    else if (const Node *name = node->child(field::Name))
      pending.push_back(name);
    else if (node == declaration || node->kind == kind::ObjectPattern || node->kind == kind::ArrayPattern ||
             node->kind == kind::RestPattern || node->kind == kind::NestedIdentifier)
      for (const Node *child : node->children())
        if (child->named)
          pending.push_back(child);
  }
}

void Lowering::declareExportClause(const Node *clause, const Node *source) {
  for (const Node *specifier : clause->children()) {
    const Node *name = specifier->child(field::Name);
    const Node *alias = specifier->child(field::Alias);
    if (!name)
      continue;
    const llvm::StringRef as = textOf(alias ? alias : name);
    if (source)
      addExport(as, textOf(name), specifierOf(source, tree.text), specifier->range());
    else if (Binding *binding = bindingOf(name); binding && binding->kind != BindingKind::Type)
      exportBinding(*binding, as);
  }
}

/// A module variable that the source does not name: the value of `export default`, of `module.exports`.
AccessPath Lowering::moduleVariable(llvm::StringRef name, SourceRange range) {
  const ir::Name interned = intern(name);
  const auto [at, isNew] = extraVariables.try_emplace(interned, static_cast<uint32_t>(module.variables.size()));
  if (isNew)
    module.variables.push_back({interned, {}, range, false, true});
  return {ir::RootKind::Module, kNoLocal, interned, {}};
}

Task<void> Lowering::exportStatement(const Node *node) {
  for (const Node *child : node->children())
    if (child->kind == kind::Decorator) {
      if (AccessPath path = decoratorPath(child); !path.empty())
        pendingDecorators.push_back(path);
    }
  co_await decoratorEffects(node);
  const Node *declaration = node->child(field::Declaration);
  if (declaration) {
    const bool isDefault = node->childOfKind(kind::TokenDefault) != nullptr;
    if (isDefault && !declaration->child(field::Name))
      co_return co_await exportValue(declaration, "default");
    co_await statement(declaration);
    if (here->exportsTo)
      storeNamespaceExports(declaration);
    co_return;
  }
  if (node->child(field::Source) || node->childOfKind(kind::ExportClause))
    co_return;
  if (const Node *given = node->child(field::Value)) {
    const bool plain = given->kind == kind::Identifier && bindingOf(given);
    if (!plain)
      co_await exportValue(given, "default");
    co_return;
  }
  // `export = x`; `export as namespace X` has no value.
  const Node *given = node->firstNamed();
  if (given && given->kind != kind::NamespaceExport && textOf(node).drop_front(6).ltrim().starts_with("="))
    co_await exportValue(given, "=");
}

/// `export default <expression>`, `export = <expression>`.
Task<void> Lowering::exportValue(const Node *node, llvm::StringRef name) {
  Binding *binding = node->kind == kind::Identifier ? bindingOf(node) : nullptr;
  if (binding) {
    exportBinding(*binding, name);
    co_return;
  }
  const llvm::StringRef variable = name == "=" ? "module.exports" : name;
  const AccessPath target = moduleVariable(variable, node->range());
  const LocalId made = co_await value(node, Hint{nullptr, variable, node->range(), true, ir::kNoClass});
  build().store(node->range(), target, made);
  addExport(name, variable, "", node->range());
}

/// A script that runs for each instance of its component: the component's `setup`, as the tools that compile it make
/// it.
Task<void> Lowering::componentSetup(const Node *node) {
  ir::Class &component = module.addClass();
  component.kind = ir::ClassKind::ObjectLiteral;
  component.enclosing = here->function.id;
  component.range = component.nameRange = node->range();
  component.isExported = true;
  const ir::ClassId type = component.id;
  FunctionSpec spec;
  spec.kind = ir::FunctionKind::Method;
  spec.name = "setup";
  spec.nameRange = {node->from, node->from, 0};
  spec.owner = type;
  spec.exported = true;
  const ir::FunctionId made = co_await function(node, spec);
  addMethod(type, spec.name, made, false);
  const LocalId object = build().allocate(node->range(), ir::AllocationKind::Object, type);
  const LocalId closure = build().closure(node->range(), made);
  build().store(node->range(), build().field(node->range(), AccessPath::ofLocal(object), spec.name), closure);
  build().store(node->range(), moduleVariable("default", node->range()), object);
  addExport("default", "default", "", node->range());
}

} // namespace leaklint::frontends::javascript
