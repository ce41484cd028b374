// Destructuring.

#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

/// Gives the value, or parts of it, to the targets of a pattern: variables, members, more patterns.
Task<void> Lowering::bind(const Node *pattern, LocalId value) {
  const Node *node = stripped(pattern);
  switch (node->kind) {
  case kind::Identifier:
  case kind::ShorthandPropertyIdentifierPattern:
    co_return write(node->range(), pathOf(node), value);
  case kind::ObjectPattern:
    co_return co_await bindObject(node, value);
  case kind::ArrayPattern:
    co_return co_await bindArray(node, value);
  case kind::AssignmentPattern:
  case kind::ObjectAssignmentPattern:
    co_return co_await bindDefault(node->child(field::Left), node->child(field::Right), value);
  default:
    write(node->range(), co_await place(node), value);
  }
}

/// `target = fallback`: the fallback where the value is undefined.
Task<void> Lowering::bindDefault(const Node *target, const Node *fallback, LocalId value) {
  if (!target)
    co_return;
  if (fallback) {
    const LocalId chosen = build().copy(target->range(), value);
    co_await fallBack(fallback, target->kind == kind::Identifier ? textOf(target) : "", chosen);
    value = chosen;
  }
  co_await bind(target, value);
}

/// Overwrites `value` where it is undefined.
Task<void> Lowering::fallBack(const Node *fallback, llvm::StringRef name, LocalId value) {
  const BlockId assign = build().newBlock();
  const BlockId join = build().newBlock();
  branchOnTest(fallback, {ir::TestKind::Null, value, kNoLocal, {}, false}, false, assign, join);
  build().setInsertPoint(assign);
  const LocalId other = co_await this->value(fallback, Hint{nullptr, name, fallback->range(), false, ir::kNoClass});
  build().copy(fallback->range(), other, value);
  build().branch(fallback->range(), join);
  build().setInsertPoint(join);
}

Task<void> Lowering::bindObject(const Node *pattern, LocalId value) {
  const AccessPath path = AccessPath::ofLocal(value);
  for (const Node *child : pattern->children()) {
    if (!child->named)
      continue;
    if (child->kind == kind::RestPattern) {
      if (const Node *target = child->firstNamed())
        co_await bind(target, restOf(child, value, ir::AllocationKind::Object));
      continue;
    }
    const bool pair = child->kind == kind::PairPattern;
    const Node *key = pair ? child->child(field::Key) : child;
    if (child->kind == kind::ObjectAssignmentPattern)
      key = child->child(field::Left);
    const Node *target = pair ? child->child(field::Value) : child;
    if (!key || !target)
      continue;
    ir::Projection step{ir::ProjectionKind::Field, {}, kNoLocal};
    if (const std::optional<std::string> name = keyText(key))
      step.name = intern(*name);
    else
      step = {ir::ProjectionKind::Element, {}, co_await this->value(key)};
    const LocalId part = build().load(child->range(), build().project(child->range(), path, step));
    co_await bind(target, part);
  }
}

Task<void> Lowering::bindArray(const Node *pattern, LocalId value) {
  const AccessPath path = AccessPath::ofLocal(value);
  unsigned index = 0;
  for (const Node *child : pattern->children()) {
    if (child->kind == kind::TokenComma) {
      ++index;
      continue;
    }
    if (!child->named)
      continue;
    if (child->kind == kind::RestPattern) {
      if (const Node *target = child->firstNamed())
        co_await bind(target, restOf(child, value, ir::AllocationKind::List));
      continue;
    }
    const LocalId part = build().load(child->range(), build().field(child->range(), path, std::to_string(index)));
    co_await bind(child, part);
  }
}

/// `...rest`: a new container with some of the value's elements.
LocalId Lowering::restOf(const Node *pattern, LocalId value, ir::AllocationKind kind) {
  const ir::Projection some{ir::ProjectionKind::Element, {}, kNoLocal};
  const SourceRange range = pattern->range();
  const LocalId rest = build().allocate(range, kind);
  const LocalId element = build().load(range, build().project(range, AccessPath::ofLocal(value), some));
  build().store(range, build().project(range, AccessPath::ofLocal(rest), some), element);
  return rest;
}

} // namespace leaklint::frontends::javascript
