#pragma once

#include "frontends/treesitter/javascript/scopes.h"

#include <string>
#include <vector>

namespace leaklint::frontends::javascript {

/// What tree-sitter-typescript 0.23 does not know is written as something it does, of the same length, before parsing:
/// `using` as `const`, put right in the tree afterwards; `export type *` as `export      *`.
struct GrammarGaps {
  struct Site {
    uint32_t offset;
    bool awaits;
  };
  std::string text; ///< empty where nothing had to be rewritten
  std::vector<Site> usings;
};
GrammarGaps fillGaps(llvm::StringRef text);
void restoreUsings(SyntaxTree &tree, const GrammarGaps &gaps);

/// `await using`, marked in Node::data of the keyword.
inline constexpr uint32_t kAwaitsDisposal = 1;

} // namespace leaklint::frontends::javascript
