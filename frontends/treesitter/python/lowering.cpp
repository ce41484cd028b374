#include "frontends/treesitter/python/lowering.h"

namespace leaklint::frontends::python {

Lowering::Lowering(SyntaxTree &of, Scopes &resolved, ir::Module &made, treesitter::Clock::time_point until)
    : tree(of), scopes(resolved), module(made), deadline(until), table(tables()) {}

bool Lowering::run() {
  contexts.assign(scopes.functions.size(), nullptr);
  lowered.assign(scopes.functions.size(), ir::kNoFunction);
  classIds.assign(scopes.classes.size(), ir::kNoClass);
  classValues.assign(scopes.classes.size(), kNoLocal);
  ir::Function &body = module.addFunction();
  body.kind = ir::FunctionKind::ModuleBody;
  body.range = body.nameRange = tree.root()->range();
  lowered[0] = body.id;
  FunctionContext context(module, body, nullptr);
  contexts[0] = here = &context;
  declareModule();
  treesitter::run(statements(tree.root()));
  context.builder.finish({tree.root()->to, tree.root()->to, 0});
  contexts[0] = here = nullptr;
  return !timedOut;
}

/// True from when the deadline has passed: what is left is skipped.
bool Lowering::late() {
  constexpr unsigned kLooksAtClock = 256;
  if (++ticks % kLooksAtClock == 0 && treesitter::Clock::now() >= deadline)
    timedOut = true;
  return timedOut;
}

} // namespace leaklint::frontends::python
