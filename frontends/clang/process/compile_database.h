#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <vector>

namespace leaklint::frontends {

/// How a unit is compiled.
struct CompileCommand {
  std::string directory;              ///< absolute; what relative paths of the arguments are relative to
  std::string file;                   ///< absolute
  std::vector<std::string> arguments; ///< the compiler first; with the file, unless a function says otherwise
};

/// What is wrong with a compile database.
struct DatabaseMistake {
  uint32_t line = 0;
  std::string message;
};

/// The commands of one compile_commands.json. Immutable once parsed: threads share it.
class CompileDatabase {
public:
  /// Entries are added in the order of the file; of several for one file the first counts. Entries that say nothing
  /// usable are mistakes, the rest is taken. `path` is the database's, absolute.
  static CompileDatabase parse(llvm::StringRef path, llvm::StringRef json, std::vector<DatabaseMistake> &mistakes);

  /// The command of the file (absolute), by its path or by what it links to; null when there is none.
  const CompileCommand *find(llvm::StringRef file) const;
  /// The command of the file that is most like `file`: of the same name, in the same folder, in the nearest one.
  /// `sameFolder` takes no other folder.
  const CompileCommand *nearest(llvm::StringRef file, bool sameFolder) const;
  llvm::ArrayRef<CompileCommand> all() const { return commands; }
  const std::string &path() const { return file; }

private:
  void add(CompileCommand command);

  std::string file;
  std::vector<CompileCommand> commands;
  llvm::StringMap<size_t> byPath;
};

} // namespace leaklint::frontends
