#pragma once

#include "frontends/treesitter/nodes.h"

extern "C" {
typedef struct TSTree TSTree;
}

namespace leaklint::frontends::treesitter {

/// Copies the tree into `out` (whose grammar and text are set).
void flatten(const TSTree *tree, SyntaxTree &out);

} // namespace leaklint::frontends::treesitter
