#include "tools/leaklint/driver.h"

#include "checks/finding/suppression.h"
#include "tools/leaklint/crash_guard.h"
#include "tools/leaklint/link_phase.h"
#include "tools/leaklint/workers.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace leaklint::driver {
namespace {

bool names(llvm::ArrayRef<std::string> rules, const finding::Site &site) {
  return llvm::any_of(rules, [&](llvm::StringRef name) { return name == site.rule || name == site.category; });
}

/// Moves the sites of one file to the result, and makes findings of those that leak.
void collect(FileOutcome &outcome, const RuleFilter &filter, RunResult &result) {
  llvm::erase_if(outcome.sites, [&](const finding::Site &site) { return !filter.admits(site); });
  std::vector<finding::Finding> findings;
  for (const finding::Site &site : outcome.sites)
    if (filter.isFinding(site))
      findings.push_back({site, "", "", nullptr});
  finding::apply(findings, outcome.suppressions);
  llvm::move(findings, std::back_inserter(result.findings));
  llvm::move(outcome.sites, std::back_inserter(result.sites));
  outcome.sites.clear();
  llvm::append_range(result.notifications, outcome.notifications);
  result.bytes += outcome.bytes;
  result.failed |= outcome.brokeRun;
  result.timing += outcome.timing;
}

} // namespace

RuleFilter::RuleFilter(const Options &options, const Config &config)
    : select(options.select.empty() ? config.select : options.select), ignore(config.ignore),
      confidence(options.confidence.value_or(config.confidence.value_or(Confidence::Medium))) {
  llvm::append_range(ignore, options.ignore);
}

bool RuleFilter::admits(const finding::Site &site) const {
  return (select.empty() || names(select, site)) && !names(ignore, site);
}

bool RuleFilter::isFinding(const finding::Site &site) const {
  return site.verdict == finding::Verdict::Leaks && site.confidence >= confidence;
}

size_t RunResult::count(FileOutcome::State state) const {
  return llvm::count_if(files, [state](const FileOutcome &file) { return file.state == state; });
}

RunResult checkFiles(llvm::ArrayRef<SelectedFile> files, const Session &session, const RuleFilter &filter,
                     unsigned jobs, Progress &progress) {
  enableCrashGuard();
  RunResult result;
  result.files.resize(files.size());
  const FileChecker checker(session);
  runParallel(
      files.size(), jobs, [&](size_t index) { result.files[index] = checker.check(files[index]); },
      [&](size_t done) { progress.draw(done, files.size()); });
  progress.clear();
  linkFiles(files, session, checker, jobs, result.files);
  for (FileOutcome &outcome : result.files)
    collect(outcome, filter, result);
  std::sort(result.sites.begin(), result.sites.end(), finding::before);
  std::sort(result.findings.begin(), result.findings.end(),
            [](const auto &a, const auto &b) { return finding::before(a.site, b.site); });
  return result;
}

} // namespace leaklint::driver
