// Lists, tuples, sets and dictionaries.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

namespace {

constexpr ir::Projection kSome{ir::ProjectionKind::Element, {}, kNoLocal};

bool isSplat(const Node *node) { return node->kind == kind::ListSplat || node->kind == kind::ListSplatPattern; }

} // namespace

void Lowering::storeSome(const Node *node, LocalId container, LocalId element) {
  build().store(node->range(), build().project(node->range(), AccessPath::ofLocal(container), kSome), element);
}

/// A tuple is a list that is not changed.
Task<LocalId> Lowering::list(const Node *node) {
  const LocalId made = build().allocate(node->range(), ir::AllocationKind::List);
  const AccessPath path = AccessPath::ofLocal(made);
  unsigned index = 0;
  bool positioned = true;
  for (const Node *child : node->children()) {
    if (!child->named)
      continue;
    positioned &= !isSplat(child);
    const LocalId element = co_await value(child);
    if (positioned)
      build().store(child->range(), build().field(child->range(), path, std::to_string(index++)), element);
    else
      storeSome(child, made, element);
  }
  co_return made;
}

Task<LocalId> Lowering::set(const Node *node) {
  const LocalId made = build().allocate(node->range(), ir::AllocationKind::Set);
  for (const Node *child : node->children()) {
    if (!child->named)
      continue;
    const LocalId element = co_await value(child);
    storeSome(child, made, element);
  }
  co_return made;
}

Task<LocalId> Lowering::dictionary(const Node *node) {
  const LocalId made = build().allocate(node->range(), ir::AllocationKind::Object);
  for (const Node *child : node->children()) {
    if (child->kind == kind::Pair) {
      co_await storePair(child, made);
    } else if (child->named) {
      const LocalId others = co_await value(child);
      storeSome(child, made, others);
    }
  }
  co_return made;
}

Task<void> Lowering::storePair(const Node *pair, LocalId object) {
  const Node *key = pair->child(field::Key);
  const Node *given = pair->child(field::Value);
  if (!key || !given) {
    co_await unknown(pair);
    co_return;
  }
  const AccessPath path = AccessPath::ofLocal(object);
  const std::optional<std::string> name = keyText(key);
  AccessPath target;
  if (name)
    target = build().field(pair->range(), path, *name);
  else
    target = build().project(pair->range(), path, {ir::ProjectionKind::Element, {}, co_await value(key)});
  const LocalId stored = co_await value(given, name ? *name : "");
  build().store(pair->range(), target, stored);
}

/// A container that is filled by the loops of its clauses. A generator expression is taken as the list of what it would
/// yield.
Task<LocalId> Lowering::comprehension(const Node *node) {
  const auto allocation = node->kind == kind::SetComprehension          ? ir::AllocationKind::Set
                          : node->kind == kind::DictionaryComprehension ? ir::AllocationKind::Object
                                                                        : ir::AllocationKind::List;
  const LocalId made = build().allocate(node->range(), allocation);
  struct Loop {
    BlockId head;
    BlockId exit;
  };
  llvm::SmallVector<Loop, 4> loops;
  for (const Node *clause : node->children()) {
    if (clause->kind == kind::IfClause && !loops.empty()) {
      const BlockId holds = build().newBlock();
      if (const Node *condition = clause->firstNamed())
        co_await branchOn(condition, holds, loops.back().head);
      build().setInsertPoint(holds);
    }
    const Node *container = clause->kind == kind::ForInClause ? clause->child(field::Right) : nullptr;
    if (!container)
      continue;
    const LocalId source = co_await value(container);
    const BlockId body = build().newBlock();
    loops.push_back({build().newBlock(), build().newBlock()});
    build().branch(clause->range(), loops.back().head);
    build().setInsertPoint(loops.back().head);
    build().conditionalBranch(clause->range(), {}, body, loops.back().exit);
    build().setInsertPoint(body);
    co_await element(clause, source);
  }
  if (const Node *body = node->child(field::Body)) {
    if (body->kind == kind::Pair)
      co_await storePair(body, made);
    else
      storeSome(body, made, co_await value(body));
  }
  for (const Loop &loop : llvm::reverse(loops)) {
    build().branch(node->range(), loop.head);
    build().setInsertPoint(loop.exit);
  }
  co_return made;
}

} // namespace leaklint::frontends::python
