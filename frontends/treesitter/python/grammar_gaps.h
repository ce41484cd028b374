#pragma once

#include "frontends/treesitter/nodes.h"

namespace leaklint::frontends::python {

/// Puts right what tree-sitter-python 0.25 reads wrongly: `type(x).y = z` as the alias of a type.
void fillGaps(treesitter::SyntaxTree &tree);

} // namespace leaklint::frontends::python
