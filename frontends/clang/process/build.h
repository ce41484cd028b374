#pragma once

#include "frontends/clang/process/compile_database.h"
#include "frontends/clang/process/header_index.h"
#include "frontends/clang/process/system_folders.h"
#include "frontends/frontend.h"

#include <memory>
#include <mutex>

namespace leaklint::frontends {

/// What the command line says of the build.
struct BuildOptions {
  std::string databaseFolder;                    ///< `-p`; empty: compile_commands.json is looked for upward
  std::optional<std::vector<std::string>> flags; ///< behind `--`; alone they stand in the place of any database
};

/// Finds out how a file is compiled: by the flags behind `--`, by the compile database, by a unit near it in the
/// database, or by inference from the tree. Prepared once; threads share it then.
class Build {
public:
  explicit Build(BuildOptions options) : options(std::move(options)) {}

  /// Reads the databases of the files (absolute paths). What is wrong with them is returned; the files can be
  /// compiled all the same.
  std::vector<ProjectProblem> prepare(llvm::ArrayRef<std::string> files);

  /// The command for the file (absolute), whose text is `text`; its arguments name the file.
  CompileCommand commandFor(const std::string &file, llvm::StringRef text) const;

  /// False when headers were looked for in a part of the file's project only, for its size.
  bool sawAll(const std::string &file) const;

private:
  void readDatabase(const std::string &path, std::vector<ProjectProblem> &problems);
  void useGivenDatabase(std::vector<ProjectProblem> &problems);
  void findDatabases(llvm::ArrayRef<std::string> files, std::vector<ProjectProblem> &problems);
  const CompileDatabase *databaseFor(llvm::StringRef file) const;
  std::optional<CompileCommand> recordedCommand(const std::string &file) const;
  CompileCommand inferredCommand(const std::string &file, llvm::StringRef text) const;
  bool isCpp(llvm::StringRef file) const;
  const HeaderIndex &indexFor(llvm::StringRef file) const;
  const SystemFolders &installed() const;

  BuildOptions options;
  std::vector<std::unique_ptr<CompileDatabase>> databases;
  llvm::StringMap<const CompileDatabase *> byFolder; ///< of the files; null where there is none
  mutable std::mutex indexLock;
  mutable llvm::StringMap<std::unique_ptr<HeaderIndex>> indexes; ///< by root
  mutable std::unique_ptr<SystemFolders> systemFolders;          ///< looked for when first needed
};

} // namespace leaklint::frontends
