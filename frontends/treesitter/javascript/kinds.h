#pragma once

#include "frontends/treesitter/nodes.h"

namespace leaklint::frontends::javascript {

using treesitter::Node;

/// Kinds of nodes, the same numbers in all three grammars.
namespace kind {
enum : treesitter::Kind {
  Error = treesitter::Grammar::kError,
#define LEAKLINT_KIND(enumerator, name, named, treatment) enumerator,
#include "frontends/treesitter/javascript/kinds.def"
#undef LEAKLINT_KIND
  Count
};
} // namespace kind

/// What a node is to its parent.
namespace field {
enum : treesitter::Field {
  None,
#define LEAKLINT_FIELD(enumerator, name) enumerator,
#include "frontends/treesitter/javascript/kinds.def"
#undef LEAKLINT_FIELD
};
} // namespace field

enum class Dialect : uint8_t { JavaScript, TypeScript, Tsx };

const treesitter::Grammar &grammarOf(Dialect dialect);

} // namespace leaklint::frontends::javascript
