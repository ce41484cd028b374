#include "tools/leaklint/languages.h"

#include "frontends/treesitter/javascript/javascript.h"
#include "frontends/treesitter/python/python.h"

#include "llvm/Support/Path.h"

namespace leaklint::driver {

Languages::Languages() {
  frontends.push_back(frontends::makeJavaScriptFrontend());
  frontends.push_back(frontends::makePythonFrontend());
}

const frontends::Frontend *Languages::forFile(llvm::StringRef path) const {
  const llvm::StringRef name = llvm::sys::path::filename(path);
  for (const auto &frontend : frontends)
    if (frontend->handles(name))
      return frontend.get();
  return nullptr;
}

} // namespace leaklint::driver
