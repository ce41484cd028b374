#pragma once

#include "checks/ir/module.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace leaklint::frontends::cpp {

/// What is lowered of a translation unit, and how its files are named.
struct UnitOptions {
  using Clock = std::chrono::steady_clock;

  /// The unit's own file as messages show it.
  std::string shownName;
  /// Whether a header is the project's, by its absolute path. Not asked for system headers, nor for the unit itself.
  std::function<bool(llvm::StringRef path)> isProjectFile = [](llvm::StringRef) { return true; };
  /// A header as messages show it, by its absolute path.
  std::function<std::string(llvm::StringRef path)> showHeader = [](llvm::StringRef path) { return path.str(); };
  Clock::time_point deadline = Clock::time_point::max();
};

/// Lowers the functions, classes and variables that the project defines in a unit that has been parsed, whatever errors
/// it had. Null when the deadline passed. The preprocessor may be null: it adds nothing yet but the names of modules.
std::unique_ptr<ir::Module> lowerUnit(clang::ASTContext &context, clang::Preprocessor *preprocessor,
                                      const UnitOptions &options);

} // namespace leaklint::frontends::cpp
