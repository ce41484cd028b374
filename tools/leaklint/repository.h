#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

#include <git2.h>

#include <memory>
#include <string>

namespace leaklint::driver {

/// Frees what libgit2 made.
template <auto Free> struct GitFree {
  template <typename T> void operator()(T *object) const { Free(object); }
};
template <typename T, auto Free> using GitPointer = std::unique_ptr<T, GitFree<Free>>;

using GitRepository = GitPointer<git_repository, git_repository_free>;
using GitIndex = GitPointer<git_index, git_index_free>;
using GitDiff = GitPointer<git_diff, git_diff_free>;
using GitTree = GitPointer<git_tree, git_tree_free>;
using GitObject = GitPointer<git_object, git_object_free>;
using GitBlob = GitPointer<git_blob, git_blob_free>;

/// The repository that `folder` (absolute) lies in; null when there is none or it cannot be opened.
/// libgit2 runs no program, hook or filter of the repository.
GitRepository openRepository(llvm::StringRef folder);

/// The root of its working tree, absolute, without a slash at the end; empty for a bare one.
std::string workTree(const git_repository &repository);

/// What libgit2 says of its last failure.
std::string gitErrorText();
llvm::Error gitError(const llvm::Twine &what);

} // namespace leaklint::driver
