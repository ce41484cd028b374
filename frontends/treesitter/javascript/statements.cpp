#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

void Lowering::addStatements(Tables &to) {
  std::vector<Statement> &statements = to.statements;
  for (auto each :
       {kind::EmptyStatement, kind::DebuggerStatement, kind::InterfaceDeclaration, kind::TypeAliasDeclaration,
        kind::AmbientDeclaration, kind::FunctionSignature, kind::ImportStatement, kind::HashBangLine})
    statements[each] = &Lowering::nothing;
  statements[kind::Error] = &Lowering::faulty;
  statements[kind::StatementBlock] = &Lowering::block;
  statements[kind::ExpressionStatement] = &Lowering::expressionStatement;
  statements[kind::VariableDeclaration] = statements[kind::LexicalDeclaration] = &Lowering::variables;
  statements[kind::UsingDeclaration] = &Lowering::usingDeclaration;
  statements[kind::FunctionDeclaration] = &Lowering::functionDeclaration;
  statements[kind::GeneratorFunctionDeclaration] = &Lowering::functionDeclaration;
  statements[kind::ClassDeclaration] = statements[kind::AbstractClassDeclaration] = &Lowering::classDeclaration;
  statements[kind::IfStatement] = &Lowering::ifStatement;
  statements[kind::WhileStatement] = &Lowering::whileLoop;
  statements[kind::DoStatement] = &Lowering::doLoop;
  statements[kind::ForStatement] = &Lowering::forLoop;
  statements[kind::ForInStatement] = &Lowering::forInLoop;
  statements[kind::LabeledStatement] = &Lowering::labeled;
  statements[kind::BreakStatement] = statements[kind::ContinueStatement] = &Lowering::jump;
  statements[kind::ReturnStatement] = &Lowering::returning;
  statements[kind::ThrowStatement] = &Lowering::throwing;
  statements[kind::SwitchStatement] = &Lowering::switchStatement;
  statements[kind::TryStatement] = &Lowering::trying;
  statements[kind::WithStatement] = &Lowering::withStatement;
  statements[kind::ExportStatement] = &Lowering::exportStatement;
  statements[kind::EnumDeclaration] = &Lowering::enumDeclaration;
  statements[kind::InternalModule] = statements[kind::Module] = &Lowering::namespaceDeclaration;
  statements[kind::ImportAlias] = &Lowering::importAlias;
}

/// True from when the deadline has passed: what is left is skipped.
bool Lowering::late() {
  constexpr unsigned kLooksAtClock = 256;
  if (++ticks % kLooksAtClock == 0 && treesitter::Clock::now() >= deadline)
    timedOut = true;
  return timedOut;
}

Task<void> Lowering::statement(const Node *node) {
  if (late())
    co_return;
  if (node->kind < kind::Count)
    if (const Statement lowering = table.statements[node->kind])
      co_return co_await (this->*lowering)(node);
  co_await effect(node);
}

/// The statements directly below a node. What follows a return is dropped, as it never runs.
Task<void> Lowering::statements(const Node *list) {
  co_await hoist(list);
  for (const Node *child : list->children()) {
    if (!child->named || child->field == field::Name || child->field == field::Value)
      continue;
    if (!build().reachable())
      co_return;
    co_await statement(child);
  }
}

/// Function declarations are values from the start of their block.
Task<void> Lowering::hoist(const Node *list) {
  for (const Node *child : list->children()) {
    const Node *declaration = child;
    if (child->kind == kind::ExportStatement)
      declaration = child->child(field::Declaration);
    if (!declaration || late() ||
        (declaration->kind != kind::FunctionDeclaration && declaration->kind != kind::GeneratorFunctionDeclaration))
      continue;
    const Node *name = declaration->child(field::Name);
    const ir::FunctionId made = co_await function(declaration, specOf(declaration));
    if (!name)
      continue;
    const LocalId closure = build().closure(declaration->range(), made);
    write(declaration->range(), pathOf(name), closure);
  }
}

Task<void> Lowering::block(const Node *node) {
  const unsigned depth = here->openUsings;
  co_await statements(node);
  closeUsings(depth);
}

Task<void> Lowering::nothing(const Node *) { co_return; }

/// A stretch that could not be parsed: what is whole inside it is lowered all the same.
Task<void> Lowering::faulty(const Node *node) { co_await unknown(node); }

Task<void> Lowering::expressionStatement(const Node *node) {
  const Node *expression = node->firstNamed();
  if (!expression || expression->kind == kind::String) // a directive
    co_return;
  if (expression->begin == setup && isArrow(expression))
    co_return co_await componentSetup(expression);
  co_await effect(expression);
}

Task<void> Lowering::functionDeclaration(const Node *) { co_return; } // hoisted

Task<void> Lowering::variables(const Node *node) {
  const bool lexical = node->kind == kind::LexicalDeclaration;
  for (const Node *child : node->children())
    if (child->kind == kind::VariableDeclarator)
      co_await declarator(child, lexical);
}

/// `initialise`: without a value the variable becomes undefined here (`let`), not at its function's start (`var`).
Task<void> Lowering::declarator(const Node *node, bool initialise) {
  const Node *name = node->child(field::Name);
  const Node *given = node->child(field::Value);
  if (!name)
    co_return;
  Binding *binding = name->kind == kind::Identifier ? bindingOf(name) : nullptr;
  if (!given) {
    if (binding && (initialise || (binding->atModuleLevel && here->outer == nullptr && binding->declarations == 1)))
      write(node->range(), pathOf(*binding), undefined(node));
    co_return;
  }
  if (binding && binding->import != kNone)
    co_return;
  if (name->kind == kind::ObjectPattern && requiredSpecifier(stripped(given), tree.text) && here->outer == nullptr) {
    const Node *first = name->firstNamed();
    const Node *target = first && first->kind == kind::PairPattern ? first->child(field::Value) : first;
    if (const Binding *bound = target ? bindingOf(target) : nullptr; bound && bound->import != kNone)
      co_return;
  }
  const bool exported = binding && binding->exported;
  const LocalId made =
      co_await value(given, Hint{nullptr, binding ? textOf(name) : "", name->range(), exported, ir::kNoClass});
  co_await bind(name, made);
}

Task<void> Lowering::ifStatement(const Node *node) {
  const Node *condition = node->child(field::Condition);
  const Node *consequence = node->child(field::Consequence);
  const Node *alternative = node->child(field::Alternative);
  if (!condition || !consequence)
    co_return;
  const BlockId yes = build().newBlock();
  const BlockId join = build().newBlock();
  const BlockId no = alternative ? build().newBlock() : join;
  co_await branchOn(condition, yes, no);
  build().setInsertPoint(yes);
  co_await statement(consequence);
  build().branch(node->range(), join);
  if (alternative) {
    build().setInsertPoint(no);
    const Node *inside = alternative->kind == kind::ElseClause ? alternative->firstNamed() : alternative;
    if (inside)
      co_await statement(inside);
    build().branch(node->range(), join);
  }
  build().setInsertPoint(join);
}

Task<void> Lowering::labeled(const Node *node) {
  const Node *label = node->child(field::Label);
  const Node *body = node->child(field::Body);
  if (!label || !body)
    co_return;
  labels.push_back(intern(label));
  switch (body->kind) {
  case kind::WhileStatement:
  case kind::DoStatement:
  case kind::ForStatement:
  case kind::ForInStatement:
  case kind::LabeledStatement:
    co_return co_await statement(body);
  default:
    break;
  }
  const BlockId exit = build().newBlock();
  build().pushJumpScope(takeLabels(), exit, ir::kNoBlock, false);
  co_await statement(body);
  build().popJumpScope();
  build().branch(node->range(), exit);
  build().setInsertPoint(exit);
}

llvm::SmallVector<ir::Name, 2> Lowering::takeLabels() { return std::exchange(labels, {}); }

Task<void> Lowering::jump(const Node *node) {
  const Node *label = node->child(field::Label);
  const ir::Name name = label ? intern(label) : ir::Name();
  const bool found = node->kind == kind::BreakStatement ? build().emitBreak(node->range(), name)
                                                        : build().emitContinue(node->range(), name);
  if (!found)
    build().opaque(node->range(), tree.grammar->nameOf(node->kind), {});
  co_return;
}

Task<void> Lowering::returning(const Node *node) {
  const Node *result = node->firstNamed();
  const LocalId returned = result ? co_await value(result) : kNoLocal;
  build().emitReturn(node->range(), returned);
}

Task<void> Lowering::throwing(const Node *node) {
  const Node *thrown = node->firstNamed();
  const LocalId raised = thrown ? co_await value(thrown) : kNoLocal;
  build().emitThrow(node->range(), raised);
}

/// `with (o) body`: names in the body may be o's; they are lowered as if they were not, and the statement is opaque.
Task<void> Lowering::withStatement(const Node *node) {
  const Node *object = node->child(field::Object);
  const Node *body = node->child(field::Body);
  if (object)
    build().opaque(node->range(), "with_statement", {co_await value(object)});
  if (body)
    co_await statement(body);
}

} // namespace leaklint::frontends::javascript
