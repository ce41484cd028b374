#pragma once

#include "checks/ir/module.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace llvm::json {
class Object;
} // namespace llvm::json

namespace leaklint::frontends {

/// One file to lower. `text` must outlive the call, not the module: what the module keeps it copies.
struct SourceFile {
  std::string path;     ///< as the user gave it: messages show it
  llvm::StringRef text; ///< UTF-8
  std::string location; ///< absolute; for languages that look at the files around it
  bool onDisk = true;   ///< false: `text` is not what lies at `location` (staged, standard input)
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
  Failure failure;    ///< meaningful when module is null
  double seconds = 0; ///< of CPU that other processes took
};

/// One import as the text has it: `from './a'`, `from .pkg import member`.
struct ImportText {
  std::string specifier;
  std::string member;    ///< what is imported, where that may be a module of its own (Python)
  bool passedOn = false; ///< whoever imports the importer has all that is imported: `export * from`, `from x import *`

  bool operator==(const ImportText &) const = default;
};

/// The files of a project that imports may mean.
class FileSet {
public:
  virtual ~FileSet() = default;
  /// `path` is absolute and normal.
  virtual bool contains(llvm::StringRef path) const = 0;
  /// A configuration of the language's own (tsconfig.json), by its absolute path; null where there is none that can be
  /// read as JSON. It stays as long as the set.
  virtual const llvm::json::Object *configuration(llvm::StringRef path) const = 0;
};

struct ResolvedImport {
  std::string path;
  bool isMember = false; ///< the file is the member itself, not what it is a member of
};

/// What is wrong with a project as a whole, not with one of its files.
struct ProjectProblem {
  std::string file; ///< absolute; may be empty
  uint32_t line = 0;
  std::string reason;
  bool error = false; ///< the run cannot do all of its job
};

/// A language. One instance serves all threads: after prepare() it does not change.
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

  /// Called before files are lowered, with all of them that this language handles (absolute).
  virtual std::vector<ProjectProblem> prepare(llvm::ArrayRef<std::string> /*files*/) { return {}; }
  /// Whether how a file is read hangs on its build: `-p`, flags behind `--`.
  virtual bool isCompiled() const { return false; }
  /// Whether files of that name are parts of others, whose modules hold them too (Module::files): such a file is
  /// lowered alone only where no other one held it.
  virtual bool isPart(llvm::StringRef /*fileName*/) const { return false; }
  /// The files (absolute) whose code goes into the module of `file` for sure: the prefilter reads them too.
  virtual std::vector<std::string> partsOf(llvm::StringRef /*file*/) const { return {}; }
};

} // namespace leaklint::frontends
