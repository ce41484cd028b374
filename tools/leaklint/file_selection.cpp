#include "tools/leaklint/file_selection.h"

#include "tools/leaklint/folder_walk.h"
#include "tools/leaklint/notifications.h"
#include "tools/leaklint/paths.h"

#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <algorithm>

namespace leaklint::driver {
namespace {

namespace fs = llvm::sys::fs;

class Selector {
public:
  Selector(const Config &config, const Languages &languages) : config(config), languages(languages) {}

  void add(const std::string &path) {
    fs::file_status status;
    if (std::error_code error = fs::status(path, status))
      return fail(missing(path, error));
    if (status.type() == fs::file_type::directory_file)
      return walkFolder(path, config, languages, selection);
    if (status.type() != fs::file_type::regular_file)
      return fail(notification(Level::Error, "not-a-file", path,
                               "this is no regular file (a FIFO, device or socket), and was not opened"));
    addFile(path);
  }

  Selection selection;

private:
  using Level = finding::Notification::Level;

  void addFile(const std::string &path) {
    const frontends::Frontend *language = languages.forFile(path);
    if (!language)
      return note(notification(Level::Note, "unknown-language", path,
                               "file was not checked: no language has files of that name (known are " +
                                   Languages::describe() + ")"));
    if (const std::string *pattern = config.excludes(path))
      return note(
          notification(Level::Note, "excluded", path,
                       "file was not checked: `" + *pattern + "` under `exclude` in " + config.shown + " matches it"));
    selection.files.push_back({path, shownPath(path), language, /*named=*/true, std::nullopt});
  }

  static finding::Notification missing(const std::string &path, std::error_code error) {
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
      return notification(Level::Error, "missing-path", path, "no such file or folder");
    return notification(Level::Error, "unreadable-file", path, "file cannot be read: " + error.message());
  }

  void note(finding::Notification text) { selection.notifications.push_back(std::move(text)); }
  void fail(finding::Notification text) {
    selection.failed = true;
    note(std::move(text));
  }

  const Config &config;
  const Languages &languages;
};

} // namespace

bool isGeneratedName(llvm::StringRef name) {
  const llvm::StringRef stem = llvm::sys::path::stem(name);
  return stem.ends_with(".min") || (stem.ends_with(".d") && llvm::sys::path::extension(name).ends_with("ts"));
}

void sortFiles(std::vector<SelectedFile> &files) {
  // A file that is both named and met in a folder counts as named.
  std::sort(files.begin(), files.end(), [](const SelectedFile &a, const SelectedFile &b) {
    return a.shown != b.shown ? a.shown < b.shown : a.named && !b.named;
  });
  // Other spellings of one path ("../here/a.js") are told by what they resolve to.
  llvm::StringSet<> seen;
  llvm::erase_if(files, [&](const SelectedFile &file) { return !seen.insert(absolutePath(file.path)).second; });
}

Selection selectFiles(llvm::ArrayRef<std::string> paths, const Config &config, const Languages &languages) {
  Selector selector(config, languages);
  if (paths.empty())
    selector.add(".");
  for (const std::string &path : paths)
    selector.add(path);
  sortFiles(selector.selection.files);
  return std::move(selector.selection);
}

} // namespace leaklint::driver
