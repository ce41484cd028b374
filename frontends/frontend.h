#pragma once

#include "checks/ir/module.h"

#include "llvm/ADT/StringRef.h"

#include <chrono>
#include <memory>
#include <string>

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
};

} // namespace leaklint::frontends
