#pragma once

#include "tools/leaklint/file_check.h"
#include "tools/leaklint/options.h"
#include "tools/leaklint/progress.h"

#include <vector>

namespace leaklint::driver {

/// Which rules count, and from which confidence on: the command line's word over the configuration's.
class RuleFilter {
public:
  RuleFilter(const Options &options, const Config &config);
  bool admits(const finding::Site &site) const;
  /// Whether `site` leaks at the asked confidence.
  bool isFinding(const finding::Site &site) const;

private:
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  Confidence confidence;
};

/// What the files came to, in the order of the files, whatever the number of threads.
struct RunResult {
  std::vector<FileOutcome> files; ///< findings point into their suppressions
  std::vector<finding::Finding> findings;
  std::vector<finding::Site> sites;
  std::vector<finding::Notification> notifications;
  uint64_t bytes = 0;
  bool failed = false;
  Timing timing;

  size_t count(FileOutcome::State state) const;
};

/// Checks the files on `jobs` threads.
RunResult checkFiles(llvm::ArrayRef<SelectedFile> files, const Session &session, const RuleFilter &filter,
                     unsigned jobs, Progress &progress);

} // namespace leaklint::driver
