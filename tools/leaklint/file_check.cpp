#include "tools/leaklint/file_check.h"

#include "checks/finding/directive.h"
#include "checks/finding/suppression.h"
#include "checks/ir/text.h"
#include "tools/leaklint/crash_guard.h"
#include "tools/leaklint/notifications.h"
#include "tools/leaklint/paths.h"
#include "tools/leaklint/shared_files.h"
#include "tools/leaklint/source_loader.h"
#include "tools/leaklint/text_decoding.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::driver {
namespace {

using Level = finding::Notification::Level;
using State = FileOutcome::State;

finding::Notification defectText(const SelectedFile &file, const ir::Module &module, const ir::Defect &defect,
                                 llvm::StringRef more) {
  finding::Notification result = notification(Level::Warning, "parse-error", file.shown,
                                              "a part of the file was not checked: " + defect.reason + more);
  result.where.range = defect.range;
  if (defect.range.file != 0)
    result.where.file = module.files[defect.range.file];
  result.where.range.file = 0;
  return result;
}

/// Of those that have a place one stands for all: a damaged file has thousands. What concerns all of the file (a flag
/// of its compiler) is told each.
void addDefects(const SelectedFile &file, const ir::Module &module, std::vector<finding::Notification> &notifications) {
  const ir::Defect *first = nullptr;
  size_t more = 0;
  for (const ir::Defect &defect : module.defects)
    if (!defect.range.valid())
      notifications.push_back(defectText(file, module, defect, ""));
    else if (!first)
      first = &defect;
    else
      ++more;
  if (first)
    notifications.push_back(
        defectText(file, module, *first, more == 0 ? "" : " (and " + std::to_string(more) + " more such parts)"));
}

/// How much of a unit the compiler could not make sense of: calls in it may be missing.
void addUnseen(const SelectedFile &file, const ir::Module &module, std::vector<finding::Notification> &notifications) {
  if (module.unseen == 0)
    return;
  // Of a defect this is but the extent.
  const Level level = module.defects.empty() ? Level::Warning : Level::Note;
  const auto partial = llvm::count_if(module.functions, [](const auto &function) { return function->partial; });
  notifications.push_back(notification(
      level, "partly-seen", file.shown,
      llvm::Twine(module.unseen) + " declarations and expressions make no sense to the compiler; they stand in " +
          llvm::Twine(partial) + " of " + llvm::Twine(module.functions.size()) +
          " functions, which were checked in part"));
}

void nameFiles(ir::Module &module) {
  for (std::string &file : llvm::drop_begin(module.files, module.files.empty() ? 0 : 1))
    file = shownPath(file);
}

/// The text of a header; empty where it cannot be had.
std::string textOf(const SelectedFile &file, uint64_t maxSize) {
  std::string text;
  return readFile(file.path, maxSize, text) || decode(text) != Content::Text ? "" : text;
}

/// Sites name their files; the numbers of a module's files mean nothing to others.
void forgetFileNumbers(finding::Site &site) {
  site.where.range.file = site.evidenceAt.range.file = 0;
  for (auto *steps : {&site.trace, &site.related})
    for (finding::Step &step : *steps)
      step.where.range.file = 0;
  for (finding::Fix &fix : site.fixes)
    for (finding::Replacement &replacement : fix.replacements)
      replacement.where.range.file = 0;
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
                                      std::vector<finding::Notification> &notifications, Timing &timing) {
  frontends::Lowered lowered =
      file.language->lower({file.shown, text, absolutePath(file.path), !file.content}, frontends::Limits());
  timing.add(Phase::Lower, lowered.seconds);
  if (lowered.module) {
    nameFiles(*lowered.module);
    addDefects(file, *lowered.module, notifications);
    addUnseen(file, *lowered.module, notifications);
    return std::move(lowered.module);
  }
  if (lowered.failure.reason.empty()) // told for the whole project: Session::prepare
    return nullptr;
  finding::Notification failure =
      notification(Level::Error, "parse-error", file.shown, "file was not checked: " + lowered.failure.reason);
  if (const uint32_t line = lowered.failure.line)
    failure.where.range = {{line, 1}, {line, 1}, 0};
  notifications.push_back(std::move(failure));
  return nullptr;
}

FileChecker::FileChecker(const Session &session, const SharedFiles &shared)
    : session(session), shared(shared), analyzer(*session.catalogue) {
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
  if (prefilter == prefilters.end())
    return false;
  if (prefilter->second.mayHaveSites(text))
    return true;
  return llvm::any_of(file.language->partsOf(absolutePath(file.path)), [&](const std::string &part) {
    std::string partText;
    return !readFile(part, session.config.maxFileSize, partText) && prefilter->second.mayHaveSites(partText);
  });
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
  outcome.timing.measure(Phase::Lower, [&] { module = lowerFile(file, text, outcome.notifications, outcome.timing); });
  if (!module)
    return;
#ifndef NDEBUG
  if (!verifyModule(file, *module, outcome))
    return;
#endif
  outcome.timing.measure(Phase::Analyse, [&] {
    const frontends::Limits limits;
    addParts(*module, outcome);
    checks::Analyzer::Analysis analysis = analyzer.analyze(*module, checks::Analyzer::Clock::now() + limits.deadline);
    if (analysis.unjudged != 0)
      outcome.notifications.push_back(
          notification(Level::Warning, "time-limit", file.shown,
                       llvm::Twine(analysis.unjudged) + " of " + llvm::Twine(analysis.sites.size()) +
                           " sites were not judged: the file took longer than " + llvm::Twine(limits.deadline.count()) +
                           " ms; exclude it, or split it"));
    addSites(*module, std::move(analysis.sites), outcome);
    addSuppressions(text, *module, outcome);
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

void FileChecker::addParts(ir::Module &module, FileOutcome &outcome) const {
  for (std::string &name : llvm::drop_begin(module.files, module.files.empty() ? 0 : 1))
    if (const SelectedFile *part = shared.find(name)) {
      name = part->shown;
      outcome.parts.push_back(name);
    }
}

/// What stands in a file that is not among those to check is not told: it was seen, but nobody asked.
void FileChecker::addSites(const ir::Module &module, std::vector<finding::Site> sites, FileOutcome &outcome) const {
  llvm::erase_if(sites, [&](const finding::Site &site) {
    return site.where.range.file != 0 && !llvm::is_contained(outcome.parts, module.files[site.where.range.file]);
  });
  llvm::for_each(sites, forgetFileNumbers);
  outcome.sites = std::move(sites);
}

void FileChecker::addSuppressions(llvm::StringRef text, const ir::Module &module, FileOutcome &outcome) const {
  std::vector<std::vector<ir::Comment>> byFile(std::max<size_t>(module.files.size(), 1));
  for (ir::Comment comment : module.comments) {
    std::vector<ir::Comment> &comments = byFile[comment.range.file];
    comment.range.file = 0;
    comments.push_back(comment);
  }
  for (size_t i = 0; i < byFile.size(); ++i) {
    // Most comments ask for nothing: a header is not read for them.
    const bool asks = llvm::any_of(byFile[i], [&](const ir::Comment &comment) {
      return !finding::parseDirectives(comment.text, knownRules).empty();
    });
    if (!asks)
      continue;
    if (i == 0)
      addSuppressionsOf(module.files.front(), text, byFile[i], outcome);
    else if (const SelectedFile *part = shared.find(module.files[i]))
      addSuppressionsOf(part->shown, textOf(*part, session.config.maxFileSize), byFile[i], outcome);
  }
}

void FileChecker::addSuppressionsOf(const std::string &file, llvm::StringRef text, llvm::ArrayRef<ir::Comment> comments,
                                    FileOutcome &outcome) const {
  for (finding::Suppression &suppression : finding::parseSuppressions(file, text, comments, knownRules)) {
    if (!suppression.wellFormed) {
      finding::Notification problem = notification(Level::Warning, "bad-suppression", file, suppression.problem);
      problem.where.range = suppression.where.range;
      outcome.notifications.push_back(std::move(problem));
    }
    outcome.suppressions.push_back(std::move(suppression));
  }
}

} // namespace leaklint::driver
