#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

using ir::CallStyle;
using ir::RootKind;

namespace {

/// The range of a call in a chain over several lines begins at its own link (`.close()`), not at the chain's first.
SourceRange callRange(const Node *node) {
  SourceRange range = node->range();
  const Node *called = node->child(field::Function);
  const Node *object = called ? called->child(field::Object) : nullptr;
  const Node *attribute = object ? called->child(field::Attribute) : nullptr;
  if (attribute && object->kind == kind::Call && attribute->range().begin.line != range.begin.line)
    range.begin = attribute->range().begin;
  return range;
}

} // namespace

Task<LocalId> Lowering::call(const Node *node) {
  const Node *called = node->child(field::Function);
  const Node *list = node->child(field::Arguments);
  if (!called || !list)
    co_return co_await unknown(node);
  Callee target;
  called = stripped(called);
  if (called->kind != kind::Attribute || !baseCallee(called, list, target))
    co_await callee(called, target);
  llvm::SmallVector<ir::Argument, 8> given;
  co_await arguments(list, given, target.givesReceiver);
  co_return emitCall(callRange(node), target, given);
}

/// `type(x)` at the start of an assignment's target.
Task<LocalId> Lowering::typeCall(const Node *node) {
  Callee target;
  target.path = named(RootKind::Global, "type");
  llvm::SmallVector<ir::Argument, 8> given;
  co_await arguments(node, given, false);
  co_return emitCall(node->range(), target, given);
}

LocalId Lowering::emitCall(SourceRange range, const Callee &target, llvm::ArrayRef<ir::Argument> given) {
  ir::FunctionBuilder::CallSpec spec;
  spec.callee = target.path;
  spec.receiver = target.receiver;
  spec.function = target.function;
  spec.method = target.method;
  spec.arguments = given;
  spec.style = target.style;
  return build().call(range, spec);
}

/// A call that the language makes by itself, and that throws nothing.
LocalId Lowering::callMethod(SourceRange range, LocalId receiver, llvm::StringRef method) {
  ir::FunctionBuilder::CallSpec spec;
  spec.receiver = receiver;
  spec.method = intern(method);
  spec.callee = build().field(range, AccessPath::ofLocal(receiver), method);
  spec.mayThrow = false;
  return build().call(range, spec);
}

/// What is called: evaluates what must be before the arguments are.
Task<void> Lowering::callee(const Node *expression, Callee &out) {
  const Node *node = stripped(expression);
  switch (node->kind) {
  case kind::Attribute:
    co_return co_await memberCallee(node, out);
  case kind::Identifier:
    out.path = pathOf(node);
    if (out.path.isPlainLocal())
      out.function = out.path.local;
    if (makesInstance(node, out.path))
      out.style = CallStyle::Construct;
    co_return;
  default: // `handlers[name](x)` is no method call
    out.function = co_await value(node);
  }
}

Task<void> Lowering::memberCallee(const Node *node, Callee &out) {
  const Node *object = node->child(field::Object);
  const Node *attribute = node->child(field::Attribute);
  if (!object || !attribute) {
    out.function = co_await value(node);
    co_return;
  }
  if (isSuper(stripped(object)))
    co_return superCallee(attribute, out);
  AccessPath container = co_await base(object);
  // A chain that is too long is cut before the receiver, so that the callee keeps the receiver's last steps.
  if (container.projections.size() >= ir::kMaxProjections)
    container = AccessPath::ofLocal(build().load(object->range(), container));
  out.receiver = read(object->range(), container);
  out.method = intern(attribute);
  out.path = build().field(node->range(), container, out.method);
  if (makesInstance(node, out.path))
    out.style = CallStyle::Construct;
}

/// A call of a class makes an instance: a class of this file, by its name, or the first parameter of a class method.
bool Lowering::makesInstance(const Node *called, const AccessPath &path) {
  const Node *node = stripped(called);
  const ir::Function *method = here->method ? &here->method->function : nullptr;
  if (node->kind == kind::Identifier) {
    const Binding *binding = bindingOf(node);
    if (!binding || binding->import != kNone)
      return false;
    if (binding->kind == BindingKind::Class)
      return true;
    return method && method->isStatic && path.isPlainLocal() && binding->kind == BindingKind::Parameter &&
           here->method->receiver != kNoLocal && binding->local == here->method->receiver &&
           contexts[binding->function] == here->method;
  }
  // `Outer.Inner(…)`
  llvm::SmallVector<llvm::StringRef, 4> names;
  for (unsigned depth = 0; node && node->kind == kind::Attribute && depth < kLookahead; ++depth) {
    const Node *attribute = node->child(field::Attribute);
    names.push_back(attribute ? textOf(attribute) : "");
    node = node->child(field::Object);
  }
  const Binding *binding = node && node->kind == kind::Identifier ? bindingOf(node) : nullptr;
  if (!binding || binding->kind != BindingKind::Class || !binding->value)
    return false;
  uint32_t scope = binding->value->data;
  for (const llvm::StringRef name : llvm::reverse(names)) {
    const Binding *inner = nullptr;
    if (const auto found = scopes.classMembers.find({scope, name}); found != scopes.classMembers.end())
      inner = &scopes.bindings[found->second];
    if (!inner || inner->kind != BindingKind::Class || !inner->value)
      return false;
    scope = inner->value->data;
  }
  return true;
}

/// `f(a, *b, c=d, **e)`, `f(x for x in y)`.
Task<void> Lowering::arguments(const Node *list, llvm::SmallVectorImpl<ir::Argument> &out, bool skipFirst) {
  if (list->kind == kind::GeneratorExpression) {
    ir::Argument argument;
    argument.value = co_await value(list);
    out.push_back(argument);
    co_return;
  }
  for (const Node *child : list->children()) {
    if (!child->named || std::exchange(skipFirst, false))
      continue;
    const Node *node = stripped(child);
    ir::Argument argument;
    argument.spread = node->kind == kind::ListSplat || node->kind == kind::DictionarySplat;
    const Node *name = node->kind == kind::KeywordArgument ? node->child(field::Name) : nullptr;
    if (name)
      argument.name = intern(name);
    const Node *given = name ? node->child(field::Value) : nullptr;
    argument.value = co_await value(given ? given : node);
    out.push_back(argument);
  }
}

} // namespace leaklint::frontends::python
