#include "tools/leaklint/file_check.h"

#include "checks/finding/suppression.h"
#include "checks/ir/text.h"
#include "tools/leaklint/crash_guard.h"
#include "tools/leaklint/notifications.h"
#include "tools/leaklint/source_loader.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::driver {
namespace {

using Level = finding::Notification::Level;
using State = FileOutcome::State;

/// One a file: a damaged file has thousands of defects.
void addDefects(const SelectedFile &file, const ir::Module &module, std::vector<finding::Notification> &notifications) {
  if (module.defects.empty())
    return;
  const ir::Defect &first = module.defects.front();
  const size_t more = module.defects.size() - 1;
  finding::Notification result =
      notification(Level::Warning, "parse-error", file.shown,
                   "a part of the file was not checked: " + first.reason +
                       (more == 0 ? "" : " (and " + std::to_string(more) + " more such parts)"));
  result.where.range = first.range;
  notifications.push_back(std::move(result));
}

#ifndef NDEBUG
/// In debug builds: a frontend that breaks an invariant is told at once, not by a wrong finding later.
bool verifyModule(const SelectedFile &file, const ir::Module &module, FileOutcome &outcome) {
  for (const std::string &violation : ir::verify(module)) {
    outcome.brokeRun = true;
    outcome.notifications.push_back(
        notification(Level::Error, "internal-error", file.shown, "the module is not well formed: " + violation));
  }
  return !outcome.brokeRun;
}
#endif

} // namespace

std::unique_ptr<ir::Module> lowerFile(const SelectedFile &file, llvm::StringRef text,
                                      std::vector<finding::Notification> &notifications) {
  frontends::Lowered lowered = file.language->lower({file.shown, text}, frontends::Limits());
  if (lowered.module) {
    addDefects(file, *lowered.module, notifications);
    return std::move(lowered.module);
  }
  finding::Notification failure =
      notification(Level::Error, "parse-error", file.shown, "file was not checked: " + lowered.failure.reason);
  if (const uint32_t line = lowered.failure.line)
    failure.where.range = {{line, 1}, {line, 1}, 0};
  notifications.push_back(std::move(failure));
  return nullptr;
}

FileChecker::FileChecker(const Session &session) : session(session), analyzer(*session.catalogue) {
  for (const auto &models : session.catalogue->modelSets)
    prefilters.try_emplace(models->name, *models);
  for (const catalogue::Rule &rule : session.catalogue->rules)
    knownRules.emplace_back(rule.id);
}

FileOutcome FileChecker::check(const SelectedFile &file) const {
  auto outcome = std::make_unique<FileOutcome>();
  if (guarded([&] { checkUnguarded(file, *outcome); }))
    return std::move(*outcome);
  // A crash may have left it half-written: not even its destructor may run.
  [[maybe_unused]] const FileOutcome *damaged = outcome.release();
  FileOutcome failed;
  failed.brokeRun = true;
  failed.notifications.push_back(notification(Level::Error, "internal-error", file.shown,
                                              "file was not checked: leaklint crashed on it; please report this, with "
                                              "the file if you can"));
  return failed;
}

bool FileChecker::mayHaveSites(const SelectedFile &file, llvm::StringRef text) const {
  const auto prefilter = prefilters.find(file.language->modelSet());
  return prefilter != prefilters.end() && prefilter->second.mayHaveSites(text);
}

void FileChecker::checkUnguarded(const SelectedFile &file, FileOutcome &outcome) const {
  LoadedSource source;
  outcome.timing.measure(Phase::Read, [&] { source = loadSource(file, session.config.maxFileSize); });
  outcome.bytes = source.bytes;
  outcome.brokeRun = source.unreadable;
  if (source.problem)
    outcome.notifications.push_back(std::move(*source.problem));
  if (!source.text) {
    outcome.state = source.unreadable ? State::Failed : State::LeftOut;
    return;
  }
  bool worthIt = false;
  outcome.timing.measure(Phase::Prefilter, [&] { worthIt = mayHaveSites(file, *source.text); });
  if (!worthIt) {
    outcome.state = State::NothingToCheck;
    return;
  }
  analyse(file, *source.text, outcome);
}

void FileChecker::analyse(const SelectedFile &file, llvm::StringRef text, FileOutcome &outcome) const {
  std::unique_ptr<ir::Module> module;
  outcome.timing.measure(Phase::Lower, [&] { module = lowerFile(file, text, outcome.notifications); });
  if (!module)
    return;
#ifndef NDEBUG
  if (!verifyModule(file, *module, outcome))
    return;
#endif
  outcome.timing.measure(Phase::Analyse, [&] {
    const frontends::Limits limits;
    checks::Analyzer::Analysis analysis = analyzer.analyze(*module, checks::Analyzer::Clock::now() + limits.deadline);
    if (analysis.unjudged != 0)
      outcome.notifications.push_back(
          notification(Level::Warning, "time-limit", file.shown,
                       llvm::Twine(analysis.unjudged) + " of " + llvm::Twine(analysis.sites.size()) +
                           " sites were not judged: the file took longer than " +
                           llvm::Twine(limits.deadline.count()) + " ms; exclude it, or split it"));
    outcome.sites = std::move(analysis.sites);
    addSuppressions(file, text, *module, outcome);
  });
  outcome.state = State::Checked;
}

void FileChecker::judgeLinked(ir::Module &linked, FileOutcome &outcome) const {
  const std::string file = linked.files.front();
  checks::Analyzer::Analysis analysis =
      analyzer.analyze(linked, checks::Analyzer::Clock::now() + frontends::Limits().deadline);
  if (analysis.unjudged != 0)
    return; // what the file says by itself stands
  llvm::erase_if(analysis.sites, [&](const finding::Site &site) { return site.where.file != file; });
  outcome.sites = std::move(analysis.sites);
}

void FileChecker::addSuppressions(const SelectedFile &file, llvm::StringRef text, const ir::Module &module,
                                  FileOutcome &outcome) const {
  outcome.suppressions = finding::parseSuppressions(file.shown, text, module.comments, knownRules);
  for (const finding::Suppression &suppression : outcome.suppressions) {
    if (suppression.wellFormed)
      continue;
    finding::Notification problem = notification(Level::Warning, "bad-suppression", file.shown, suppression.problem);
    problem.where.range = suppression.where.range;
    outcome.notifications.push_back(std::move(problem));
  }
}

} // namespace leaklint::driver
