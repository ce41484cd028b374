#pragma once

#include "checks/ir/module.h"
#include "frontends/treesitter/nodes.h"

namespace leaklint::frontends::treesitter {

/// Copies the file's comments to the module, without the marks around them.
void addComments(const SyntaxTree &tree, ir::Module &module);

} // namespace leaklint::frontends::treesitter
