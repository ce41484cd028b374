#pragma once

#include "checks/catalogue/catalogue.h"
#include "checks/finding/baseline.h"
#include "checks/finding/finding.h"
#include "tools/report/source_cache.h"

#include "llvm/Support/raw_ostream.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace leaklint::report {

enum class Format : uint8_t { Text, Sarif, Json, Github, Gitlab, Rdjson, Markdown, Html };

/// "text", "sarif", … as `--format` takes them.
std::optional<Format> parseFormat(llvm::StringRef name);
llvm::StringRef toString(Format format);

/// What a report says of the run. Neither times nor thread counts: the same input gives the same bytes.
struct RunInfo {
  std::string version;                ///< "0.1.0"
  std::vector<std::string> arguments; ///< that change what is found; none of --jobs, --output, --format
  std::string workingFolder;          ///< absolute; what the paths of locations are relative to
  std::string root;                   ///< absolute; what reports name files from. Empty: from the working folder
  uint64_t filesChecked = 0;          ///< lowered and analysed
  uint64_t filesSkipped = 0;          ///< read by the prefilter and found without any word of the catalogue
  uint64_t filesFailed = 0;           ///< could not be read or analysed; `notifications` say why
  bool successful = true;             ///< false: the run could not do its job (exit code 2)
};

/// All that a format may tell. `findings` hold every site that leaks at the asked confidence, the silenced and the
/// known ones too; `sites` hold every site, those of `findings` included. Both are in the order of finding::before().
struct Report {
  const catalogue::Catalogue &catalogue;
  SourceCache &sources;
  std::vector<finding::Finding> findings;
  std::vector<finding::Site> sites;
  std::vector<finding::Notification> notifications;
  RunInfo run;
  const finding::Baseline *baseline = nullptr; ///< `--baseline`
  bool colours = false;                        ///< text: the output is a terminal that wants them
  bool allSites = false;                       ///< SARIF: `--all-sites`
};

/// Neither silenced nor in the baseline: what a run fails for. SARIF and JSON hold the others too, and say so.
bool isReported(const Report &report, const finding::Finding &finding);
size_t countReported(const Report &report);

/// Writes the report. Notifications are no part of text, GitHub, GitLab and rdjson: the caller prints them to the
/// standard error. False when the format cannot be written.
bool write(Format format, const Report &report, llvm::raw_ostream &out);

} // namespace leaklint::report
