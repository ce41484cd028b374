#include "tools/leaklint/changed_files.h"

#include "tools/leaklint/paths.h"
#include "tools/leaklint/repository.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"

namespace leaklint::driver {
namespace {

std::string realPath(llvm::StringRef path) {
  llvm::SmallString<256> real;
  return llvm::sys::fs::real_path(path, real) ? absolutePath(path) : real.str().str();
}

/// The tree of the merge base of `revision` and HEAD; of `revision` itself where there is no base (a shallow clone).
llvm::Expected<GitTree> baseTree(git_repository &repository, const std::string &revision) {
  git_object *made = nullptr;
  if (git_revparse_single(&made, &repository, (revision + "^{commit}").c_str()) != 0)
    return llvm::createStringError("`--changed-since " + revision + "` names no commit: " + gitErrorText());
  const GitObject commit(made);
  git_oid base = *git_object_id(commit.get());
  git_oid head;
  if (git_reference_name_to_id(&head, &repository, "HEAD") == 0)
    (void)git_merge_base(&base, &repository, &head, git_object_id(commit.get()));
  git_commit *baseCommit = nullptr;
  git_tree *tree = nullptr;
  const bool found = git_commit_lookup(&baseCommit, &repository, &base) == 0 && git_commit_tree(&tree, baseCommit) == 0;
  git_commit_free(baseCommit);
  if (!found)
    return gitError("`--changed-since " + revision + "`");
  return GitTree(tree);
}

/// The real paths of what differs from the tree.
llvm::Expected<llvm::StringSet<>> changedFiles(git_repository &repository, git_tree &tree) {
  git_diff_options options;
  git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS;
  git_diff *made = nullptr;
  if (git_diff_tree_to_workdir_with_index(&made, &repository, &tree, &options) != 0)
    return gitError("cannot tell what has changed");
  const GitDiff diff(made);
  llvm::StringSet<> files;
  for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i)
    files.insert(joinPath(workTree(repository), git_diff_get_delta(diff.get(), i)->new_file.path));
  return files;
}

} // namespace

llvm::Error keepChangedSince(const std::string &revision, Selection &selection) {
  const GitRepository repository = openRepository(realPath("."));
  if (!repository || workTree(*repository).empty())
    return llvm::createStringError("`--changed-since` needs a git repository with a working tree");
  llvm::Expected<GitTree> tree = baseTree(*repository, revision);
  if (!tree)
    return tree.takeError();
  llvm::Expected<llvm::StringSet<>> changed = changedFiles(*repository, **tree);
  if (!changed)
    return changed.takeError();
  llvm::erase_if(selection.files, [&](const SelectedFile &file) { return !changed->contains(realPath(file.path)); });
  return llvm::Error::success();
}

} // namespace leaklint::driver
