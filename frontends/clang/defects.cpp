#include "frontends/clang/defects.h"

#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/DiagnosticFrontend.h"
#include "clang/Basic/DiagnosticLex.h"
#include "clang/Basic/SourceManager.h"

namespace leaklint::frontends::cpp {

namespace {

constexpr size_t kMostDefects = 50;

bool isAboutFlags(unsigned id) {
  return id == clang::diag::err_drv_unknown_argument || id == clang::diag::err_drv_unknown_argument_with_suggestion ||
         id == clang::diag::err_drv_unsupported_opt || id == clang::diag::err_drv_unsupported_opt_for_target ||
         id == clang::diag::err_drv_invalid_value || id == clang::diag::err_drv_clang_unsupported;
}

/// At the line of the unit that leads to the place, where that is in a header; `link` says then in which.
ir::Defect placed(const clang::Diagnostic &diagnostic, llvm::StringRef text, llvm::StringRef link) {
  const clang::SourceManager &sources = diagnostic.getSourceManager();
  clang::SourceLocation location = sources.getExpansionLoc(diagnostic.getLocation());
  std::string reason = text.str();
  if (!sources.isInMainFile(location))
    reason += (link + sources.getFilename(location)).str();
  while (!sources.isInMainFile(location)) {
    const clang::SourceLocation includer = sources.getIncludeLoc(sources.getFileID(location));
    if (includer.isInvalid())
      break;
    location = includer;
  }
  const ir::SourcePosition begin{sources.getSpellingLineNumber(location), sources.getSpellingColumnNumber(location)};
  return {{begin, {begin.line, begin.column + 1}, 0}, reason};
}

} // namespace

void DefectCollector::HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &diagnostic) {
  if (level < clang::DiagnosticsEngine::Error)
    return;
  ++errors;
  llvm::SmallString<128> text;
  diagnostic.FormatDiagnostic(text);
  const unsigned id = diagnostic.getID();
  if (id == clang::diag::err_pp_file_not_found || id == clang::diag::err_pp_error_opening_file)
    return addMissing(diagnostic, text);
  if (diagnostic.getLocation().isValid())
    return addError(diagnostic, text);
  if (firstError.empty())
    firstError = text.str().str();
  if (isAboutFlags(id) && defects.size() < kMostDefects && seen.insert(text).second)
    defects.push_back({{}, text.str().str()});
}

void DefectCollector::addMissing(const clang::Diagnostic &diagnostic, llvm::StringRef text) {
  missing = true;
  if (defects.size() >= kMostDefects || !diagnostic.hasSourceManager())
    return;
  ir::Defect defect = placed(diagnostic, text, ", included by ");
  if (seen.insert(defect.reason).second)
    defects.push_back(std::move(defect));
}

void DefectCollector::addError(const clang::Diagnostic &diagnostic, llvm::StringRef text) {
  if (++sourceErrors == 1 && diagnostic.hasSourceManager())
    firstSourceError = placed(diagnostic, text, ", in ");
}

void DefectCollector::relax(clang::DiagnosticsEngine &engine) {
  engine.setSeverity(clang::diag::err_pp_file_not_found, clang::diag::Severity::Error, {});
}

std::vector<ir::Defect> DefectCollector::take() {
  if (!missing && sourceErrors != 0) {
    const unsigned more = sourceErrors - 1;
    firstSourceError.reason = "the unit does not compile: " + firstSourceError.reason +
                              (more == 0 ? "" : " (and " + std::to_string(more) + " more errors)");
    defects.push_back(std::move(firstSourceError));
  }
  return std::move(defects);
}

} // namespace leaklint::frontends::cpp
