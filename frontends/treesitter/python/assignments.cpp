#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

namespace {

/// The name a lambda takes from the place it is assigned to.
const Node *nameOf(const Node *target) {
  if (target->kind == kind::Attribute)
    return target->child(field::Attribute);
  return target->kind == kind::Identifier ? target : nullptr;
}

size_t partsOf(const Node *sequence, bool &plain) {
  size_t count = 0;
  for (const Node *child : sequence->children()) {
    count += child->named;
    plain &= child->kind != kind::ListSplat && child->kind != kind::ListSplatPattern;
  }
  return count;
}

/// Both are sequences of as many parts, none of them standing for several.
bool matchesPartByPart(const Node *target, const Node *literal) {
  bool plain = true;
  return isSequence(target) && isSequence(literal) && partsOf(target, plain) == partsOf(literal, plain) && plain;
}

} // namespace

/// `a = b = value`: the value first, then the targets from the left.
Task<LocalId> Lowering::assignment(const Node *node) {
  llvm::SmallVector<const Node *, 4> targets;
  const Node *type = node->child(field::Type);
  const Node *given = node;
  while (given && given->kind == kind::Assignment) {
    if (const Node *left = given->child(field::Left))
      targets.push_back(stripped(left));
    given = given->child(field::Right);
  }
  if (targets.empty())
    co_return co_await unknown(node);
  if (!given) {
    annotate(targets.front(), type);
    co_return kNoLocal;
  }
  given = stripped(given);
  if (targets.size() == 1 && matchesPartByPart(targets.front(), given)) {
    co_await bindLiteral(targets.front(), given);
    co_return kNoLocal;
  }
  const Node *name = nameOf(targets.front());
  const Binding *member = targets.front()->kind == kind::Identifier ? bindingOf(targets.front()) : nullptr;
  if (member && member->level == Level::Class && given->kind == kind::Lambda)
    ownerForLambda = classIds[member->classScope];
  const LocalId source = co_await value(given, name ? textOf(name) : "");
  for (const Node *target : targets)
    co_await bind(target, source, type, node->range());
  if (member)
    aliasMethod(*member, given);
  co_return source;
}

Task<LocalId> Lowering::augmented(const Node *node) {
  const Node *left = node->child(field::Left);
  const Node *right = node->child(field::Right);
  const Node *operation = node->child(field::Operator);
  if (!left || !right || !operation)
    co_return co_await unknown(node);
  left = stripped(left);
  const AccessPath target = co_await place(left);
  const LocalId before = read(left->range(), target);
  const LocalId operand = co_await value(right);
  const LocalId after = build().opaque(node->range(), ("operator " + textOf(operation)).str(), {before, operand});
  if (left->kind == kind::Identifier)
    assign(left, after, node->range());
  else
    write(node->range(), target, after);
  co_return after;
}

/// `(name := value)`
Task<LocalId> Lowering::namedExpression(const Node *node) {
  const Node *name = node->child(field::Name);
  const Node *given = node->child(field::Value);
  if (!name || !given)
    co_return co_await unknown(node);
  const LocalId source = co_await value(given, textOf(name));
  assign(name, source, node->range());
  co_return source;
}

} // namespace leaklint::frontends::python
