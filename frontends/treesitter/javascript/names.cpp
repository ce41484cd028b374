// What names denote, and the places expressions select.

#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::frontends::javascript {

using ir::Projection;
using ir::ProjectionKind;
using ir::RootKind;

namespace {

ir::Projection fieldStep(ir::Name name) { return {ProjectionKind::Field, name, kNoLocal}; }

} // namespace

Binding *Lowering::bindingOf(const Node *identifier) {
  const uint32_t data = identifier->data;
  return data != 0 && data < Scopes::kGlobal ? &scopes.bindings[data] : nullptr;
}

/// In faulty source a name may be missing: what it would denote is not known, but must be called something.
AccessPath Lowering::named(RootKind root, llvm::StringRef name) {
  return {root, kNoLocal, intern(name.empty() ? "?" : name), {}};
}

AccessPath Lowering::pathOf(const Node *identifier) {
  if (Binding *binding = bindingOf(identifier))
    return pathOf(*binding);
  return named(RootKind::Global, textOf(identifier));
}

AccessPath Lowering::pathOf(Binding &binding) {
  if (binding.import != kNone) {
    if (binding.path.empty()) {
      const ImportTarget &target = scopes.imports[binding.import];
      llvm::SmallVector<Projection, 2> selected;
      for (const llvm::StringRef step : target.steps)
        selected.push_back(fieldStep(intern(step)));
      binding.path = named(RootKind::Import, specifierOf(target.specifier, tree.text));
      binding.path.projections = module.copy(llvm::ArrayRef<Projection>(selected));
    }
    return binding.path;
  }
  if (binding.interned.empty())
    binding.interned = intern(binding.name.empty() ? "?" : binding.name);
  if (binding.atModuleLevel || binding.kind == BindingKind::Type)
    return {RootKind::Module, kNoLocal, binding.interned, {}};
  return AccessPath::ofLocal(localOf(binding));
}

/// The local that holds the variable here: its own in the function that declares it, a capture in others.
LocalId Lowering::localOf(Binding &binding) {
  FunctionContext *owner = contexts[binding.function];
  if (!owner) // cannot be: the function that declares it is being lowered; only faulty source could tell otherwise
    return build().opaque(binding.declaration->range(), "unresolved name", {});
  if (binding.local == kNoLocal) {
    const ir::TypeReference type = binding.type ? typeOf(binding.type) : ir::TypeReference{};
    const bool constant = binding.kind == BindingKind::Const || binding.kind == BindingKind::Class;
    binding.local = owner->builder.addLocal(ir::LocalKind::Variable, intern(binding.name), binding.declaration->range(),
                                            type, constant);
  }
  return owner == here ? binding.local : here->capture(*owner, binding.local);
}

LocalId Lowering::thisLocal() {
  FunctionContext &owner = *here->thisOwner;
  if (owner.self == kNoLocal) {
    owner.self = owner.builder.addLocal(ir::LocalKind::This, intern("this"), owner.function.range);
    owner.function.self = owner.self;
  }
  if (&owner == here)
    return owner.self;
  const LocalId captured = here->capture(owner, owner.self);
  if (here->function.self == kNoLocal)
    here->function.self = captured;
  return captured;
}

LocalId Lowering::read(SourceRange range, const AccessPath &path) { return treesitter::read(build(), range, path); }

void Lowering::write(SourceRange range, const AccessPath &path, LocalId value) {
  treesitter::write(build(), range, path, value);
}

// Chains of members that need no evaluation.

/// The root of a chain, where it is one that has a path.
bool Lowering::plainRoot(const Node *expression, AccessPath &root) {
  switch (expression->kind) {
  case kind::Identifier:
    root = pathOf(expression);
    return root.root != RootKind::Global || root.name != "arguments";
  case kind::This:
  case kind::Super:
    root = AccessPath::ofLocal(thisLocal());
    return true;
  case kind::MetaProperty:
    root = named(RootKind::Global, textOf(expression));
    return true;
  case kind::CallExpression:
    if (const Node *specifier = requiredSpecifier(expression, tree.text)) {
      root = named(RootKind::Import, specifierOf(specifier, tree.text));
      return true;
    }
    return false;
  default:
    return false;
  }
}

/// The text of a key that is a constant: a name, a string, a number, or a well-known symbol.
std::optional<std::string> Lowering::keyText(const Node *key) {
  switch (key->kind) {
  case kind::PropertyIdentifier:
  case kind::PrivatePropertyIdentifier:
  case kind::ShorthandPropertyIdentifier:
  case kind::ShorthandPropertyIdentifierPattern:
  case kind::Identifier:
    return textOf(key).str();
  case kind::ComputedPropertyName:
    key = key->firstNamed();
    break;
  default:
    break;
  }
  if (!key)
    return std::nullopt;
  key = stripped(key);
  if (key->kind == kind::MemberExpression) {
    const llvm::StringRef text = textOf(key);
    if (text.starts_with("Symbol.") && !text.drop_front(7).contains('.'))
      return text.str();
    return std::nullopt;
  }
  const std::optional<ir::Constant> value = constantOf(key);
  if (!value || (value->kind != ir::ConstantKind::String && value->kind != ir::ConstantKind::Number))
    return std::nullopt;
  return value->text.str();
}

/// `[index]` as a step, where the index is a constant or a variable of this function.
std::optional<Projection> Lowering::plainStep(const Node *subscript) {
  const Node *index = subscript->child(field::Index);
  if (!index)
    return std::nullopt;
  index = stripped(index);
  if (index->kind == kind::Identifier) {
    const AccessPath path = pathOf(index);
    if (!path.isPlainLocal())
      return std::nullopt;
    return Projection{ProjectionKind::Element, {}, path.local};
  }
  const std::optional<std::string> key = keyText(index);
  if (!key)
    return std::nullopt;
  return fieldStep(intern(*key));
}

/// The place an expression denotes, where finding it evaluates nothing. Looks a bounded way down, since every link of a
/// longer chain would look again.
std::optional<AccessPath> Lowering::plainPath(const Node *expression) {
  const Node *node = stripped(expression);
  llvm::SmallVector<Projection, 8> selected; // from the end
  llvm::SmallVector<const Node *, 8> links;
  while (node->kind == kind::MemberExpression || node->kind == kind::SubscriptExpression) {
    if (links.size() == kLookahead)
      return std::nullopt;
    links.push_back(node);
    const Node *object = node->child(field::Object);
    if (!object)
      return std::nullopt;
    node = stripped(object);
  }
  AccessPath root;
  if (!plainRoot(node, root))
    return std::nullopt;
  for (const Node *link : links) {
    std::optional<Projection> step;
    if (link->kind == kind::SubscriptExpression)
      step = plainStep(link);
    else if (const Node *property = link->child(field::Property))
      step = fieldStep(intern(property));
    if (!step)
      return std::nullopt;
    selected.push_back(*step);
  }
  std::reverse(selected.begin(), selected.end());
  root = commonJsPath(expression->range(), root, selected);
  return extend(expression->range(), root, selected);
}

AccessPath Lowering::extend(SourceRange range, AccessPath path, llvm::ArrayRef<Projection> selected) {
  return treesitter::extend(build(), range, path, selected);
}

} // namespace leaklint::frontends::javascript
