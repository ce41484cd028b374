#pragma once

#include "checks/ir/module.h"

#include "clang/Basic/Diagnostic.h"

#include "llvm/ADT/StringSet.h"

namespace leaklint::frontends::cpp {

/// Says nothing to anybody, and keeps what the user of an analysis must know: headers that are missing, flags that are
/// unknown, and why a unit could not be read at all.
class DefectCollector : public clang::DiagnosticConsumer {
public:
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &diagnostic) override;

  /// Tells the engine to go on after a missing header: it is no more fatal than others.
  static void relax(clang::DiagnosticsEngine &engine);
  /// What the module's user is told: where nothing is missing, also that the unit does not compile.
  std::vector<ir::Defect> take();

  std::string firstError; ///< without a place: of the command line, of the file itself
  unsigned errors = 0;

private:
  void addMissing(const clang::Diagnostic &diagnostic, llvm::StringRef text);
  void addError(const clang::Diagnostic &diagnostic, llvm::StringRef text);

  std::vector<ir::Defect> defects;
  bool missing = false;      ///< a header: most errors follow from that
  unsigned sourceErrors = 0; ///< in the unit, or in what it includes
  ir::Defect firstSourceError;

  llvm::StringSet<> seen;
};

} // namespace leaklint::frontends::cpp
