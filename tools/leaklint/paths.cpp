#include "tools/leaklint/paths.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

namespace leaklint::driver {

std::string workingFolder() {
  llvm::SmallString<256> folder;
  // The current folder may have been removed under the process: then paths stay as they were given.
  if (llvm::sys::fs::current_path(folder))
    return "";
  return folder.str().str();
}

std::string absolutePath(llvm::StringRef path) {
  llvm::SmallString<256> absolute = path;
  if (llvm::sys::fs::make_absolute(absolute))
    return path.str();
  llvm::sys::path::remove_dots(absolute, /*remove_dot_dot=*/true);
  return absolute.str().str();
}

std::vector<std::string> absolutePaths(llvm::ArrayRef<std::string> paths) {
  std::vector<std::string> absolute;
  absolute.reserve(paths.size());
  for (const std::string &path : paths)
    absolute.push_back(absolutePath(path));
  return absolute;
}

std::string shownPath(llvm::StringRef path) {
  llvm::SmallString<256> shown = path;
  llvm::sys::path::remove_dots(shown, /*remove_dot_dot=*/true);
  const std::string folder = workingFolder();
  llvm::StringRef relative;
  if (llvm::sys::path::is_absolute(shown) && relativeTo(shown, folder, relative) && !relative.empty())
    shown = llvm::SmallString<256>(relative);
  return llvm::json::fixUTF8(llvm::sys::path::convert_to_slash(shown));
}

std::string joinPath(llvm::StringRef folder, llvm::StringRef name) {
  if (folder.empty() || folder.ends_with("/"))
    return (folder + name).str();
  return (folder + "/" + name).str();
}

bool relativeTo(llvm::StringRef path, llvm::StringRef folder, llvm::StringRef &relative) {
  folder = folder.rtrim('/');
  if (!path.consume_front(folder) || (!path.empty() && !path.starts_with("/")))
    return false;
  relative = path.ltrim('/');
  return true;
}

std::string repositoryRoot(llvm::StringRef folder) {
  for (; !folder.empty(); folder = llvm::sys::path::parent_path(folder))
    if (llvm::sys::fs::exists(joinPath(folder, ".git")))
      return folder.str();
  return "";
}

} // namespace leaklint::driver
