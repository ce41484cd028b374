#pragma once

#include "tools/leaklint/file_selection.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/JSON.h"

#include <memory>
#include <mutex>
#include <vector>

namespace leaklint::driver {

/// The files of a project and who imports whom, told from their texts without parsing. Files are numbered by their
/// place in `files()`. Immutable once built: threads share it.
class Project final : public frontends::FileSet {
public:
  /// Reads all files. Complexity: linear in their bytes. `maxSize`: larger files import nothing.
  Project(std::vector<SelectedFile> files, uint64_t maxSize, unsigned jobs);

  llvm::ArrayRef<SelectedFile> files() const { return members; }
  std::optional<size_t> find(llvm::StringRef path) const;
  /// What an import in the file means.
  std::optional<size_t> resolve(size_t importer, const frontends::ImportText &import, bool &isMember) const;
  /// Whoever imports the file has all that it imports from the other.
  bool passesOn(size_t file, size_t imported) const { return llvm::is_contained(passedOn[file], imported); }
  /// One of the names stands somewhere in the file's text, as a word of its own. Reads the file.
  bool mentions(size_t file, const llvm::StringSet<> &names) const;
  llvm::ArrayRef<size_t> importsOf(size_t file) const { return imports[file]; }
  llvm::ArrayRef<size_t> importersOf(size_t file) const { return importers[file]; }

  bool contains(llvm::StringRef path) const override { return byPath.contains(path); }
  const llvm::json::Object *configuration(llvm::StringRef path) const override;

private:
  void scan(size_t file);
  /// Empty where it cannot be read, is no text, or is too large.
  std::string textOf(size_t file) const;

  std::vector<SelectedFile> members;
  uint64_t largest;               ///< bytes
  std::vector<std::string> paths; ///< absolute
  llvm::StringMap<size_t> byPath;
  std::vector<std::vector<size_t>> imports;
  std::vector<std::vector<size_t>> importers;
  std::vector<std::vector<size_t>> passedOn; ///< of `imports`, those of which all is exported again
  mutable std::mutex mutex;                  ///< of what follows
  mutable llvm::StringMap<std::unique_ptr<llvm::json::Object>> configurations; ///< null: there is none
};

} // namespace leaklint::driver
