#pragma once

#include "frontends/treesitter/javascript/scopes.h"

#include <string>
#include <vector>

namespace leaklint::frontends::javascript {

/// tree-sitter-typescript 0.23 does not know `using`: before parsing it is written `const`, of the same length, and the
/// declarations are put right in the tree.
struct UsingRewrite {
  struct Site {
    uint32_t offset;
    bool awaits;
  };
  std::string text; ///< empty where nothing had to be rewritten
  std::vector<Site> sites;
};
UsingRewrite rewriteUsings(llvm::StringRef text);
void restoreUsings(SyntaxTree &tree, const UsingRewrite &rewrite);

/// `await using`, marked in Node::data of the keyword.
inline constexpr uint32_t kAwaitsDisposal = 1;

} // namespace leaklint::frontends::javascript
