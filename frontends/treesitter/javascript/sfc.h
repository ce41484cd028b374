#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace leaklint::frontends::javascript {

/// The scripts of a single-file component (Vue, Svelte): the file with everything else blanked, so that positions stay.
/// A script that runs for each instance (`<script setup>`, Svelte's without `module`) is written as the body of a
/// function: `;()=>{` where its tag was, `};` where it ends.
struct ComponentScripts {
  std::string text;
  bool typeScript = false; ///< some block says lang="ts"
  bool jsx = false;
  uint32_t setup = ~0U; ///< offset of that function
};
enum class ComponentKind : uint8_t { Vue, Svelte };
ComponentScripts scriptsOf(llvm::StringRef file, ComponentKind kind);

} // namespace leaklint::frontends::javascript
