#include "frontends/treesitter/javascript/lowering.h"

namespace leaklint::frontends::javascript {

Lowering::Lowering(SyntaxTree &of, Scopes &resolved, ir::Module &made, treesitter::Clock::time_point until,
                   uint32_t componentScript)
    : tree(of), scopes(resolved), module(made), deadline(until), setup(componentScript), table(tables()) {}

bool Lowering::run() {
  contexts.assign(scopes.functions.size(), nullptr);
  lowered.assign(scopes.functions.size(), ir::kNoFunction);
  ir::Function &body = module.addFunction();
  body.kind = ir::FunctionKind::ModuleBody;
  body.range = body.nameRange = tree.root()->range();
  lowered[0] = body.id;
  FunctionContext context(module, body, nullptr);
  contexts[0] = here = &context;
  makePrototypeClasses();
  declareModule();
  treesitter::run(statements(tree.root()));
  context.builder.finish({tree.root()->to, tree.root()->to, 0});
  contexts[0] = here = nullptr;
  return !timedOut;
}

} // namespace leaklint::frontends::javascript
