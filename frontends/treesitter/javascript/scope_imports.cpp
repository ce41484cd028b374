// Names bound by import and by require.

#include "frontends/treesitter/javascript/scope_builder.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

void ScopeBuilder::addImport(const Node *identifier, const Node *specifier, llvm::ArrayRef<llvm::StringRef> steps,
                             bool required) {
  Binding *binding = declare(identifier, required ? BindingKind::Const : BindingKind::Import, 0);
  binding->import = static_cast<uint32_t>(out.imports.size());
  out.imports.push_back({specifier, {steps.begin(), steps.end()}, required});
}

void ScopeBuilder::visitImport(Node &node) {
  const Node *source = node.child(field::Source);
  const Node *clause = node.childOfKind(kind::ImportClause);
  if (!source || !clause)
    return;
  for (const Node *part : clause->children()) {
    if (part->kind == kind::Identifier)
      addImport(part, source, {"default"}, false);
    if (part->kind == kind::NamespaceImport)
      if (const Node *name = part->childOfKind(kind::Identifier))
        addImport(name, source, {}, false);
    if (part->kind != kind::NamedImports)
      continue;
    for (const Node *specifier : part->children()) {
      const Node *name = specifier->child(field::Name);
      const Node *alias = specifier->child(field::Alias);
      if (!name)
        continue;
      const llvm::StringRef imported = name->kind == kind::String ? specifierOf(name, tree.text) : tree.textOf(name);
      addImport(alias ? alias : name, source, {imported}, false);
    }
  }
}

void ScopeBuilder::visitImportRequire(Node &node) {
  const Node *name = node.childOfKind(kind::Identifier);
  const Node *source = node.child(field::Source);
  if (name && source)
    addImport(name, source, {}, false);
}

void ScopeBuilder::visitImportAlias(Node &node) {
  if (const Node *name = node.childOfKind(kind::Identifier))
    declare(name, BindingKind::Const, here());
}

namespace {

/// A name to bind and the steps that lead to its value.
struct Selected {
  const Node *identifier;
  llvm::SmallVector<llvm::StringRef, 2> steps;
};

/// The names a pattern of plain keys binds; false where it holds anything more (defaults, rest, elements).
bool selectNames(const Node *pattern, llvm::ArrayRef<llvm::StringRef> base, llvm::StringRef text,
                 std::vector<Selected> &into) {
  std::vector<Selected> pending{{pattern, {base.begin(), base.end()}}};
  while (!pending.empty()) {
    const Selected at = std::move(pending.back());
    pending.pop_back();
    if (at.identifier->kind == kind::Identifier) {
      into.push_back(at);
      continue;
    }
    if (at.identifier->kind != kind::ObjectPattern || at.steps.size() >= ir::kMaxProjections)
      return false;
    for (const Node *child : at.identifier->children()) {
      const bool pair = child->kind == kind::PairPattern;
      const Node *key = pair ? child->child(field::Key) : child;
      const Node *target = pair ? child->child(field::Value) : child;
      const bool shorthand = child->kind == kind::ShorthandPropertyIdentifierPattern;
      if (!key || !target || (!shorthand && !(pair && key->kind == kind::PropertyIdentifier)))
        return false;
      Selected next{target, at.steps};
      next.steps.push_back(text.slice(key->begin, key->end));
      if (shorthand)
        into.push_back(std::move(next));
      else
        pending.push_back(std::move(next));
    }
  }
  return true;
}

} // namespace

/// `const x = require('a')`, `const {b: c} = require('a').d`. False where the declarator is anything else.
bool ScopeBuilder::declareRequired(const Node &declarator, BindingKind kind) {
  llvm::SmallVector<llvm::StringRef, 2> steps;
  const Node *value = stripped(declarator.child(field::Value));
  while (value->kind == kind::MemberExpression && steps.size() < 3) {
    const Node *property = value->child(field::Property);
    const Node *object = value->child(field::Object);
    if (!property || !object)
      return false;
    steps.insert(steps.begin(), tree.textOf(property));
    value = stripped(object);
  }
  const Node *specifier = requiredSpecifier(value, tree.text);
  std::vector<Selected> selected;
  if (!specifier || !selectNames(declarator.child(field::Name), steps, tree.text, selected))
    return false;
  for (const Selected &each : selected) {
    addImport(each.identifier, specifier, each.steps, true);
    Binding &binding = out.bindings[each.identifier->data];
    if (binding.declarations == 1)
      binding.kind = kind;
  }
  return true;
}

} // namespace leaklint::frontends::javascript
