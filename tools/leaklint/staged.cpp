#include "tools/leaklint/staged.h"

#include "tools/leaklint/notifications.h"
#include "tools/leaklint/paths.h"
#include "tools/leaklint/repository.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <git2/sys/repository.h>

#include <cstdlib>

namespace leaklint::driver {
namespace {

namespace fs = llvm::sys::fs;
using Level = finding::Notification::Level;

/// `git commit -a` and `git commit PATH` hand hooks an index of their own by this variable.
GitIndex openIndex(git_repository &repository) {
  git_index *index = nullptr;
  const char *path = std::getenv("GIT_INDEX_FILE");
  if (path && *path) {
    if (git_index_open(&index, absolutePath(path).c_str()) != 0)
      return nullptr;
    git_repository_set_index(&repository, index);
  } else if (git_repository_index(&index, &repository) != 0) {
    return nullptr;
  }
  return GitIndex(index);
}

/// The tree of HEAD; null before the first commit, when all that is staged is new.
GitTree headTree(git_repository &repository) {
  git_object *object = nullptr;
  if (git_revparse_single(&object, &repository, "HEAD^{tree}") != 0)
    return nullptr;
  return GitTree(reinterpret_cast<git_tree *>(object));
}

std::string realFolder() {
  llvm::SmallString<256> real;
  return fs::real_path(".", real) ? workingFolder() : real.str().str();
}

/// `path`, inside the working tree, as seen from the working folder.
std::string fromHere(llvm::StringRef path, llvm::StringRef root, llvm::StringRef here) {
  llvm::StringRef below;
  (void)relativeTo(here, root, below);
  std::string up;
  while (!below.empty() && path != below && !path.starts_with((below + "/").str())) {
    up += "../";
    below = llvm::sys::path::parent_path(below);
  }
  llvm::StringRef relative;
  return up + (relativeTo(path, below, relative) ? relative.str() : path.str());
}

class Stage {
public:
  Stage(llvm::ArrayRef<std::string> paths, const Config &config, const Languages &languages)
      : config(config), languages(languages), here(realFolder()), repository(openRepository(here)) {
    for (const std::string &path : paths)
      wanted.push_back(Wanted{path, absoluteHere(path), false});
  }

  void read() {
    root = repository ? workTree(*repository) : "";
    if (root.empty())
      return fail("no-repository", "",
                  "`--staged` needs a git repository with a working tree, and " + here + " lies in none");
    index = openIndex(*repository);
    const GitTree tree = headTree(*repository);
    git_diff *made = nullptr;
    if (!index || git_diff_tree_to_index(&made, repository.get(), tree.get(), index.get(), nullptr) != 0)
      return fail("unreadable-index", "", "what is staged cannot be read: " + gitErrorText());
    const GitDiff diff(made);
    for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i)
      add(*git_diff_get_delta(diff.get(), i));
    reportMissing();
    sortFiles(selection.files);
  }

  Selection selection;

private:
  struct Wanted {
    std::string written;
    std::string absolute;
    bool known = false;
  };

  std::string absoluteHere(llvm::StringRef path) const {
    llvm::SmallString<256> absolute = path;
    fs::make_absolute(here, absolute);
    llvm::sys::path::remove_dots(absolute, /*remove_dot_dot=*/true);
    return absolute.str().str();
  }

  /// Whether the file was asked for: by its name, by a folder above it, or since nothing was named.
  bool asked(llvm::StringRef absolute, bool &named) {
    bool found = wanted.empty();
    for (Wanted &want : wanted) {
      llvm::StringRef below;
      if (!relativeTo(absolute, want.absolute, below))
        continue;
      want.known = found = true;
      named |= below.empty();
    }
    return found;
  }

  void add(const git_diff_delta &delta) {
    const git_diff_file &file = delta.new_file;
    const std::string path = fromHere(file.path, root, here);
    bool named = false;
    if (!asked(joinPath(root, file.path), named))
      return;
    if (delta.status == GIT_DELTA_CONFLICTED)
      return note(notification(Level::Warning, "conflict", path, "file was not checked: its merge is not resolved"));
    // Neither what is deleted nor symbolic links and submodules.
    const bool isFile = file.mode == GIT_FILEMODE_BLOB || file.mode == GIT_FILEMODE_BLOB_EXECUTABLE;
    const frontends::Frontend *language = languages.forFile(file.path);
    const bool leftOut = config.excludes(path) || (!named && isGeneratedName(llvm::sys::path::filename(path)));
    if (delta.status != GIT_DELTA_DELETED && isFile && language && !leftOut)
      addFile(path, file.id, *language, named);
  }

  void addFile(const std::string &path, const git_oid &id, const frontends::Frontend &language, bool named) {
    git_blob *made = nullptr;
    if (git_blob_lookup(&made, repository.get(), &id) != 0)
      return fail("unreadable-file", path, "what is staged of the file cannot be read: " + gitErrorText());
    const GitBlob blob(made);
    // One byte more than what may be read says that there is more.
    const size_t size = std::min<size_t>(git_blob_rawsize(blob.get()), config.maxFileSize + 1);
    std::string content(static_cast<const char *>(git_blob_rawcontent(blob.get())), size);
    selection.files.push_back({path, shownPath(path), &language, named, std::move(content)});
  }

  void reportMissing() {
    for (const Wanted &want : wanted) {
      llvm::StringRef inTree;
      const bool inRepository = relativeTo(want.absolute, root, inTree);
      const bool tracked =
          inRepository && (git_index_get_bypath(index.get(), inTree.str().c_str(), 0) ||
                           git_index_find_prefix(nullptr, index.get(), (inTree + "/").str().c_str()) == 0);
      if (!want.known && !tracked && !fs::exists(want.absolute))
        fail("missing-path", want.written, "no such file or folder");
    }
  }

  void note(finding::Notification text) { selection.notifications.push_back(std::move(text)); }
  void fail(llvm::StringRef id, llvm::StringRef path, const llvm::Twine &text) {
    selection.failed = true;
    note(notification(Level::Error, id, path, text));
  }

  const Config &config;
  const Languages &languages;
  std::string here;
  std::string root;
  GitRepository repository;
  GitIndex index;
  std::vector<Wanted> wanted;
};

} // namespace

Selection selectStaged(llvm::ArrayRef<std::string> paths, const Config &config, const Languages &languages) {
  Stage stage(paths, config, languages);
  stage.read();
  return std::move(stage.selection);
}

} // namespace leaklint::driver
