#include "tools/leaklint/driver.h"

#include "checks/finding/suppression.h"
#include "tools/leaklint/crash_guard.h"
#include "tools/leaklint/link_phase.h"
#include "tools/leaklint/shared_files.h"
#include "tools/leaklint/workers.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

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

std::vector<size_t> filesWhere(llvm::ArrayRef<SelectedFile> files,
                               llvm::function_ref<bool(const SelectedFile &)> holds) {
  std::vector<size_t> numbers;
  for (size_t i = 0; i < files.size(); ++i)
    if (holds(files[i]))
      numbers.push_back(i);
  return numbers;
}

/// Files that were checked as parts of others are done.
void markParts(llvm::ArrayRef<SelectedFile> files, std::vector<FileOutcome> &outcomes) {
  llvm::StringSet<> parts;
  for (const FileOutcome &outcome : outcomes)
    parts.insert(outcome.parts.begin(), outcome.parts.end());
  for (size_t i = 0; i < files.size(); ++i)
    if (waitsForOthers(files[i]) && parts.contains(files[i].shown))
      outcomes[i].state = FileOutcome::State::Checked;
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
  const SharedFiles shared(files);
  const FileChecker checker(session, shared);
  size_t before = 0;
  auto run = [&](const std::vector<size_t> &numbers) {
    runParallel(
        numbers.size(), jobs, [&](size_t i) { result.files[numbers[i]] = checker.check(files[numbers[i]]); },
        [&](size_t done) { progress.draw(before + done, files.size()); });
    before += numbers.size();
  };
  run(filesWhere(files, [](const SelectedFile &file) { return !waitsForOthers(file); }));
  markParts(files, result.files);
  run(filesWhere(files, [&](const SelectedFile &file) {
    return waitsForOthers(file) && result.files[&file - files.begin()].state != FileOutcome::State::Checked;
  }));
  progress.clear();
  linkFiles(
      files, session, checker, jobs,
      [&](const finding::Site &site) { return filter.admits(site) && filter.isFinding(site); }, result.files);
  keepEachOnce(files, result.files);
  for (FileOutcome &outcome : result.files)
    collect(outcome, filter, result);
  std::sort(result.sites.begin(), result.sites.end(), finding::before);
  std::sort(result.findings.begin(), result.findings.end(),
            [](const auto &a, const auto &b) { return finding::before(a.site, b.site); });
  return result;
}

} // namespace leaklint::driver
