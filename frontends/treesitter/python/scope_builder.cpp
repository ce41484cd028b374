#include "frontends/treesitter/python/scope_builder.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

namespace {

uint64_t keyOf(uint32_t scope, uint32_t name) { return (uint64_t(scope) << 32) | name; }

} // namespace

Scopes resolve(SyntaxTree &tree) { return ScopeBuilder(tree).run(); }

ScopeBuilder::ScopeBuilder(SyntaxTree &of) : tree(of) {
  out.bindings.emplace_back();
  out.functions.push_back({tree.root(), kNone, false});
}

const std::vector<ScopeBuilder::Visitor> &ScopeBuilder::visitors() {
  static const std::vector<Visitor> kVisitors = [] {
    std::vector<Visitor> made(kind::Count, nullptr);
    made[kind::FunctionDefinition] = made[kind::Lambda] = &ScopeBuilder::visitFunction;
    made[kind::ClassDefinition] = &ScopeBuilder::visitClass;
    for (auto each :
         {kind::ListComprehension, kind::SetComprehension, kind::DictionaryComprehension, kind::GeneratorExpression})
      made[each] = &ScopeBuilder::visitComprehension;
    made[kind::ForInClause] = &ScopeBuilder::visitForInClause;
    made[kind::ForStatement] = &ScopeBuilder::visitFor;
    made[kind::Assignment] = &ScopeBuilder::visitAssignment;
    made[kind::AugmentedAssignment] = &ScopeBuilder::visitAugmented;
    made[kind::NamedExpression] = &ScopeBuilder::visitNamed;
    made[kind::DeleteStatement] = &ScopeBuilder::visitDelete;
    made[kind::ExceptClause] = &ScopeBuilder::visitExcept;
    made[kind::IfStatement] = &ScopeBuilder::visitIf;
    made[kind::AsPattern] = &ScopeBuilder::visitAsPattern;
    made[kind::ImportStatement] = &ScopeBuilder::visitImport;
    made[kind::ImportFromStatement] = made[kind::FutureImportStatement] = &ScopeBuilder::visitImportFrom;
    made[kind::DottedName] = &ScopeBuilder::visitDottedName;
    made[kind::ClassPattern] = &ScopeBuilder::visitClassPattern;
    made[kind::KeywordPattern] = &ScopeBuilder::visitKeywordPattern;
    made[kind::SplatPattern] = &ScopeBuilder::visitSplatPattern;
    made[kind::GlobalStatement] = &ScopeBuilder::visitGlobal;
    made[kind::NonlocalStatement] = &ScopeBuilder::visitNonlocal;
    made[kind::TypeAliasStatement] = &ScopeBuilder::visitTypeAlias;
    made[kind::Yield] = &ScopeBuilder::visitYield;
    made[kind::KeywordArgument] = &ScopeBuilder::visitKeyword;
    made[kind::Identifier] = &ScopeBuilder::visitIdentifier;
    return made;
  }();
  return kVisitors;
}

Scopes ScopeBuilder::run() {
  collect();
  replay();
  settleImports();
  return std::move(out);
}

// The pass.

void ScopeBuilder::collect() {
  const std::vector<Visitor> &table = visitors();
  const auto count = static_cast<uint32_t>(tree.nodes.size());
  open(0, addScope(ScopeKind::Module, 0, kNone, 0));
  for (uint32_t index = 1; index < count; ++index) {
    closeScopes(index);
    openPending(index);
    Node &node = tree.nodes[index];
    if (node.kind < table.size() && table[node.kind])
      (this->*table[node.kind])(node);
  }
  closeScopes(count);
}

uint32_t ScopeBuilder::addScope(ScopeKind kind, uint32_t function, uint32_t classScope, uint32_t walrus) {
  scopes.push_back({kind, function, classScope, walrus});
  entries.emplace_back();
  elsewhere.emplace_back();
  return static_cast<uint32_t>(scopes.size() - 1);
}

void ScopeBuilder::open(uint32_t node, uint32_t scope) {
  opened.push_back({node + tree.nodes[node].size, scope, kNone});
  events.push_back({EventKind::Enter, scope, 0, kNone});
}

void ScopeBuilder::closeScopes(uint32_t index) {
  while (!opened.empty() && opened.back().end <= index) {
    const OpenScope closed = opened.back();
    opened.pop_back();
    if (closed.resumes != kNone)
      events.push_back({EventKind::Enter, closed.resumes, 0, kNone});
    else
      events.push_back({EventKind::Leave, closed.scope, 0, kNone});
  }
}

void ScopeBuilder::openPending(uint32_t index) {
  while (!pending.empty() && pending.back().node == index) {
    const Pending next = pending.back();
    pending.pop_back();
    if (!next.leaves) {
      open(index, next.scope);
      continue;
    }
    events.push_back({EventKind::Leave, here(), 0, kNone});
    opened.push_back({index + tree.nodes[index].size, next.scope, here()});
  }
}

uint32_t ScopeBuilder::nameOf(llvm::StringRef text) {
  return nameIds.try_emplace(llvm::CachedHashStringRef(text), static_cast<uint32_t>(nameIds.size())).first->second;
}

/// Null where the name is declared to live in another scope, and is only used here. `isNothing`: it becomes None.
Binding *ScopeBuilder::declare(const Node *identifier, BindingKind kind, uint32_t scope, bool isNothing) {
  const uint32_t name = nameOf(tree.textOf(identifier));
  if (const auto other = elsewhere[scope].find(name); other != elsewhere[scope].end()) {
    if (other->second == 0) {
      use(identifier);
      return nullptr;
    }
    scope = 0;
  }
  Binding *binding = makeBinding(identifier, kind, scope, name);
  ++binding->declarations;
  binding->rebound |= kind != BindingKind::Import && !isNothing && !isAlternative(identifier);
  if (binding->kind != kind && kind != BindingKind::Import && binding->kind == BindingKind::Variable)
    binding->kind = kind;
  return binding;
}

Binding *ScopeBuilder::makeBinding(const Node *identifier, BindingKind kind, uint32_t scope, uint32_t name) {
  const auto [at, isNew] = bindingAt.try_emplace(keyOf(scope, name), static_cast<uint32_t>(out.bindings.size()));
  tree.at(identifier).data = at->second;
  if (!isNew)
    return &out.bindings[at->second];
  Binding &binding = out.bindings.emplace_back();
  binding.name = tree.textOf(identifier);
  binding.kind = kind;
  binding.function = scopes[scope].function;
  binding.classScope = scopes[scope].classScope;
  binding.level = scope == 0 ? Level::Module : scopes[scope].kind == ScopeKind::Class ? Level::Class : Level::Function;
  binding.declaration = identifier;
  binding.liveFrom = indexOf(identifier) + 1;
  if (binding.level != Level::Class)
    entries[scope].push_back({name, at->second, 0});
  else
    out.classMembers[{binding.classScope, binding.name}] = at->second;
  if (scope == 0)
    out.moduleNames[binding.name] = at->second;
  return &binding;
}

/// Calls for each name that the pattern binds; members and elements among the targets are left to their own visitors.
void ScopeBuilder::declareTargets(const Node *pattern, const Node *type, const Node *value, uint32_t liveFrom) {
  const Node *only = stripped(pattern);
  const bool isNone = value && value->kind == kind::None;
  llvm::SmallVector<const Node *, 16> targets{only};
  while (!targets.empty()) {
    const Node *node = stripped(targets.pop_back_val());
    if (node->kind == kind::Identifier) {
      Binding *binding = declare(node, BindingKind::Variable, here(), isNone);
      if (!binding)
        continue;
      if (type && node == only)
        binding->type = type;
      if (value && node == only && isFunction(value) && binding->declarations == 1)
        binding->value = value;
      if (binding->declarations == 1 && liveFrom != 0)
        binding->liveFrom = liveFrom;
    } else if (isSequence(node) || node->kind == kind::ListSplatPattern || node->kind == kind::ListSplat) {
      for (const Node *child : node->children())
        if (child->named)
          targets.push_back(child);
    }
  }
}

void ScopeBuilder::skipAll(const Node *node) {
  for (const Node *part = node; part != node->after(); ++part)
    skip(part);
}

void ScopeBuilder::use(const Node *identifier) {
  const uint32_t scope = scopes[here()].kind == ScopeKind::Class ? here() : kNone;
  events.push_back({EventKind::Use, indexOf(identifier), nameOf(tree.textOf(identifier)), scope});
  tree.at(identifier).data = kNotAName;
}

/// What an `except` clause binds stands in for an import that failed.
bool ScopeBuilder::isAlternative(const Node *identifier) const { return indexOf(identifier) < handlerEnd; }

// The replay.

void ScopeBuilder::replay() {
  current.assign(nameIds.size(), 0);
  for (const Event &event : events) {
    switch (event.kind) {
    case EventKind::Enter:
      for (Entry &entry : entries[event.subject])
        entry.shadowed = std::exchange(current[entry.name], entry.binding);
      break;
    case EventKind::Leave:
      for (Entry &entry : llvm::reverse(entries[event.subject]))
        current[entry.name] = entry.shadowed;
      break;
    case EventKind::Use:
      resolveUse(event);
      break;
    }
  }
}

/// A class body sees its own names as far as they are bound already, and its methods see none of them.
void ScopeBuilder::resolveUse(const Event &event) {
  uint32_t binding = current[event.name];
  if (event.scope != kNone)
    if (const auto own = bindingAt.find(keyOf(event.scope, event.name));
        own != bindingAt.end() && out.bindings[own->second].liveFrom <= event.subject)
      binding = own->second;
  tree.nodes[event.subject].data = binding != 0 ? binding : Scopes::kGlobal | event.name;
}

/// A name that is imported and becomes something else as well is a variable.
void ScopeBuilder::settleImports() {
  for (Binding &binding : out.bindings) {
    if (binding.import == kNone)
      continue;
    if (binding.rebound && !binding.typeOnly)
      binding.import = kNone;
    else
      binding.kind = BindingKind::Import;
  }
}

} // namespace leaklint::frontends::python
