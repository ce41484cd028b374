#include "frontends/clang/process/system_folders.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends {
namespace {

namespace fs = llvm::sys::fs;
namespace sys = llvm::sys::path;

/// Of the compiler's own, and of other compilers.
bool isNoLibrary(llvm::StringRef name) {
  return name == "c++" || name == "linux" || name == "asm" || name == "bits" || name == "sys" || name == "gnu" ||
         name.contains("-linux-") || name.starts_with("clang") || name.starts_with("llvm");
}

std::vector<std::string> foldersIn(const std::string &folder) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->type() == fs::file_type::directory_file && !isNoLibrary(sys::filename(entry->path())))
      found.push_back(entry->path());
  llvm::sort(found);
  return found;
}

/// Debian keeps what differs between machines in a folder of the machine's name.
std::vector<std::string> machineFolders(const std::string &parent) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::directory_iterator entry(parent, error), end; !error && entry != end; entry.increment(error))
    if (sys::filename(entry->path()).contains("-linux-"))
      found.push_back(entry->path());
  llvm::sort(found);
  return found;
}

} // namespace

SystemFolders::SystemFolders(std::string prefix) {
  const std::string include = prefix + "/include";
  searched = {include, prefix + "/local/include"};
  others = foldersIn(include);
  const std::vector<std::string> libraries = others;
  for (const std::string &library : libraries) // a folder a module, in one of the library's
    llvm::append_range(others, foldersIn(library));
  for (const std::string &machine : machineFolders(include)) {
    searched.push_back(machine);
    for (const std::string &library : foldersIn(machine)) {
      others.push_back(library);
      llvm::append_range(others, foldersIn(library)); // one folder a module, named without it
    }
  }
  for (const std::string &machine : machineFolders(prefix + "/lib"))
    for (const std::string &library : foldersIn(machine))
      if (std::string configured = library + "/include"; fs::is_directory(configured))
        others.push_back(std::move(configured));
}

std::string SystemFolders::find(llvm::StringRef written) const {
  auto holds = [&](const std::string &folder) { return fs::is_regular_file(folder + "/" + written); };
  if (llvm::any_of(searched, holds))
    return "";
  const auto found = llvm::find_if(others, holds);
  return found == others.end() ? "" : *found;
}

std::string SystemFolders::folderFor(llvm::StringRef written) const {
  const std::lock_guard guard(lock);
  const auto [entry, isNew] = known.try_emplace(written);
  if (isNew)
    entry->second = find(written);
  return entry->second;
}

} // namespace leaklint::frontends
