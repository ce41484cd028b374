#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

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
  leaves[kind::Attribute] = leaves[kind::Subscript] = &Lowering::leafChain;
  leaves[kind::String] = leaves[kind::ConcatenatedString] = leaves[kind::UnaryOperator] = &Lowering::leafConstant;
  for (auto each : {kind::Integer, kind::Float, kind::True, kind::False, kind::None, kind::Ellipsis})
    leaves[each] = &Lowering::leafLiteral;

  std::vector<Expression> &expressions = to.expressions;
  expressions[kind::Attribute] = expressions[kind::Subscript] = &Lowering::chain;
  expressions[kind::Slice] = &Lowering::unknown;
  expressions[kind::Call] = &Lowering::call;
  expressions[kind::TypeCall] = &Lowering::typeCall;
  expressions[kind::Assignment] = &Lowering::assignment;
  expressions[kind::AugmentedAssignment] = &Lowering::augmented;
  expressions[kind::NamedExpression] = &Lowering::namedExpression;
  expressions[kind::BinaryOperator] = &Lowering::binary;
  expressions[kind::UnaryOperator] = expressions[kind::NotOperator] = &Lowering::unary;
  expressions[kind::BooleanOperator] = &Lowering::shortCircuit;
  expressions[kind::ComparisonOperator] = &Lowering::comparison;
  expressions[kind::ConditionalExpression] = &Lowering::conditional;
  expressions[kind::Await] = &Lowering::awaiting;
  expressions[kind::Yield] = &Lowering::yielding;
  for (auto each : {kind::ListSplat, kind::ListSplatPattern, kind::DictionarySplat, kind::Interpolation,
                    kind::FormatExpression, kind::KeywordArgument, kind::AsPattern})
    expressions[each] = &Lowering::inner;
  for (auto each :
       {kind::List, kind::Tuple, kind::ExpressionList, kind::PatternList, kind::TuplePattern, kind::ListPattern})
    expressions[each] = &Lowering::list;
  expressions[kind::Set] = &Lowering::set;
  expressions[kind::Dictionary] = &Lowering::dictionary;
  for (auto each :
       {kind::ListComprehension, kind::SetComprehension, kind::DictionaryComprehension, kind::GeneratorExpression})
    expressions[each] = &Lowering::comprehension;
  expressions[kind::String] = expressions[kind::ConcatenatedString] = &Lowering::formatted;
  expressions[kind::Lambda] = &Lowering::lambda;
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

/// A lambda takes the name of what it is assigned to.
Operand Lowering::value(const Node *expression, llvm::StringRef name) {
  if (stripped(expression)->kind == kind::Lambda)
    nameForLambda = name;
  return value(expression);
}

LocalId Lowering::none(const Node *node) { return build().constant(node->range(), ir::ConstantKind::Null, "None"); }

LocalId Lowering::leafIdentifier(const Node *node) { return read(node->range(), pathOf(node)); }

LocalId Lowering::leafChain(const Node *node) {
  const std::optional<AccessPath> path = plainPath(node);
  return path ? read(node->range(), *path) : kNoLocal;
}

namespace {

bool hasSlice(const Node *subscript) { return subscript->childOfKind(kind::Slice) != nullptr; }

} // namespace

Task<LocalId> Lowering::chain(const Node *node) {
  if (node->kind == kind::Subscript && hasSlice(node))
    co_return co_await slice(node);
  co_return build().load(node->range(), co_await place(node));
}

/// `xs[a:b]`: a new container; how it comes of the old one is not told.
Task<LocalId> Lowering::slice(const Node *node) {
  llvm::SmallVector<LocalId, 4> uses;
  for (const Node *child : node->children()) {
    if (child->kind != kind::Slice) {
      uses.push_back(co_await value(child));
      continue;
    }
    for (const Node *bound : child->children())
      if (bound->named)
        uses.push_back(co_await value(bound));
  }
  co_return build().opaque(node->range(), "operator slice", uses);
}

/// The place that an assignment's target or a chain of members denotes, its parts evaluated.
Task<AccessPath> Lowering::place(const Node *target) {
  const Node *node = stripped(target);
  if (const std::optional<AccessPath> plain = plainPath(node))
    co_return *plain;
  const bool isSubscript = node->kind == kind::Subscript;
  const Node *object = node->child(isSubscript ? field::Value : field::Object);
  if ((node->kind != kind::Attribute && !isSubscript) || !object)
    co_return AccessPath::ofLocal(co_await value(node));
  const AccessPath container = co_await base(object);
  if (isSubscript)
    co_return build().project(node->range(), container, co_await elementOf(node));
  const Node *attribute = node->child(field::Attribute);
  co_return build().field(node->range(), container, attribute ? textOf(attribute) : "");
}

Task<AccessPath> Lowering::base(const Node *object) {
  if (const std::optional<AccessPath> plain = plainPath(object))
    co_return *plain;
  co_return AccessPath::ofLocal(co_await value(object));
}

/// The step to what a subscript selects: of a slice, some element; of several keys, the one they make together.
Task<ir::Projection> Lowering::elementOf(const Node *subscript) {
  if (const std::optional<ir::Projection> plain = plainStep(subscript))
    co_return *plain;
  ir::Projection step{ir::ProjectionKind::Element, {}, kNoLocal};
  llvm::SmallVector<LocalId, 4> keys;
  for (const Node *child : subscript->children()) {
    if (child->field != field::Subscript)
      continue;
    if (child->kind != kind::Slice) {
      keys.push_back(co_await value(child));
      continue;
    }
    for (const Node *bound : child->children())
      if (bound->named)
        co_await effect(bound);
  }
  if (!hasSlice(subscript) && keys.size() == 1)
    step.index = keys.front();
  else if (!hasSlice(subscript) && !keys.empty())
    step.index = build().opaque(subscript->range(), "operator tuple", keys);
  co_return step;
}

Task<LocalId> Lowering::unary(const Node *node) {
  const Node *operation = node->child(field::Operator);
  const Node *argument = node->child(field::Argument);
  if (!argument)
    co_return co_await unknown(node);
  const LocalId operand = co_await value(argument);
  const llvm::StringRef sign = operation ? textOf(operation) : "not";
  co_return build().opaque(node->range(), ("operator " + sign).str(), {operand});
}

Task<LocalId> Lowering::binary(const Node *node) {
  const Node *operation = node->child(field::Operator);
  const Node *left = node->child(field::Left);
  const Node *right = node->child(field::Right);
  if (!operation || !left || !right)
    co_return co_await unknown(node);
  const LocalId first = co_await value(left);
  const LocalId second = co_await value(right);
  if (operation->kind == kind::TokenPlus)
    if (const auto constant = treesitter::foldConcatenation(*here, node->range(), first, second))
      co_return *constant;
  co_return build().opaque(node->range(), ("operator " + textOf(operation)).str(), {first, second});
}

/// A comparison whose outcome nothing here depends on.
Task<LocalId> Lowering::comparison(const Node *node) {
  llvm::SmallVector<LocalId, 4> operands;
  std::string reason = "operator";
  for (const Node *child : node->children()) {
    if (child->field == field::Operators)
      reason += " " + textOf(child).str();
    else
      operands.push_back(co_await value(child));
  }
  co_return build().opaque(node->range(), reason, operands);
}

Task<LocalId> Lowering::awaiting(const Node *node) {
  const Node *argument = node->firstNamed();
  const LocalId source = argument ? co_await value(argument) : none(node);
  co_return build().await(node->range(), source);
}

Task<LocalId> Lowering::yielding(const Node *node) {
  const Node *argument = node->firstNamed();
  const LocalId source = argument ? co_await value(argument) : kNoLocal;
  co_return build().yield(node->range(), source, node->childOfKind(kind::TokenFrom) != nullptr);
}

Task<LocalId> Lowering::inner(const Node *node) {
  const Node *child = node->child(field::Value);
  if (!child)
    child = node->firstNamed();
  co_return child ? co_await value(child) : none(node);
}

/// What has no lowering of its own: its parts are evaluated, what becomes of them is not told.
Task<LocalId> Lowering::unknown(const Node *node) {
  llvm::SmallVector<LocalId, 8> uses;
  for (const Node *child : node->children()) {
    if (!child->named || (child->isLeaf() && (child->kind >= kind::Count || !table.leaves[child->kind])))
      continue;
    if (child->kind < kind::Count && table.statements[child->kind])
      co_await statement(child);
    else if (const LocalId part = co_await value(child); part != kNoLocal)
      uses.push_back(part);
  }
  co_return build().opaque(node->range(), tree.grammar->nameOf(node->kind), uses);
}

} // namespace leaklint::frontends::python
