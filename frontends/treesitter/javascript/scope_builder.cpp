#include "frontends/treesitter/javascript/scope_builder.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

namespace {

/// Node::data of an identifier that is assigned to, until it is resolved.
constexpr uint32_t kWritten = kNone;

uint64_t keyOf(uint32_t scope, uint32_t name) { return (uint64_t(scope) << 32) | name; }

} // namespace

Scopes resolve(SyntaxTree &tree) { return ScopeBuilder(tree).run(); }

ScopeBuilder::ScopeBuilder(SyntaxTree &of) : tree(of) {
  out.bindings.emplace_back();
  nameOfBinding.push_back(0);
}

const std::vector<ScopeBuilder::Visitor> &ScopeBuilder::visitors() {
  static const std::vector<Visitor> kVisitors = [] {
    std::vector<Visitor> made(kind::Count, nullptr);
    for (auto each : {kind::FunctionDeclaration, kind::GeneratorFunctionDeclaration, kind::FunctionExpression,
                      kind::GeneratorFunction, kind::ArrowFunction})
      made[each] = &ScopeBuilder::visitFunction;
    made[kind::MethodDefinition] = &ScopeBuilder::visitMethod;
    for (auto each : {kind::Class, kind::ClassDeclaration, kind::AbstractClassDeclaration})
      made[each] = &ScopeBuilder::visitClass;
    for (auto each : {kind::StatementBlock, kind::SwitchBody, kind::ForStatement})
      made[each] = &ScopeBuilder::visitBlock;
    made[kind::CatchClause] = &ScopeBuilder::visitCatch;
    for (auto each : {kind::VariableDeclaration, kind::LexicalDeclaration, kind::UsingDeclaration})
      made[each] = &ScopeBuilder::visitVariables;
    made[kind::ForInStatement] = &ScopeBuilder::visitForIn;
    made[kind::ImportStatement] = &ScopeBuilder::visitImport;
    made[kind::ImportRequireClause] = &ScopeBuilder::visitImportRequire;
    made[kind::ImportAlias] = &ScopeBuilder::visitImportAlias;
    for (auto each : {kind::EnumDeclaration, kind::InterfaceDeclaration, kind::TypeAliasDeclaration})
      made[each] = &ScopeBuilder::visitNamed;
    made[kind::InternalModule] = made[kind::Module] = &ScopeBuilder::visitNamespace;
    made[kind::AssignmentExpression] = &ScopeBuilder::visitAssignment;
    made[kind::AugmentedAssignmentExpression] = &ScopeBuilder::visitAssignment;
    made[kind::UpdateExpression] = &ScopeBuilder::visitUpdate;
    made[kind::CallExpression] = &ScopeBuilder::visitCall;
    for (auto each : {kind::Identifier, kind::ShorthandPropertyIdentifier, kind::ShorthandPropertyIdentifierPattern,
                      kind::TypeIdentifier})
      made[each] = &ScopeBuilder::visitIdentifier;
    return made;
  }();
  return kVisitors;
}

Scopes ScopeBuilder::run() {
  collect();
  replay();
  settleRequires();
  resolvePrototypes();
  return std::move(out);
}

// The pass.

void ScopeBuilder::collect() {
  const std::vector<Visitor> &table = visitors();
  out.functions.push_back({tree.root(), {}, {}, kNone, {}});
  openScope(*tree.root(), 0, kNone);
  nextTopLevel = 1;
  for (uint32_t index = 1; index < tree.nodes.size(); ++index) {
    closeScopes(index);
    Node &node = tree.nodes[index];
    if (node.kind < table.size() && table[node.kind])
      (this->*table[node.kind])(node);
    if (index == nextTopLevel)
      nextTopLevel += node.size;
  }
  closeScopes(static_cast<uint32_t>(tree.nodes.size()));
}

/// `functionScope` kNone: the scope is its function's own.
void ScopeBuilder::openScope(const Node &node, uint32_t function, uint32_t functionScope) {
  const auto scope = static_cast<uint32_t>(declared.size());
  declared.emplace_back();
  const auto index = static_cast<uint32_t>(tree.indexOf(&node));
  open.push_back({index + node.size, scope, function, functionScope == kNone ? scope : functionScope});
  events.push_back({EventKind::Enter, scope, 0});
}

void ScopeBuilder::closeScopes(uint32_t index) {
  while (!open.empty() && open.back().end <= index) {
    events.push_back({EventKind::Leave, open.back().scope, 0});
    open.pop_back();
  }
}

bool ScopeBuilder::isTopLevel(const Node &node) const { return tree.indexOf(&node) == nextTopLevel; }

uint32_t ScopeBuilder::nameOf(llvm::StringRef text) {
  const auto [at, isNew] =
      nameIds.try_emplace(llvm::CachedHashStringRef(text), static_cast<uint32_t>(out.names.size()));
  if (isNew)
    out.names.push_back(text);
  return at->second;
}

Binding *ScopeBuilder::declare(const Node *identifier, BindingKind kind, uint32_t scope) {
  const llvm::StringRef text = tree.textOf(identifier);
  const uint32_t name = nameOf(text);
  const auto [at, isNew] = bindingAt.try_emplace(keyOf(scope, name), static_cast<uint32_t>(out.bindings.size()));
  const uint32_t index = at->second;
  writable(identifier).data = index;
  if (isNew) {
    out.bindings.emplace_back();
    nameOfBinding.push_back(name);
    declared[scope].push_back(index);
  }
  Binding &binding = out.bindings[index];
  const bool replaces = isNew || binding.kind == BindingKind::Type;
  if (kind == BindingKind::Type && !isNew)
    return &binding;
  ++binding.declarations;
  if (replaces) {
    binding.name = text;
    binding.kind = kind;
    binding.function = open.back().function;
    binding.atModuleLevel = scope == 0;
    binding.declaration = identifier;
  } else if (kind == BindingKind::Function && binding.kind == BindingKind::Var) {
    binding.kind = kind;
  }
  return &binding;
}

/// Calls `action` for each identifier that the pattern binds or assigns; members among the targets are left out.
template <typename Action> void ScopeBuilder::forEachTarget(const Node *pattern, Action action) {
  llvm::SmallVector<const Node *, 16> pending{pattern};
  const auto push = [&](const Node *node) {
    if (node)
      pending.push_back(node);
  };
  while (!pending.empty()) {
    const Node *node = stripped(pending.pop_back_val());
    switch (node->kind) {
    case kind::Identifier:
    case kind::ShorthandPropertyIdentifierPattern:
      action(node);
      break;
    case kind::ObjectPattern:
    case kind::ArrayPattern:
    case kind::RestPattern:
      for (const Node *child : node->children())
        if (child->named)
          pending.push_back(child);
      break;
    case kind::PairPattern:
      push(node->child(field::Value));
      break;
    case kind::AssignmentPattern:
    case kind::ObjectAssignmentPattern:
      push(node->child(field::Left));
      break;
    case kind::RequiredParameter:
    case kind::OptionalParameter: {
      const Node *inner = node->child(field::Pattern);
      push(inner ? inner : node->child(field::Name));
      break;
    }
    default:
      break;
    }
  }
}

void ScopeBuilder::declarePattern(const Node *pattern, BindingKind kind, uint32_t scope, const Node *type) {
  const bool plain = pattern->kind == kind::Identifier;
  forEachTarget(pattern, [&](const Node *identifier) {
    Binding *binding = declare(identifier, kind, scope);
    if (plain && type)
      binding->type = type;
  });
}

void ScopeBuilder::markWritten(const Node *target) {
  forEachTarget(target, [&](const Node *identifier) { writable(identifier).data = kWritten; });
}

// The replay.

void ScopeBuilder::replay() {
  current.assign(out.names.size(), 0);
  shadowed.assign(out.bindings.size(), 0);
  for (const Event &event : events) {
    switch (event.kind) {
    case EventKind::Enter:
      for (const uint32_t binding : declared[event.node])
        shadowed[binding] = std::exchange(current[nameOfBinding[binding]], binding);
      break;
    case EventKind::Leave:
      for (const uint32_t binding : declared[event.node])
        current[nameOfBinding[binding]] = shadowed[binding];
      break;
    case EventKind::Use:
      resolveUse(event);
      break;
    }
  }
}

void ScopeBuilder::resolveUse(const Event &event) {
  Node &node = tree.nodes[event.node];
  const uint32_t binding = current[event.name];
  if (binding != 0 && node.data == kWritten)
    out.bindings[binding].assigned = true;
  node.data = binding != 0 ? binding : Scopes::kGlobal | event.name;
}

/// `const fs = require('fs')` binds like an import where `fs` never becomes anything else.
void ScopeBuilder::settleRequires() {
  for (Binding &binding : out.bindings) {
    if (binding.import == kNone || !out.imports[binding.import].required)
      continue;
    if (binding.assigned || binding.declarations > 1)
      binding.import = kNone;
    else
      binding.kind = BindingKind::Import;
  }
}

} // namespace leaklint::frontends::javascript
