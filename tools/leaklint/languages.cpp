#include "tools/leaklint/languages.h"

#include "frontends/clang/process/process_frontend.h"
#include "frontends/treesitter/javascript/javascript.h"
#include "frontends/treesitter/python/python.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace leaklint::driver {

Languages::Languages(frontends::BuildOptions build) {
  frontends.push_back(frontends::makeJavaScriptFrontend());
  frontends.push_back(frontends::makePythonFrontend());
  frontends.push_back(frontends::makeProcessFrontend(std::move(build)));
}

std::vector<frontends::ProjectProblem> Languages::prepare(llvm::ArrayRef<std::string> files) {
  std::vector<frontends::ProjectProblem> problems;
  for (const auto &frontend : frontends) {
    std::vector<std::string> own;
    for (const std::string &file : files)
      if (forFile(file) == frontend.get())
        own.push_back(file);
    if (!own.empty())
      llvm::append_range(problems, frontend->prepare(own));
  }
  return problems;
}

const frontends::Frontend *Languages::forFile(llvm::StringRef path) const {
  const llvm::StringRef name = llvm::sys::path::filename(path);
  for (const auto &frontend : frontends)
    if (frontend->handles(name))
      return frontend.get();
  return nullptr;
}

} // namespace leaklint::driver
