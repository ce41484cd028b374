#include "frontends/treesitter/javascript/kinds.h"

extern "C" {
const TSLanguage *tree_sitter_javascript(void);
const TSLanguage *tree_sitter_typescript(void);
const TSLanguage *tree_sitter_tsx(void);
}

namespace leaklint::frontends::javascript {

using treesitter::Grammar;
using treesitter::KindSpec;
using treesitter::Treatment;

namespace {

const KindSpec kKinds[] = {
#define LEAKLINT_KIND(enumerator, name, named, treatment) {name, named, Treatment::treatment},
#include "frontends/treesitter/javascript/kinds.def"
#undef LEAKLINT_KIND
};

const llvm::StringRef kFields[] = {
#define LEAKLINT_FIELD(enumerator, name) name,
#include "frontends/treesitter/javascript/kinds.def"
#undef LEAKLINT_FIELD
};

} // namespace

const Grammar &grammarOf(Dialect dialect) {
  static const Grammar kJavaScript(tree_sitter_javascript(), kKinds, kFields);
  static const Grammar kTypeScript(tree_sitter_typescript(), kKinds, kFields);
  static const Grammar kTsx(tree_sitter_tsx(), kKinds, kFields);
  switch (dialect) {
  case Dialect::JavaScript:
    return kJavaScript;
  case Dialect::TypeScript:
    return kTypeScript;
  case Dialect::Tsx:
    return kTsx;
  }
  return kJavaScript;
}

} // namespace leaklint::frontends::javascript
