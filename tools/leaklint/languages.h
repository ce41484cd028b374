#pragma once

#include "frontends/frontend.h"

#include <memory>
#include <vector>

namespace leaklint::driver {

/// Every frontend of this build. Immutable: threads share it.
class Languages {
public:
  Languages();
  /// The one that handles the file, by its name alone; null when none does.
  const frontends::Frontend *forFile(llvm::StringRef path) const;
  /// The file names of all languages, for messages.
  static llvm::StringRef describe() { return ".js .mjs .cjs .jsx .ts .mts .cts .tsx .vue .svelte .py .pyw"; }

private:
  std::vector<std::unique_ptr<frontends::Frontend>> frontends;
};

} // namespace leaklint::driver
