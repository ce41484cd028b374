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

  std::vector<ir::Defect> defects;
  std::string firstError; ///< without a place: of the command line, of the file itself
  unsigned errors = 0;

private:
  void addMissing(const clang::Diagnostic &diagnostic, llvm::StringRef text);

  llvm::StringSet<> seen;
};

} // namespace leaklint::frontends::cpp
