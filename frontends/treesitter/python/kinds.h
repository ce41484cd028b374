#pragma once

#include "frontends/treesitter/nodes.h"

namespace leaklint::frontends::python {

using treesitter::Node;

/// Kinds of nodes.
namespace kind {
enum : treesitter::Kind {
  Error = treesitter::Grammar::kError,
#define LEAKLINT_KIND(enumerator, name, named, treatment) enumerator,
#include "frontends/treesitter/python/kinds.def"
#undef LEAKLINT_KIND
  Count
};
} // namespace kind

/// What a node is to its parent.
namespace field {
enum : treesitter::Field {
  NoField,
#define LEAKLINT_FIELD(enumerator, name) enumerator,
#include "frontends/treesitter/python/kinds.def"
#undef LEAKLINT_FIELD
};
} // namespace field

const treesitter::Grammar &grammar();

} // namespace leaklint::frontends::python
