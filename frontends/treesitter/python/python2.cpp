// Statements of Python 2.

#include "frontends/treesitter/python/python2.h"

#include "frontends/treesitter/python/lowering.h"
#include "frontends/treesitter/python/syntax.h"

namespace leaklint::frontends::python {

/// `print >>file, a, b` is the call it became.
Task<void> Lowering::printStatement(const Node *node) {
  Callee target;
  target.path = named(ir::RootKind::Global, "print");
  llvm::SmallVector<ir::Argument, 4> given;
  ir::Argument file;
  for (const Node *child : node->children()) {
    if (child->kind == kind::Chevron) {
      if (const Node *stream = child->firstNamed()) {
        file.value = co_await value(stream);
        file.name = intern("file");
      }
    } else if (child->named) {
      ir::Argument argument;
      argument.value = co_await value(child);
      given.push_back(argument);
    }
  }
  if (file.value != kNoLocal)
    given.push_back(file);
  emitCall(node->range(), target, given);
}

/// `exec code in globals, locals`
Task<void> Lowering::execStatement(const Node *node) {
  Callee target;
  target.path = named(ir::RootKind::Global, "exec");
  llvm::SmallVector<ir::Argument, 4> given;
  for (const Node *child : node->children()) {
    if (!child->named)
      continue;
    ir::Argument argument;
    argument.value = co_await value(child);
    given.push_back(argument);
  }
  emitCall(node->range(), target, given);
}

bool isPython2(const SyntaxTree &tree) {
  for (const Node &node : tree.nodes) {
    if (node.kind == kind::PrintStatement || node.kind == kind::ExecStatement || node.kind == kind::Chevron)
      return true;
    if (node.kind == kind::StringStart && tree.textOf(&node) == "`")
      return true;
    if (node.kind == kind::ExceptClause && !node.childOfKind(kind::AsPattern) && caughtBy(&node, tree.text).alias)
      return true;
  }
  return false;
}

} // namespace leaklint::frontends::python
