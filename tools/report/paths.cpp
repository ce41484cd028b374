#include "tools/report/paths.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace leaklint::report {
namespace {

namespace path = llvm::sys::path;

bool isPlain(char c) { return llvm::isAlnum(c) || llvm::StringRef("-._~/").contains(c); }

} // namespace

std::string pathFromRoot(const RunInfo &run, llvm::StringRef file) {
  llvm::SmallString<256> full(file);
  if (path::is_relative(full) && !run.workingFolder.empty())
    full = (run.workingFolder + "/" + file).str();
  path::remove_dots(full, /*remove_dot_dot=*/true);
  llvm::StringRef fromRoot = full;
  llvm::StringRef root = run.root.empty() ? run.workingFolder : run.root;
  root = root.rtrim('/');
  if (!run.workingFolder.empty() && fromRoot.consume_front(root) && fromRoot.consume_front("/"))
    return path::convert_to_slash(fromRoot);
  return path::convert_to_slash(full);
}

std::string toUri(llvm::StringRef path) {
  std::string uri = path.starts_with("/") ? "file://" : "";
  for (const char c : path) {
    if (isPlain(c))
      uri += c;
    else
      uri += "%" + llvm::utohexstr(static_cast<unsigned char>(c), /*LowerCase=*/false, /*Width=*/2);
  }
  return uri;
}

} // namespace leaklint::report
