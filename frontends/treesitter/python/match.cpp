// match: a chain of tests, what a pattern captures being loaded where its test holds.

#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/strings.h"
#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

using ir::TestKind;

Task<void> Lowering::matchStatement(const Node *node) {
  const Node *body = node->child(field::Body);
  llvm::SmallVector<const Node *, 2> subjects;
  for (const Node *child : node->children())
    if (child->field == field::Subject)
      subjects.push_back(child);
  if (!body || subjects.empty())
    co_return;
  LocalId subject = kNoLocal;
  if (subjects.size() == 1) {
    subject = co_await value(subjects.front());
  } else {
    subject = build().allocate(node->range(), ir::AllocationKind::List);
    for (size_t index = 0; index < subjects.size(); ++index) {
      const LocalId part = co_await value(subjects[index]);
      const AccessPath path = AccessPath::ofLocal(subject);
      build().store(subjects[index]->range(), build().field(node->range(), path, std::to_string(index)), part);
    }
  }
  const BlockId before = build().currentBlock();
  const BlockId join = build().newBlock();
  for (const Node *clause : body->children()) {
    if (clause->kind != kind::CaseClause)
      continue;
    const BlockId next = build().newBlock();
    co_await matchCase(clause, subject, next);
    build().branch(clause->range(), join);
    build().setInsertPoint(next);
  }
  build().branch(node->range(), join);
  goOnAt(join, before);
}

Task<void> Lowering::matchCase(const Node *clause, LocalId subject, BlockId next) {
  const Node *first = clause->childOfKind(kind::CasePattern);
  if (!first)
    co_return;
  const Node *second = first->after();
  const bool several = second != clause->after() && second->kind == kind::CasePattern;
  co_await (several ? matchSequence(clause, subject, next) : match(first, subject, next));
  const Node *guard = clause->child(field::Guard);
  if (const Node *condition = guard ? guard->firstNamed() : nullptr) {
    const BlockId holds = build().newBlock();
    co_await branchOn(condition, holds, next);
    build().setInsertPoint(holds);
  }
  if (const Node *body = clause->child(field::Consequence))
    co_await statement(body);
}

/// Goes to `fails` where the pattern does not match, and on here where it does.
Task<void> Lowering::match(const Node *pattern, LocalId subject, BlockId fails) {
  const Node *node = pattern;
  const bool negative = node->kind == kind::CasePattern && isNegative(node, tree.text);
  if (node->kind == kind::CasePattern)
    node = node->firstNamed();
  if (!node)
    co_return; // `_`
  switch (node->kind) {
  case kind::AsPattern:
    co_await match(node->firstNamed(), subject, fails);
    if (const Node *name = node->childOfKind(kind::Identifier))
      assign(name, subject, name->range());
    co_return;
  case kind::UnionPattern:
    co_return co_await matchAny(node, subject, fails);
  case kind::ListPattern:
  case kind::TuplePattern:
    co_return co_await matchSequence(node, subject, fails);
  case kind::DictPattern:
    co_return co_await matchMapping(node, subject, fails);
  case kind::ClassPattern:
    co_return co_await matchClass(node, subject, fails);
  case kind::DottedName:
    co_return co_await matchName(node, subject, fails);
  default:
    break;
  }
  const BlockId holds = build().newBlock();
  ir::Test test{TestKind::Equals, subject, kNoLocal, {ir::ConstantKind::Other, intern(node)}, false};
  if (const std::optional<ir::Constant> literal = constantOf(node))
    test.constant = *literal;
  if (negative && test.constant.kind == ir::ConstantKind::Number)
    test.constant.text = intern(("-" + test.constant.text).str());
  if (test.constant.kind == ir::ConstantKind::Null)
    test = {TestKind::Null, subject, kNoLocal, {}, false};
  branchOnTest(node, test, false, holds, fails);
  build().setInsertPoint(holds);
}

/// A plain name takes the subject; a dotted one is a value to compare it with.
Task<void> Lowering::matchName(const Node *pattern, LocalId subject, BlockId fails) {
  const Node *first = pattern->firstNamed();
  if (!first)
    co_return;
  if (first->after() == pattern->after())
    co_return assign(first, subject, pattern->range());
  const LocalId wanted = build().load(pattern->range(), dottedPath(pattern));
  const BlockId holds = build().newBlock();
  branchOnTest(pattern, {TestKind::Equals, subject, wanted, {}, false}, false, holds, fails);
  build().setInsertPoint(holds);
}

AccessPath Lowering::dottedPath(const Node *dotted) {
  const Node *first = dotted->firstNamed();
  AccessPath root = pathOf(first);
  llvm::SmallVector<ir::Projection, 8> steps;
  for (const Node *part : dotted->children())
    if (part != first && part->kind == kind::Identifier)
      steps.push_back({ir::ProjectionKind::Field, intern(part), kNoLocal});
  enterSubmodules(root, steps);
  return extend(dotted->range(), root, steps);
}

Task<void> Lowering::matchAny(const Node *pattern, LocalId subject, BlockId fails) {
  const BlockId holds = build().newBlock();
  for (const Node *child : pattern->children()) {
    if (!child->named)
      continue;
    const BlockId next = build().newBlock();
    co_await match(child, subject, next);
    build().branch(child->range(), holds);
    build().setInsertPoint(next);
  }
  build().branch(pattern->range(), fails);
  build().setInsertPoint(holds);
}

Task<void> Lowering::matchSequence(const Node *pattern, LocalId subject, BlockId fails) {
  const BlockId holds = build().newBlock();
  branchOnTest(pattern, {TestKind::Unknown, subject, kNoLocal, {}, false}, false, holds, fails);
  build().setInsertPoint(holds);
  const AccessPath path = AccessPath::ofLocal(subject);
  unsigned index = 0;
  bool positioned = true;
  for (const Node *child : pattern->children()) {
    if (child->kind != kind::CasePattern)
      continue;
    const Node *splat = child->childOfKind(kind::SplatPattern);
    if (splat) {
      positioned = false;
      if (const Node *name = splat->childOfKind(kind::Identifier))
        assign(name, restOf(splat->range(), subject, ir::AllocationKind::List), splat->range());
      continue;
    }
    const ir::Projection some{ir::ProjectionKind::Element, {}, kNoLocal};
    const AccessPath part = positioned ? build().field(child->range(), path, std::to_string(index++))
                                       : build().project(child->range(), path, some);
    co_await match(child, build().load(child->range(), part), fails);
  }
}

Task<void> Lowering::matchMapping(const Node *pattern, LocalId subject, BlockId fails) {
  const AccessPath path = AccessPath::ofLocal(subject);
  std::optional<ir::Constant> key;
  for (const Node *child : pattern->children()) {
    if (child->kind == kind::SplatPattern) {
      if (const Node *name = child->childOfKind(kind::Identifier))
        assign(name, restOf(child->range(), subject, ir::AllocationKind::Object), child->range());
    } else if (child->field == field::Key) {
      key = constantOf(child);
      const BlockId holds = build().newBlock();
      ir::Test test{key ? TestKind::Has : TestKind::Unknown, subject, kNoLocal, {}, false};
      if (key)
        test.constant = *key;
      branchOnTest(child, test, false, holds, fails);
      build().setInsertPoint(holds);
    } else if (child->field == field::Value) {
      ir::Projection step{ir::ProjectionKind::Element, {}, kNoLocal};
      if (key && (key->kind == ir::ConstantKind::String || key->kind == ir::ConstantKind::Number))
        step = {ir::ProjectionKind::Field, key->text, kNoLocal};
      co_await match(child, build().load(child->range(), build().project(child->range(), path, step)), fails);
    }
  }
}

/// `C(a, b=c)`: which attribute a part without a name is, only C knows.
Task<void> Lowering::matchClass(const Node *pattern, LocalId subject, BlockId fails) {
  const Node *name = pattern->childOfKind(kind::DottedName);
  if (!name || !name->firstNamed())
    co_return;
  const BlockId holds = build().newBlock();
  const LocalId wanted = read(name->range(), dottedPath(name));
  branchOnTest(pattern, {TestKind::InstanceOf, subject, wanted, {}, false}, false, holds, fails);
  build().setInsertPoint(holds);
  for (const Node *child : pattern->children()) {
    if (child->kind != kind::CasePattern)
      continue;
    const Node *keyword = child->childOfKind(kind::KeywordPattern);
    if (!keyword) {
      co_await match(child, build().opaque(child->range(), "operator attribute", {subject}), fails);
      continue;
    }
    const Node *attribute = keyword->childOfKind(kind::Identifier);
    const Node *part = attribute && attribute->after() != keyword->after() ? attribute->after() : nullptr;
    if (!part)
      continue;
    const AccessPath place = build().field(child->range(), AccessPath::ofLocal(subject), textOf(attribute));
    co_await match(part, build().load(child->range(), place), fails);
  }
}

} // namespace leaklint::frontends::python
