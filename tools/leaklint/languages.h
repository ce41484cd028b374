#pragma once

#include "frontends/clang/process/build.h"

#include <memory>
#include <vector>

namespace leaklint::driver {

/// Every frontend of this build. Immutable after prepare(): threads share it.
class Languages {
public:
  explicit Languages(frontends::BuildOptions build = {});
  /// Before files are lowered: lets the languages look at the projects that these (absolute paths) are parts of.
  std::vector<frontends::ProjectProblem> prepare(llvm::ArrayRef<std::string> files);
  /// The one that handles the file, by its name alone; null when none does.
  const frontends::Frontend *forFile(llvm::StringRef path) const;
  /// The file names of all languages, for messages.
  static llvm::StringRef describe() {
    return ".js .mjs .cjs .jsx .ts .mts .cts .tsx .vue .svelte .py .pyw .c .cc .cpp .cxx .c++ .C .h .hh .hpp .hxx .inl "
           ".ipp";
  }

private:
  std::vector<std::unique_ptr<frontends::Frontend>> frontends;
};

} // namespace leaklint::driver
