#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

using ir::CallStyle;
using ir::RootKind;

namespace {

/// The range of a call in a chain over several lines begins at its own link (`on('close', f)`), not at the chain's
/// first.
ir::SourceRange callRange(const Node *node) {
  ir::SourceRange range = node->range();
  const Node *called = node->child(field::Function);
  const Node *object = called ? called->child(field::Object) : nullptr;
  const Node *property = object ? called->child(field::Property) : nullptr;
  if (property && object->kind == kind::CallExpression && property->range().begin.line != range.begin.line)
    range.begin = property->range().begin;
  return range;
}

} // namespace

Task<LocalId> Lowering::call(const Node *node) {
  const Node *called = node->child(field::Function);
  const Node *list = node->child(field::Arguments);
  if (!called || !list)
    co_return co_await unknown(node);
  if (called->kind == kind::Import)
    co_return co_await dynamicImport(node);
  Callee target;
  co_await callee(called, target);
  llvm::SmallVector<ir::Argument, 8> given;
  co_await arguments(list, target.path, given);
  co_return emitCall(node, target, given);
}

LocalId Lowering::emitCall(const Node *node, const Callee &target, llvm::ArrayRef<ir::Argument> given) {
  ir::FunctionBuilder::CallSpec spec;
  spec.callee = target.path;
  spec.receiver = target.receiver;
  spec.function = target.function;
  spec.method = target.method;
  spec.arguments = given;
  spec.style = target.style;
  return build().call(callRange(node), spec);
}

Task<LocalId> Lowering::construct(const Node *node) {
  const Node *constructor = node->child(field::Constructor);
  if (!constructor)
    co_return co_await unknown(node);
  Callee target;
  target.style = CallStyle::Construct;
  if (const std::optional<AccessPath> path = plainPath(constructor)) {
    target.path = *path;
    if (path->isPlainLocal())
      target.function = path->local;
  } else {
    target.function = co_await value(constructor);
  }
  llvm::SmallVector<ir::Argument, 8> given;
  if (const Node *list = node->child(field::Arguments))
    co_await arguments(list, target.path, given);
  co_return emitCall(node, target, given);
}

/// `import('x')`: the module itself, for the `await` around it.
Task<LocalId> Lowering::dynamicImport(const Node *node) {
  const Node *specifier = node->child(field::Arguments)->firstNamed();
  const std::optional<ir::Constant> text = specifier ? constantOf(stripped(specifier)) : std::nullopt;
  if (text && text->kind == ir::ConstantKind::String && !text->text.empty())
    co_return build().load(node->range(), named(RootKind::Import, text->text));
  llvm::SmallVector<ir::Argument, 8> given;
  co_await arguments(node->child(field::Arguments), {}, given);
  llvm::SmallVector<LocalId, 8> uses;
  for (const ir::Argument &argument : given)
    uses.push_back(argument.value);
  co_return build().opaque(node->range(), "import", uses);
}

/// What is called: evaluates what must be before the arguments are.
Task<void> Lowering::callee(const Node *expression, Callee &out) {
  const Node *node = stripped(expression);
  switch (node->kind) {
  case kind::Super:
    superCallee(nullptr, out);
    co_return;
  case kind::MemberExpression:
  case kind::SubscriptExpression:
    co_return co_await memberCallee(node, out);
  case kind::Identifier:
    out.path = pathOf(node);
    if (out.path.isPlainLocal())
      out.function = out.path.local;
    co_return;
  default:
    if (const std::optional<AccessPath> path = plainPath(node); path && !path->isPlainLocal())
      out.path = *path;
    else
      out.function = co_await value(node);
  }
}

Task<void> Lowering::memberCallee(const Node *node, Callee &out) {
  const Node *object = node->child(field::Object);
  if (!object) {
    out.function = co_await value(node);
    co_return;
  }
  if (stripped(object)->kind == kind::Super) {
    superCallee(node, out);
    co_return;
  }
  AccessPath base;
  if (const std::optional<AccessPath> plain = plainPath(object))
    base = *plain;
  else
    base = AccessPath::ofLocal(co_await value(object));
  ir::Projection step{ir::ProjectionKind::Field, {}, kNoLocal};
  if (node->kind == kind::SubscriptExpression)
    step = co_await elementOf(node);
  else if (const Node *property = node->child(field::Property))
    step.name = intern(property);
  llvm::SmallVector<ir::Projection, 8> steps{step};
  const AccessPath root = commonJsPath(node->range(), base, steps);
  if (steps.empty() || root.name.data() != base.name.data()) { // exports.f()
    out.path = extend(node->range(), root, steps);
    co_return;
  }
  // A chain that is too long is cut before the receiver, so that the callee keeps the receiver's last steps.
  if (base.projections.size() >= ir::kMaxProjections)
    base = AccessPath::ofLocal(build().load(object->range(), base));
  out.receiver = read(object->range(), base);
  const AccessPath whole = extend(node->range(), base, steps);
  if (step.kind == ir::ProjectionKind::Field) {
    out.path = whole;
    out.method = step.name;
  } else {
    out.function = build().load(node->range(), whole);
  }
}

/// `super(…)` where `node` is null, `super.m(…)` else.
void Lowering::superCallee(const Node *node, Callee &out) {
  out.style = CallStyle::Super;
  out.receiver = thisLocal();
  if (!node) {
    out.path = basePath();
    out.method = intern("constructor");
    return;
  }
  const Node *property = node->child(field::Property);
  out.method = property ? intern(property) : ir::Name();
  out.path = build().field(node->range(), AccessPath::ofLocal(out.receiver), out.method);
}

/// The path of the class that the code here extends; empty where it is computed.
AccessPath Lowering::basePath() {
  const Node *base = here->thisOwner->classNode ? heritageOf(here->thisOwner->classNode) : nullptr;
  const std::optional<AccessPath> path = base ? plainPath(base) : std::nullopt;
  return path ? *path : AccessPath{};
}

Task<void> Lowering::arguments(const Node *list, const AccessPath &target, llvm::SmallVectorImpl<ir::Argument> &out) {
  for (const Node *child : list->children()) {
    if (!child->named || (list->kind == kind::TemplateString && child->kind != kind::TemplateSubstitution))
      continue;
    const Node *node = stripped(child);
    ir::Argument argument;
    argument.spread = node->kind == kind::SpreadElement;
    if (node->kind == kind::Object)
      argument.value = co_await objectLiteral(node, &target);
    else
      argument.value = co_await value(node);
    out.push_back(argument);
  }
}

} // namespace leaklint::frontends::javascript
