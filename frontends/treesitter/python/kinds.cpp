#include "frontends/treesitter/python/kinds.h"

extern "C" {
const TSLanguage *tree_sitter_python(void);
}

namespace leaklint::frontends::python {

using treesitter::Grammar;
using treesitter::KindSpec;
using treesitter::Treatment;

namespace {

const KindSpec kKinds[] = {
#define LEAKLINT_KIND(enumerator, name, named, treatment) {name, named, Treatment::treatment},
#include "frontends/treesitter/python/kinds.def"
#undef LEAKLINT_KIND
};

const llvm::StringRef kFields[] = {
#define LEAKLINT_FIELD(enumerator, name) name,
#include "frontends/treesitter/python/kinds.def"
#undef LEAKLINT_FIELD
};

} // namespace

const Grammar &grammar() {
  static const Grammar kPython(tree_sitter_python(), kKinds, kFields);
  return kPython;
}

} // namespace leaklint::frontends::python
