// try, catch, finally and using: the builder puts the cleanups on every way out.

#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/grammar_gaps.h"
#include "frontends/treesitter/javascript/syntax.h"

namespace leaklint::frontends::javascript {

Task<void> Lowering::trying(const Node *node) {
  labels.clear();
  const Node *body = node->child(field::Body);
  const Node *handler = node->child(field::Handler);
  const Node *finalizer = node->child(field::Finalizer);
  const Node *finally = finalizer ? finalizer->child(field::Body) : nullptr;
  if (!body)
    co_return;
  // The builder calls back in the middle of whatever leaves the scope, so the copy is lowered by a loop of its own;
  // how deeply those nest, the builder bounds.
  if (finally)
    build().pushCleanup(finally->range(), [this, finally](ir::FunctionBuilder &) {
      const auto interrupted = std::exchange(labels, {});
      treesitter::run(block(finally));
      labels = interrupted;
    });
  if (handler)
    co_await catching(body, handler);
  else
    co_await block(body);
  if (finally)
    build().popCleanup();
}

Task<void> Lowering::catching(const Node *body, const Node *handler) {
  const BlockId landing = build().newBlock();
  const BlockId join = build().newBlock();
  build().pushHandler(landing);
  co_await block(body);
  build().popHandler();
  build().branch(body->range(), join);
  build().setInsertPoint(landing);
  if (const Node *parameter = handler->child(field::Parameter)) {
    if (parameter->kind == kind::Identifier)
      build().opaque(parameter->range(), "exception", {}, pathOf(parameter).local);
    else
      co_await bind(parameter, build().opaque(parameter->range(), "exception", {}));
  }
  if (const Node *inside = handler->child(field::Body))
    co_await block(inside);
  build().branch(handler->range(), join);
  build().setInsertPoint(join);
}

/// `using x = …`: disposed of at the end of the block, whichever way it is left.
Task<void> Lowering::usingDeclaration(const Node *node) {
  bool awaits = false;
  for (const Node *child : node->children())
    awaits |= child->kind == kind::TokenAwait || (child->kind == kind::TokenUsing && child->data == kAwaitsDisposal);
  for (const Node *child : node->children()) {
    if (child->kind != kind::VariableDeclarator)
      continue;
    co_await declarator(child, true);
    const Node *name = child->child(field::Name);
    if (name && name->kind == kind::Identifier)
      openUsing(name, awaits);
  }
}

void Lowering::openUsing(const Node *name, bool awaits) {
  const AccessPath path = pathOf(name);
  const SourceRange range = name->range();
  ++here->openUsings;
  build().pushCleanup(range, [this, path, range, awaits](ir::FunctionBuilder &builder) {
    ir::FunctionBuilder::CallSpec spec;
    spec.receiver = read(range, path);
    spec.method = intern(awaits ? "Symbol.asyncDispose" : "Symbol.dispose");
    spec.callee = builder.field(range, path, spec.method);
    const LocalId disposed = builder.call(range, spec);
    if (awaits)
      builder.await(range, disposed);
  });
}

void Lowering::closeUsings(unsigned depth) {
  for (; here->openUsings > depth; --here->openUsings)
    build().popCleanup();
}

} // namespace leaklint::frontends::javascript
