#pragma once

#include "checks/ir/module.h"

#include "llvm/ADT/StringRef.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace leaklint::frontends {

/// One file to lower. `text` must outlive the call, not the module: what the module keeps it copies.
struct SourceFile {
  std::string path;     ///< as the user gave it: messages show it
  llvm::StringRef text; ///< UTF-8
};

struct Limits {
  std::chrono::milliseconds deadline{20000}; ///< for one file, parsing and lowering together
};

/// Why a file could not be lowered, in a sentence that says what to do. `line` is 0 where no line is to blame.
struct Failure {
  std::string reason;
  uint32_t line = 0;
};

/// The module, or why there is none. Parts that could not be parsed are Module::defects.
struct Lowered {
  std::unique_ptr<ir::Module> module;
  Failure failure; ///< meaningful when module is null
};

/// One import as the text has it: `from './a'`, `from .pkg import member`.
struct ImportText {
  std::string specifier;
  std::string member; ///< what is imported, where that may be a module of its own (Python)

  bool operator==(const ImportText &) const = default;
};

/// The files of a project that imports may mean.
class FileSet {
public:
  virtual ~FileSet() = default;
  /// `path` is absolute and normal.
  virtual bool contains(llvm::StringRef path) const = 0;
  /// A configuration of the language's own (tsconfig.json), by its absolute path; null where there is none.
  virtual const std::string *configuration(llvm::StringRef path) const = 0;
};

struct ResolvedImport {
  std::string path;
  bool isMember = false; ///< the file is the member itself, not what it is a member of
};

/// A language. Stateless: one instance serves all threads.
class Frontend {
public:
  virtual ~Frontend() = default;
  virtual llvm::StringRef name() const = 0;
  /// The folder of rules/models whose records apply.
  virtual llvm::StringRef modelSet() const = 0;
  /// Told by file name alone ("x.tsx").
  virtual bool handles(llvm::StringRef fileName) const = 0;
  virtual Lowered lower(const SourceFile &file, const Limits &limits) const = 0;
  /// Whether modules find one another by imports, which resolve() understands.
  virtual bool linksByImport() const { return false; }
  /// What the text seems to import, told without parsing: nothing is missed that lowering would find, except what only
  /// running the code tells. Complexity: linear.
  virtual std::vector<ImportText> scanImports(llvm::StringRef /*text*/) const { return {}; }
  /// The file that an import in the file `importer` (absolute) means; std::nullopt for one outside of the project.
  virtual std::optional<ResolvedImport> resolve(llvm::StringRef /*importer*/, const ImportText & /*import*/,
                                                const FileSet & /*files*/) const {
    return std::nullopt;
  }
};

} // namespace leaklint::frontends
