#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>

namespace leaklint::frontends::javascript {

/// The scripts of a single-file component (Vue, Svelte): the file with everything else blanked, so that positions stay.
struct ComponentScripts {
  std::string text;
  bool typeScript = false; ///< some block says lang="ts"
  bool jsx = false;
};
ComponentScripts scriptsOf(llvm::StringRef file);

} // namespace leaklint::frontends::javascript
