#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

namespace {

/// The target of a parameter, its annotation, default and `*` taken off; null for `*` and `/` alone.
struct Parameter {
  const Node *target = nullptr;
  const Node *fallback = nullptr;
  const Node *type = nullptr;
  bool rest = false;

  explicit Parameter(const Node *node) {
    if (node->kind == kind::KeywordSeparator || node->kind == kind::PositionalSeparator)
      return;
    target = node;
    type = node->child(field::Type);
    if (node->kind == kind::DefaultParameter || node->kind == kind::TypedDefaultParameter) {
      target = node->child(field::Name);
      fallback = node->child(field::Value);
    } else if (node->kind == kind::TypedParameter) {
      target = node->firstNamed();
    }
    if (target && (target->kind == kind::ListSplatPattern || target->kind == kind::DictionarySplatPattern)) {
      rest = true;
      target = target->firstNamed();
    }
  }
};

} // namespace

/// Defaults are made once, where the function is defined, and live as long as it does: each is a variable there that
/// the function captures. What is constant is made anew in the function instead.
Task<void> Lowering::defaults(const Node *list, std::vector<Default> &out) {
  for (const Node *child : list->children()) {
    const Parameter parameter(child);
    if (!parameter.fallback || !parameter.target)
      continue;
    if (constantOf(stripped(parameter.fallback))) {
      out.push_back({child, kNoLocal});
      continue;
    }
    const llvm::StringRef name = parameter.target->kind == kind::Identifier ? textOf(parameter.target) : "";
    const LocalId made = co_await value(parameter.fallback, name);
    const LocalId kept = build().addLocal(ir::LocalKind::Variable, intern(name), parameter.fallback->range(), {}, true);
    build().copy(parameter.fallback->range(), made, kept);
    out.push_back({child, kept});
  }
}

/// All parameters first, as they are values from the start; then defaults and patterns in order.
Task<void> Lowering::parameters(const Node *list, const FunctionSpec &spec, llvm::ArrayRef<Default> given) {
  bool first = true;
  llvm::SmallVector<std::pair<const Node *, LocalId>, 8> added;
  for (const Node *child : list->children()) {
    const Parameter parameter(child);
    if (!child->named || !parameter.target)
      continue;
    const bool isReceiver = std::exchange(first, false) && spec.owner != ir::kNoClass && !parameter.rest &&
                            (!spec.isStatic || spec.takesClass) && parameter.target->kind == kind::Identifier;
    if (isReceiver)
      addReceiver(parameter.target, spec);
    else
      added.push_back({child, addParameter(child)});
  }
  for (const auto &[node, local] : added) {
    for (const Default &each : given)
      if (each.parameter == node)
        co_await useDefault(each, local);
    const Parameter parameter(node);
    if (parameter.target->kind != kind::Identifier)
      co_await bind(parameter.target, local);
  }
}

/// `self`, or the class that a class method gets.
void Lowering::addReceiver(const Node *name, const FunctionSpec &spec) {
  Binding *binding = bindingOf(name);
  const ir::LocalKind kind = spec.takesClass ? ir::LocalKind::Variable : ir::LocalKind::This;
  const LocalId local = build().addLocal(kind, intern(name), name->range());
  here->receiver = local;
  if (binding)
    binding->local = local;
  if (spec.takesClass)
    build().load(name->range(), classPath(here->classScope), local);
  else
    here->function.self = local;
}

LocalId Lowering::addParameter(const Node *node) {
  const Parameter parameter(node);
  const bool plain = parameter.target->kind == kind::Identifier;
  const auto kind = parameter.rest ? ir::LocalKind::RestParameter : ir::LocalKind::Parameter;
  // Of `*args: T` each is a T, not the whole.
  const ir::TypeReference type = parameter.type && !parameter.rest ? typeOf(parameter.type) : ir::TypeReference{};
  const LocalId local =
      build().addLocal(kind, plain ? intern(parameter.target) : ir::Name(), parameter.target->range(), type);
  here->function.parameters.push_back(local);
  if (Binding *binding = plain ? bindingOf(parameter.target) : nullptr)
    binding->local = local;
  return local;
}

/// A parameter that got no value has its default.
Task<void> Lowering::useDefault(const Default &given, LocalId local) {
  const Node *fallback = stripped(Parameter(given.parameter).fallback);
  if (fallback->kind == kind::None)
    co_return; // what it is without a value already
  const BlockId assign = build().newBlock();
  const BlockId join = build().newBlock();
  branchOnTest(fallback, {ir::TestKind::Null, local, kNoLocal, {}, false}, false, assign, join);
  build().setInsertPoint(assign);
  const LocalId kept = given.kept == kNoLocal ? co_await value(fallback) : capture(*here->outer, given.kept);
  build().copy(fallback->range(), kept, local);
  build().branch(fallback->range(), join);
  build().setInsertPoint(join);
}

} // namespace leaklint::frontends::python
