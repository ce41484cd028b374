#include "frontends/clang/process/unit_paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends {
namespace {

namespace fs = llvm::sys::fs;
namespace sys = llvm::sys::path;

constexpr llvm::StringLiteral kUnits[] = {".c", ".cc", ".cpp", ".cxx", ".c++", ".C"};
constexpr llvm::StringLiteral kHeaders[] = {".h", ".hh", ".hpp", ".hxx", ".inl", ".ipp"};

bool lies(llvm::StringRef file, llvm::StringRef folder) {
  return file.consume_front(folder.rtrim('/')) && file.starts_with("/");
}

} // namespace

std::string absoluteIn(llvm::StringRef folder, llvm::StringRef path) {
  llvm::SmallString<256> absolute = path;
  fs::make_absolute(folder, absolute);
  if (fs::make_absolute(absolute)) // `folder` is relative, and there is no working folder
    return path.str();
  sys::remove_dots(absolute, /*remove_dot_dot=*/true);
  return absolute.str().str();
}

std::string realPathOf(llvm::StringRef path) {
  llvm::SmallString<256> real;
  return fs::real_path(path, real) ? path.str() : real.str().str();
}

std::string projectRoot(llvm::StringRef file) {
  for (llvm::StringRef folder = sys::parent_path(file); !folder.empty(); folder = sys::parent_path(folder))
    if (fs::exists(folder + "/.git"))
      return folder.str();
  llvm::SmallString<256> here;
  if (!fs::current_path(here) && lies(file, here))
    return here.str().str();
  return sys::parent_path(file).str();
}

bool isUnitName(llvm::StringRef name) { return llvm::is_contained(kUnits, sys::extension(name)); }
bool isHeaderName(llvm::StringRef name) { return llvm::is_contained(kHeaders, sys::extension(name)); }

bool isCppName(llvm::StringRef name) {
  const llvm::StringRef suffix = sys::extension(name);
  return (isUnitName(name) && suffix != ".c") || (isHeaderName(name) && suffix != ".h");
}

} // namespace leaklint::frontends
