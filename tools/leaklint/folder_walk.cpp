#include "tools/leaklint/folder_walk.h"

#include "tools/leaklint/gitignore.h"
#include "tools/leaklint/notifications.h"
#include "tools/leaklint/paths.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace leaklint::driver {
namespace {

namespace fs = llvm::sys::fs;

/// The rules of one repository, from the folder where the walk entered it.
struct Rules {
  explicit Rules(const std::string &folder) : folder(folder), ignore(absolutePath(folder)) {}
  std::string folder;
  GitIgnore ignore;
};

struct Folder {
  std::string path;
  std::shared_ptr<Rules> rules;
};

class Walk {
public:
  Walk(const Config &config, const Languages &languages, Selection &selection)
      : config(config), languages(languages), selection(selection) {}

  /// An explicit stack: folders may be nested deeper than calls can be.
  void run(const std::string &root) {
    pending.push_back({root, std::make_shared<Rules>(root)});
    while (!pending.empty()) {
      const Folder folder = std::move(pending.back());
      pending.pop_back();
      visit(folder);
    }
  }

private:
  void visit(const Folder &folder) {
    std::error_code error;
    const bool isCurrent = folder.path == "." || folder.path == "./";
    fs::directory_iterator entry(folder.path, error, /*follow_symlinks=*/false);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      // "./a.js" is called a.js.
      const std::string path = isCurrent ? llvm::sys::path::filename(entry->path()).str() : entry->path();
      add(path, entry->type(), folder.rules);
    }
    if (!error)
      return;
    selection.failed = true;
    selection.notifications.push_back(notification(finding::Notification::Level::Error, "unreadable-file", folder.path,
                                                   "folder cannot be listed: " + error.message() +
                                                       "; correct its permissions, or name it under `exclude`"));
  }

  void add(const std::string &path, fs::file_type type, const std::shared_ptr<Rules> &rules) {
    // Some file systems do not say the type with the name.
    fs::file_status status;
    if (type == fs::file_type::type_unknown && !fs::status(path, status, /*follow=*/false))
      type = status.type();
    // Neither symbolic links (they loop, and lead out of the project) nor FIFOs and devices (opening one may hang).
    if (type == fs::file_type::directory_file)
      addFolder(path, rules);
    else if (type == fs::file_type::regular_file)
      addFile(path, rules);
  }

  void addFolder(const std::string &path, std::shared_ptr<Rules> rules) {
    const llvm::StringRef name = llvm::sys::path::filename(path);
    if (name == ".git" || name == "node_modules" || config.excludes(path) || ignored(path, *rules, /*isFolder=*/true))
      return;
    // A submodule or a repository of its own has its own rules.
    if (fs::exists(path + "/.git"))
      rules = std::make_shared<Rules>(path);
    pending.push_back({path, std::move(rules)});
  }

  void addFile(const std::string &path, const std::shared_ptr<Rules> &rules) {
    const frontends::Frontend *language = languages.forFile(path);
    if (!language || isGeneratedName(llvm::sys::path::filename(path)) || config.excludes(path) ||
        ignored(path, *rules, /*isFolder=*/false))
      return;
    selection.files.push_back({path, shownPath(path), language, /*named=*/false, std::nullopt});
  }

  static bool ignored(const std::string &path, Rules &rules, bool isFolder) {
    llvm::StringRef relative;
    const std::string absolute = absolutePath(path);
    return relativeTo(absolute, absolutePath(rules.folder), relative) && rules.ignore.ignores(relative, isFolder);
  }

  const Config &config;
  const Languages &languages;
  Selection &selection;
  std::vector<Folder> pending;
};

} // namespace

void walkFolder(const std::string &root, const Config &config, const Languages &languages, Selection &selection) {
  Walk(config, languages, selection).run(root);
}

} // namespace leaklint::driver
