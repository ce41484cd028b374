#include "frontends/treesitter/python/lowering.h"

#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

void Lowering::addStatements(Tables &to) {
  std::vector<Statement> &statements = to.statements;
  for (auto each : {kind::PassStatement, kind::GlobalStatement, kind::NonlocalStatement, kind::TypeAliasStatement,
                    kind::FutureImportStatement})
    statements[each] = &Lowering::nothing;
  statements[kind::Error] = &Lowering::faulty;
  statements[kind::Block] = &Lowering::statements;
  statements[kind::ExpressionStatement] = &Lowering::expressionStatement;
  statements[kind::ImportStatement] = statements[kind::ImportFromStatement] = &Lowering::importStatement;
  statements[kind::FunctionDefinition] = &Lowering::functionDefinition;
  statements[kind::ClassDefinition] = &Lowering::classDefinition;
  statements[kind::DecoratedDefinition] = &Lowering::decoratedDefinition;
  statements[kind::IfStatement] = &Lowering::ifStatement;
  statements[kind::WhileStatement] = &Lowering::whileLoop;
  statements[kind::ForStatement] = &Lowering::forLoop;
  statements[kind::BreakStatement] = statements[kind::ContinueStatement] = &Lowering::jump;
  statements[kind::ReturnStatement] = &Lowering::returning;
  statements[kind::RaiseStatement] = &Lowering::raising;
  statements[kind::AssertStatement] = &Lowering::asserting;
  statements[kind::DeleteStatement] = &Lowering::deleting;
  statements[kind::TryStatement] = &Lowering::trying;
  statements[kind::WithStatement] = &Lowering::withStatement;
  statements[kind::MatchStatement] = &Lowering::matchStatement;
  statements[kind::PrintStatement] = &Lowering::printStatement;
  statements[kind::ExecStatement] = &Lowering::execStatement;
}

/// What control cannot reach is dropped.
Task<void> Lowering::statement(const Node *node) {
  if (late() || !build().reachable())
    co_return;
  if (node->kind < kind::Count)
    if (const Statement lowering = table.statements[node->kind])
      co_return co_await (this->*lowering)(node);
  co_await effect(node);
}

/// The statements directly below a node.
Task<void> Lowering::statements(const Node *list) {
  for (const Node *child : list->children()) {
    if (!build().reachable())
      co_return;
    if (!child->named)
      continue;
    followed = child->after() != list->after();
    co_await statement(child);
  }
}

/// Continues in `block` where a block from `first` on leads there. Else nothing does, and what follows never runs.
void Lowering::goOnAt(BlockId block, BlockId first) {
  const std::vector<ir::Block> &blocks = here->function.blocks;
  for (size_t from = first; from < blocks.size(); ++from)
    if (blocks[from].unwind == block || blocks[from].terminator.target == block ||
        blocks[from].terminator.otherwise == block)
      return build().setInsertPoint(block);
}

Task<void> Lowering::nothing(const Node *) { co_return; }

/// A stretch that could not be parsed: what is whole inside it is lowered all the same.
Task<void> Lowering::faulty(const Node *node) { co_await unknown(node); }

Task<void> Lowering::expressionStatement(const Node *node) {
  const Node *expression = node->firstNamed();
  const bool several = expression && expression->after() != node->after();
  if (!expression || (!several && (expression->kind == kind::String || expression->kind == kind::Ellipsis)))
    co_return; // documentation, or nothing
  for (const Node *child : node->children())
    if (child->named)
      co_await effect(child);
}

/// `if`, and its `elif`s one after another.
Task<void> Lowering::ifStatement(const Node *node) {
  const BlockId before = build().currentBlock();
  const BlockId join = build().newBlock();
  const auto arm = [&](const Node *branch) -> Task<void> {
    const Node *condition = branch->child(field::Condition);
    const Node *consequence = branch->child(field::Consequence);
    if (!condition || !consequence)
      co_return;
    if (isTypeChecking(condition, tree.text))
      co_return; // never runs; its imports are known already
    const BlockId yes = build().newBlock();
    const BlockId no = build().newBlock();
    co_await branchOn(condition, yes, no);
    build().setInsertPoint(yes);
    co_await statement(consequence);
    build().branch(branch->range(), join);
    build().setInsertPoint(no);
  };
  co_await arm(node);
  for (const Node *child : node->children()) {
    if (child->kind == kind::ElifClause)
      co_await arm(child);
    else if (child->kind == kind::ElseClause)
      if (const Node *body = suiteOf(child))
        co_await statement(body);
  }
  build().branch(node->range(), join);
  goOnAt(join, before);
}

Task<void> Lowering::jump(const Node *node) {
  const bool found =
      node->kind == kind::BreakStatement ? build().emitBreak(node->range()) : build().emitContinue(node->range());
  if (!found)
    build().opaque(node->range(), tree.grammar->nameOf(node->kind), {});
  co_return;
}

Task<void> Lowering::returning(const Node *node) {
  const Node *result = node->firstNamed();
  const LocalId returned = result ? co_await value(result) : kNoLocal;
  build().emitReturn(node->range(), returned);
}

Task<void> Lowering::asserting(const Node *node) {
  const Node *condition = node->firstNamed();
  if (!condition)
    co_return;
  const BlockId fails = build().newBlock();
  const BlockId holds = build().newBlock();
  co_await branchOn(condition, holds, fails);
  build().setInsertPoint(fails);
  const Node *message = condition->after() != node->after() ? condition->after() : nullptr;
  const LocalId told = message && message->named ? co_await value(message) : kNoLocal;
  build().emitThrow(node->range(), told);
  build().setInsertPoint(holds);
}

Task<void> Lowering::deleting(const Node *node) {
  for (const Node *child : node->children())
    if (child->named)
      co_await removal(child);
}

/// A variable without its value is undefined; a member or element is removed.
Task<void> Lowering::removal(const Node *target) {
  const Node *node = stripped(target);
  if (isSequence(node)) {
    for (const Node *child : node->children())
      if (child->named)
        co_await removal(child);
  } else if (node->kind == kind::Attribute || node->kind == kind::Subscript) {
    build().remove(node->range(), co_await place(node));
  } else if (const Binding *binding = bindingOf(node); binding && binding->level == Level::Class) {
    if (const AccessPath path = pathOf(node); !path.isPlainLocal() && binding->import == kNone)
      build().remove(node->range(), path);
  } else if (node->kind == kind::Identifier) {
    assign(node, build().constant(node->range(), ir::ConstantKind::Undefined, "undefined"), node->range());
  } else {
    co_await effect(node);
  }
}

} // namespace leaklint::frontends::python
