#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

const Lowering::Tables &Lowering::tables() {
  static const Tables kTables = [] {
    Tables empty;
    empty.expressions.assign(kind::Count, nullptr);
    empty.leaves.assign(kind::Count, nullptr);
    empty.statements.assign(kind::Count, nullptr);
    addExpressions(empty);
    addStatements(empty);
    return empty;
  }();
  return kTables;
}

void Lowering::addExpressions(Tables &to) {
  std::vector<Leaf> &leaves = to.leaves;
  leaves[kind::Identifier] = &Lowering::leafIdentifier;
  leaves[kind::ShorthandPropertyIdentifier] = &Lowering::leafIdentifier;
  leaves[kind::This] = leaves[kind::Super] = &Lowering::leafThis;
  leaves[kind::MemberExpression] = leaves[kind::SubscriptExpression] = &Lowering::leafChain;
  leaves[kind::CallExpression] = &Lowering::leafCall;
  leaves[kind::MetaProperty] = &Lowering::leafMeta;
  leaves[kind::TemplateString] = &Lowering::leafTemplate;
  leaves[kind::UnaryExpression] = &Lowering::leafUnary;
  for (auto each : {kind::String, kind::Number, kind::True, kind::False, kind::Null, kind::Undefined, kind::Regex,
                    kind::PrivatePropertyIdentifier})
    leaves[each] = &Lowering::leafLiteral;

  std::vector<Expression> &expressions = to.expressions;
  expressions[kind::MemberExpression] = &Lowering::member;
  expressions[kind::SubscriptExpression] = &Lowering::subscript;
  expressions[kind::CallExpression] = &Lowering::call;
  expressions[kind::NewExpression] = &Lowering::construct;
  expressions[kind::AssignmentExpression] = &Lowering::assignment;
  expressions[kind::AugmentedAssignmentExpression] = &Lowering::augmented;
  expressions[kind::UpdateExpression] = &Lowering::update;
  expressions[kind::UnaryExpression] = &Lowering::unary;
  expressions[kind::BinaryExpression] = &Lowering::binary;
  expressions[kind::TernaryExpression] = &Lowering::ternary;
  expressions[kind::SequenceExpression] = &Lowering::sequence;
  expressions[kind::AwaitExpression] = &Lowering::awaiting;
  expressions[kind::YieldExpression] = &Lowering::yielding;
  expressions[kind::SpreadElement] = expressions[kind::ComputedPropertyName] = &Lowering::inner;
  expressions[kind::TemplateSubstitution] = expressions[kind::JsxExpression] = &Lowering::inner;
  expressions[kind::Array] = &Lowering::array;
  expressions[kind::Object] = &Lowering::object;
  expressions[kind::TemplateString] = &Lowering::templateString;
  for (auto each : {kind::FunctionExpression, kind::GeneratorFunction, kind::ArrowFunction})
    expressions[each] = &Lowering::functionExpression;
  expressions[kind::Class] = &Lowering::classExpression;
  expressions[kind::JsxElement] = expressions[kind::JsxSelfClosingElement] = &Lowering::jsx;
  expressions[kind::InternalModule] = expressions[kind::Module] = &Lowering::namespaceExpression;
}

/// Leaves are lowered here and now; what may nest becomes a Task. Await the result at once.
Operand Lowering::value(const Node *expression) {
  const Node *node = stripped(expression);
  if (node->kind >= kind::Count)
    return Operand(unknown(node));
  if (const Leaf leaf = table.leaves[node->kind]) {
    const LocalId ready = (this->*leaf)(node);
    if (ready != kNoLocal)
      return Operand(ready);
  }
  if (const Expression lowering = table.expressions[node->kind])
    return Operand((this->*lowering)(node));
  return Operand(unknown(node));
}

/// The hint reaches the expression only where that is the function or class the hint is about.
Operand Lowering::value(const Node *expression, const Hint &about) {
  const Node *node = stripped(expression);
  if (isFunction(node) || isClass(node)) {
    hint = about;
    hint.node = node;
  }
  return value(node);
}

LocalId Lowering::undefined(const Node *node) {
  return build().constant(node->range(), ir::ConstantKind::Undefined, "undefined");
}

LocalId Lowering::leafIdentifier(const Node *node) {
  const AccessPath path = pathOf(node);
  if (path.root == ir::RootKind::Global) {
    if (path.name == "undefined")
      return undefined(node);
    if (path.name == "arguments")
      return build().opaque(node->range(), "arguments", {});
    llvm::SmallVector<ir::Projection, 8> none;
    return build().load(node->range(), commonJsPath(node->range(), path, none));
  }
  return read(node->range(), path);
}

LocalId Lowering::leafThis(const Node *) { return thisLocal(); }

LocalId Lowering::leafChain(const Node *node) {
  const std::optional<AccessPath> path = plainPath(node);
  return path ? read(node->range(), *path) : kNoLocal;
}

/// `require('x')` is the one call that is a leaf.
LocalId Lowering::leafCall(const Node *node) {
  AccessPath path;
  return requiredSpecifier(node, tree.text) && plainRoot(node, path) ? build().load(node->range(), path) : kNoLocal;
}

LocalId Lowering::leafMeta(const Node *node) {
  return build().load(node->range(), named(ir::RootKind::Global, textOf(node)));
}

Task<LocalId> Lowering::member(const Node *node) { co_return build().load(node->range(), co_await place(node)); }

Task<LocalId> Lowering::subscript(const Node *node) { co_return build().load(node->range(), co_await place(node)); }

/// The place that an assignment's target or a chain of members denotes, its parts evaluated.
Task<AccessPath> Lowering::place(const Node *target) {
  const Node *node = stripped(target);
  if (const std::optional<AccessPath> plain = plainPath(node))
    co_return *plain;
  const bool isSubscript = node->kind == kind::SubscriptExpression;
  const Node *object = node->child(field::Object);
  if ((node->kind != kind::MemberExpression && !isSubscript) || !object)
    co_return AccessPath::ofLocal(co_await value(node));
  AccessPath base;
  if (const std::optional<AccessPath> plain = plainPath(object))
    base = *plain;
  else
    base = AccessPath::ofLocal(co_await value(object));
  if (isSubscript)
    co_return build().project(node->range(), base, co_await elementOf(node));
  const Node *property = node->child(field::Property);
  co_return build().field(node->range(), base, property ? textOf(property) : "");
}

Task<ir::Projection> Lowering::elementOf(const Node *subscript) {
  const Node *index = subscript->child(field::Index);
  if (const std::optional<ir::Projection> plain = plainStep(subscript))
    co_return *plain;
  ir::Projection step{ir::ProjectionKind::Element, {}, kNoLocal};
  if (index)
    step.index = co_await value(index);
  co_return step;
}

Task<LocalId> Lowering::sequence(const Node *node) {
  LocalId last = kNoLocal;
  for (const Node *child : node->children()) {
    if (!child->named)
      continue;
    if (child->after() == node->after())
      last = co_await value(child);
    else
      co_await effect(child);
  }
  co_return last != kNoLocal ? last : undefined(node);
}

Task<LocalId> Lowering::unary(const Node *node) {
  const Node *operation = node->child(field::Operator);
  const Node *argument = node->child(field::Argument);
  if (!operation || !argument)
    co_return co_await unknown(node);
  if (operation->kind == kind::TokenDelete)
    co_return co_await removal(node);
  const LocalId operand = co_await value(argument);
  if (operation->kind == kind::TokenVoid)
    co_return undefined(node);
  co_return build().opaque(node->range(), ("operator " + textOf(operation)).str(), {operand});
}

Task<LocalId> Lowering::removal(const Node *node) {
  const Node *argument = stripped(node->child(field::Argument));
  if (argument->kind == kind::MemberExpression || argument->kind == kind::SubscriptExpression)
    build().remove(node->range(), co_await place(argument));
  else
    co_await effect(argument);
  co_return build().constant(node->range(), ir::ConstantKind::Boolean, "true");
}

Task<LocalId> Lowering::binary(const Node *node) {
  const Node *operation = node->child(field::Operator);
  const Node *left = node->child(field::Left);
  const Node *right = node->child(field::Right);
  if (!operation || !left || !right)
    co_return co_await unknown(node);
  if (operation->kind == kind::TokenAndAnd || operation->kind == kind::TokenOrOr ||
      operation->kind == kind::TokenCoalesce)
    co_return co_await shortCircuit(node);
  const LocalId first = co_await value(left);
  const LocalId second = co_await value(right);
  if (operation->kind == kind::TokenPlus)
    if (const auto constant = treesitter::foldConcatenation(*here, node->range(), first, second))
      co_return *constant;
  co_return build().opaque(node->range(), ("operator " + textOf(operation)).str(), {first, second});
}

Task<LocalId> Lowering::awaiting(const Node *node) {
  const Node *argument = node->firstNamed();
  const LocalId source = argument ? co_await value(argument) : undefined(node);
  co_return build().await(node->range(), source);
}

Task<LocalId> Lowering::yielding(const Node *node) {
  const Node *argument = node->firstNamed();
  const LocalId source = argument ? co_await value(argument) : kNoLocal;
  co_return build().yield(node->range(), source, node->childOfKind(kind::TokenStar) != nullptr);
}

Task<LocalId> Lowering::inner(const Node *node) {
  const Node *child = node->firstNamed();
  co_return child ? co_await value(child) : undefined(node);
}

/// What has no lowering of its own: its parts are evaluated, what becomes of them is not told.
Task<LocalId> Lowering::unknown(const Node *node) {
  llvm::SmallVector<LocalId, 8> uses;
  if (node->kind == kind::Error)
    co_await hoist(node);
  for (const Node *child : node->children()) {
    if (!child->named || (child->isLeaf() && (child->kind >= kind::Count || !table.leaves[child->kind])))
      continue;
    if (child->kind < kind::Count && table.statements[child->kind])
      co_await statement(child);
    else
      uses.push_back(co_await value(child));
  }
  co_return build().opaque(node->range(), tree.grammar->nameOf(node->kind), uses);
}

} // namespace leaklint::frontends::javascript
