// What each construct declares.

#include "frontends/treesitter/javascript/scope_builder.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

namespace {

/// Node::data of a block that shares the scope of its function.
constexpr uint32_t kFunctionBody = 1;

BindingKind kindOfDeclaration(const Node &declaration) {
  if (declaration.kind == kind::VariableDeclaration)
    return BindingKind::Var;
  if (declaration.kind == kind::UsingDeclaration)
    return BindingKind::Const;
  const Node *keyword = declaration.child(field::Kind);
  return keyword && keyword->kind == kind::TokenLet ? BindingKind::Let : BindingKind::Const;
}

} // namespace

void ScopeBuilder::openFunction(Node &node) {
  node.data = static_cast<uint32_t>(out.functions.size());
  out.functions.push_back({&node, {}, {}, kNone, {}});
  openScope(node, node.data, kNone);
  if (const Node *body = node.child(field::Body); body && body->kind == kind::StatementBlock)
    writable(body).data = kFunctionBody;
}

void ScopeBuilder::declareParameters(const Node &function, uint32_t scope) {
  if (const Node *only = function.child(field::Parameter)) {
    declarePattern(only, BindingKind::Parameter, scope);
    return;
  }
  const Node *parameters = function.child(field::Parameters);
  if (!parameters)
    return;
  for (const Node *parameter : parameters->children()) {
    const Node *pattern = parameter->child(field::Pattern);
    declarePattern(pattern ? pattern : parameter, BindingKind::Parameter, scope, parameter->child(field::Type));
  }
}

void ScopeBuilder::visitFunction(Node &node) {
  const Node *name = node.child(field::Name);
  const bool declaration = node.kind == kind::FunctionDeclaration || node.kind == kind::GeneratorFunctionDeclaration;
  if (declaration && name)
    declare(name, BindingKind::Function, here())->value = &node;
  openFunction(node);
  declareParameters(node, here());
  // A function expression's own name is seen inside only, and a parameter of that name hides it.
  if (!declaration && name && !bindingAt.contains((uint64_t(here()) << 32) | nameOf(tree.textOf(name))))
    declare(name, BindingKind::Function, here())->value = &node;
}

void ScopeBuilder::visitMethod(Node &node) {
  openFunction(node);
  declareParameters(node, here());
}

void ScopeBuilder::visitClass(Node &node) {
  const Node *name = node.child(field::Name);
  if (node.kind == kind::Class)
    openScope(node, open.back().function, open.back().functionScope);
  if (name)
    declare(name, BindingKind::Class, here())->value = &node;
}

void ScopeBuilder::visitBlock(Node &node) {
  if (node.kind == kind::StatementBlock && node.data == kFunctionBody)
    return;
  openScope(node, open.back().function, open.back().functionScope);
}

void ScopeBuilder::visitCatch(Node &node) {
  openScope(node, open.back().function, open.back().functionScope);
  if (const Node *parameter = node.child(field::Parameter))
    declarePattern(parameter, BindingKind::Catch, here(), node.child(field::Type));
}

void ScopeBuilder::visitVariables(Node &node) {
  const BindingKind kind = kindOfDeclaration(node);
  const bool topLevel = isTopLevel(node);
  for (const Node *declarator : node.children())
    if (declarator->kind == kind::VariableDeclarator)
      declareVariable(*declarator, kind, topLevel);
}

void ScopeBuilder::declareVariable(const Node &declarator, BindingKind kind, bool topLevel) {
  const Node *name = declarator.child(field::Name);
  const Node *value = declarator.child(field::Value);
  if (!name || (topLevel && value && declareRequired(declarator, kind)))
    return;
  const uint32_t scope = kind == BindingKind::Var ? open.back().functionScope : here();
  if (name->kind != kind::Identifier) {
    declarePattern(name, kind, scope);
    return;
  }
  Binding *binding = declare(name, kind, scope);
  if (const Node *type = declarator.child(field::Type))
    binding->type = type;
  const Node *made = value ? finalValue(value) : nullptr;
  if (isFunction(made) || isClass(made))
    binding->value = made;
  else if (made)
    binding->prototypeOf = prototypeOwner(made, tree.text);
  const bool late = !value || scope != here();
  if (kind == BindingKind::Var && binding->kind == BindingKind::Var && late && binding->declarations == 1 && scope != 0)
    out.functions[open.back().function].hoisted.push_back(name->data);
}

void ScopeBuilder::visitForIn(Node &node) {
  openScope(node, open.back().function, open.back().functionScope);
  const Node *target = node.child(field::Left);
  const Node *keyword = nullptr;
  for (const Node *child : node.children())
    if (child->field == field::Kind && child->kind != kind::TokenAwait)
      keyword = child;
  if (!target)
    return;
  if (!keyword)
    return markWritten(target);
  const bool var = keyword->kind == kind::TokenVar;
  declarePattern(target, var ? BindingKind::Var : BindingKind::Let, var ? open.back().functionScope : here());
}

void ScopeBuilder::visitNamed(Node &node) {
  const Node *name = node.child(field::Name);
  if (name)
    declare(name, node.kind == kind::EnumDeclaration ? BindingKind::Enum : BindingKind::Type, here());
}

void ScopeBuilder::visitNamespace(Node &node) {
  const Node *name = node.child(field::Name);
  if (name && name->kind == kind::NestedIdentifier)
    name = name->childOfKind(kind::Identifier);
  if (name && name->kind == kind::Identifier)
    declare(name, BindingKind::Namespace, here());
  openFunction(node);
}

void ScopeBuilder::visitAssignment(Node &node) {
  if (const Node *target = node.child(field::Left))
    markWritten(target);
  if (node.kind == kind::AssignmentExpression)
    notePrototypeAssignment(node);
}

void ScopeBuilder::visitUpdate(Node &node) {
  if (const Node *target = node.child(field::Argument))
    markWritten(target);
}

void ScopeBuilder::visitCall(Node &node) { notePrototypeCall(node); }

void ScopeBuilder::visitIdentifier(Node &node) {
  if (node.data != 0 && node.data != kNone)
    return; // a declaration
  const llvm::StringRef text = tree.textOf(&node);
  if (node.kind == kind::Identifier && (text == "module" || text == "exports"))
    out.usesCommonJs = true;
  events.push_back({EventKind::Use, static_cast<uint32_t>(tree.indexOf(&node)), nameOf(text)});
}

} // namespace leaklint::frontends::javascript
