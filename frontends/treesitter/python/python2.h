#pragma once

#include "frontends/treesitter/nodes.h"

namespace leaklint::frontends::python {

/// Something in the file exists in Python 2 only.
bool isPython2(const treesitter::SyntaxTree &tree);

} // namespace leaklint::frontends::python
