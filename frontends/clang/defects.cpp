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
    return;
  if (firstError.empty())
    firstError = text.str().str();
  if (isAboutFlags(id) && defects.size() < kMostDefects && seen.insert(text).second)
    defects.push_back({{}, text.str().str()});
}

/// At the line of the unit that leads to the missing header, where that line is in another one.
void DefectCollector::addMissing(const clang::Diagnostic &diagnostic, llvm::StringRef text) {
  if (defects.size() >= kMostDefects || !diagnostic.hasSourceManager())
    return;
  const clang::SourceManager &sources = diagnostic.getSourceManager();
  clang::SourceLocation location = sources.getExpansionLoc(diagnostic.getLocation());
  const llvm::StringRef from = sources.getFilename(location);
  std::string reason = text.str();
  while (!sources.isInMainFile(location)) {
    const clang::SourceLocation includer = sources.getIncludeLoc(sources.getFileID(location));
    if (includer.isInvalid())
      break;
    location = includer;
  }
  if (!sources.isInMainFile(sources.getExpansionLoc(diagnostic.getLocation())))
    reason += (", included by " + from).str();
  if (!seen.insert(reason).second)
    return;
  const ir::SourcePosition begin{sources.getSpellingLineNumber(location), sources.getSpellingColumnNumber(location)};
  defects.push_back({{begin, {begin.line, begin.column + 1}, 0}, reason});
}

} // namespace leaklint::frontends::cpp
