#pragma once

#include "checks/analyze.h"
#include "checks/catalogue/prefilter.h"
#include "checks/finding/finding.h"
#include "tools/leaklint/file_selection.h"
#include "tools/leaklint/session.h"
#include "tools/leaklint/timing.h"

#include "llvm/ADT/StringMap.h"

#include <vector>

namespace leaklint::driver {

/// What one file came to. The module is gone by then: memory holds one for each thread.
struct FileOutcome {
  enum class State : uint8_t {
    Checked,
    NothingToCheck, ///< holds no word of the catalogue
    LeftOut,        ///< binary, minified, too large
    Failed,         ///< could not be read, parsed or analysed
  } state = State::Failed;
  std::vector<finding::Site> sites;
  std::vector<finding::Suppression> suppressions;
  std::vector<finding::Notification> notifications;
  std::vector<std::string> parts; ///< selected files (`shown`) that were checked with this one: headers
  bool brokeRun = false;          ///< unreadable, or an error of leaklint's own: the run could not do its job
  uint64_t bytes = 0;
  Timing timing;
};

/// The lowered module; null with a notification where there is none. Parts that could not be lowered are
/// notifications too. Its files are named as messages name them.
std::unique_ptr<ir::Module> lowerFile(const SelectedFile &file, llvm::StringRef text,
                                      std::vector<finding::Notification> &notifications, Timing &timing);

class SharedFiles;

/// Reads, lowers and analyses files, one at a time or several on several threads.
class FileChecker {
public:
  /// Both must outlive it.
  FileChecker(const Session &session, const SharedFiles &shared);
  /// Never fails: what goes wrong, even a crash, is in the outcome.
  FileOutcome check(const SelectedFile &file) const;
  /// Judges anew the sites of the first file of a linked module, into an outcome that has been checked before.
  void judgeLinked(ir::Module &linked, FileOutcome &outcome) const;

private:
  bool mayHaveSites(const SelectedFile &file, llvm::StringRef text) const;
  void checkUnguarded(const SelectedFile &file, FileOutcome &outcome) const;
  void analyse(const SelectedFile &file, llvm::StringRef text, FileOutcome &outcome) const;
  void addParts(ir::Module &module, FileOutcome &outcome) const;
  void addSites(const ir::Module &module, std::vector<finding::Site> sites, FileOutcome &outcome) const;
  void addSuppressions(llvm::StringRef text, const ir::Module &module, FileOutcome &outcome) const;
  void addSuppressionsOf(const std::string &file, llvm::StringRef text, llvm::ArrayRef<ir::Comment> comments,
                         FileOutcome &outcome) const;

  const Session &session;
  const SharedFiles &shared;
  checks::Analyzer analyzer;
  llvm::StringMap<catalogue::Prefilter> prefilters; ///< by model set
  std::vector<llvm::StringRef> knownRules;
};

} // namespace leaklint::driver
