#include "tools/leaklint/repository.h"

namespace leaklint::driver {
namespace {

/// libgit2, set up.
struct Library {
  Library() {
    git_libgit2_init();
    // Containers run CI as another user than the one who cloned. git refuses there since it may run what the
    // repository's configuration names; libgit2 reads only.
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  }
};

} // namespace

GitRepository openRepository(llvm::StringRef folder) {
  static const Library kLibrary;
  git_repository *repository = nullptr;
  if (git_repository_open_ext(&repository, folder.str().c_str(), 0, nullptr) != 0)
    return nullptr;
  return GitRepository(repository);
}

std::string workTree(const git_repository &repository) {
  const char *folder = git_repository_workdir(&repository);
  return folder ? llvm::StringRef(folder).rtrim('/').str() : "";
}

std::string gitErrorText() {
  const git_error *error = git_error_last();
  return error && error->message ? error->message : "unknown error";
}

llvm::Error gitError(const llvm::Twine &what) { return llvm::createStringError(what + ": " + gitErrorText()); }

} // namespace leaklint::driver
