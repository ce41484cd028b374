#include "tools/leaklint/changed_files.h"
#include "tools/leaklint/commands.h"
#include "tools/leaklint/driver.h"
#include "tools/leaklint/notifications.h"
#include "tools/leaklint/output.h"
#include "tools/leaklint/paths.h"
#include "tools/leaklint/source_loader.h"
#include "tools/leaklint/staged.h"
#include "tools/leaklint/standard_input.h"
#include "tools/leaklint/summary.h"
#include "tools/leaklint/text_decoding.h"
#include "tools/leaklint/workers.h"
#include "tools/report/paths.h"

#include "checks/finding/fingerprint.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"

#include <cstdlib>

namespace leaklint::driver {
namespace {

constexpr uint64_t kLargestBaseline = 512U << 20U;

bool wantsColours(const Options &options) {
  if (options.color != When::Auto)
    return options.color == When::Always;
  const char *noColour = std::getenv("NO_COLOR");
  const char *terminal = std::getenv("TERM");
  return options.output.empty() && llvm::outs().is_displayed() && !(noColour && *noColour) && terminal &&
         llvm::StringRef(terminal) != "dumb";
}

llvm::Error checkRuleNames(const Options &options, const catalogue::Catalogue &catalogue) {
  for (const auto *names : {&options.select, &options.ignore})
    for (const std::string &name : *names)
      if (!isRuleOrCategory(catalogue, name))
        return llvm::createStringError(describeUnknownRule(catalogue, name));
  return llvm::Error::success();
}

llvm::Expected<std::optional<finding::Baseline>> readBaseline(const std::string &path) {
  if (path.empty())
    return std::nullopt;
  std::string text;
  if (std::error_code error = readAnyFile(path, kLargestBaseline, text))
    return llvm::createStringError("cannot read the baseline " + shownPath(path) + ": " + error.message());
  llvm::Expected<finding::Baseline> baseline = finding::Baseline::parse(text);
  if (!baseline)
    return llvm::createStringError("cannot use the baseline " + shownPath(path) + ": " +
                                   llvm::toString(baseline.takeError()));
  return std::move(*baseline);
}

/// Reads what reports quote: what was checked, not what the working tree has become.
report::SourceCache::Reader quotedText(llvm::ArrayRef<SelectedFile> files) {
  auto byName = std::make_shared<llvm::StringMap<const SelectedFile *>>();
  for (const SelectedFile &file : files)
    (*byName)[file.shown] = &file;
  return [byName](const std::string &path) -> std::optional<std::string> {
    const SelectedFile *file = byName->lookup(path);
    std::string text;
    if (file && file->content)
      text = *file->content;
    else if (readFile(file ? file->path : path, UINT32_MAX, text))
      return std::nullopt;
    if (decode(text) != Content::Text)
      return std::nullopt;
    return text;
  };
}

/// What changes the findings, for a reader of the report.
std::vector<std::string> tellingArguments(const Options &options) {
  std::vector<std::string> arguments = {options.command == Command::Checklist ? "checklist" : "check"};
  auto add = [&](const std::string &name, llvm::ArrayRef<std::string> values) {
    if (!values.empty())
      arguments.insert(arguments.end(), {name, llvm::join(values, ",")});
  };
  add("--select", options.select);
  add("--ignore", options.ignore);
  if (options.confidence)
    add("--confidence", {toString(*options.confidence)});
  if (options.staged)
    arguments.emplace_back("--staged");
  if (!options.changedSince.empty())
    add("--changed-since", {options.changedSince});
  if (!options.buildFolder.empty())
    add("-p", {shownPath(options.buildFolder)});
  if (!options.baseline.empty())
    add("--baseline", {shownPath(options.baseline)});
  for (const std::string &path : options.paths)
    arguments.push_back(shownPath(path));
  if (options.compilerFlags) {
    arguments.emplace_back("--");
    llvm::append_range(arguments, *options.compilerFlags);
  }
  return arguments;
}

report::RunInfo describeRun(const Options &options, const std::string &version, const RunResult &result, bool failed) {
  using State = FileOutcome::State;
  report::RunInfo run;
  run.version = version;
  run.arguments = tellingArguments(options);
  llvm::SmallString<256> folder;
  run.workingFolder = llvm::sys::fs::real_path(".", folder) ? workingFolder() : folder.str().str();
  run.root = repositoryRoot(run.workingFolder);
  run.filesChecked = result.count(State::Checked);
  run.filesSkipped = result.count(State::NothingToCheck);
  run.filesFailed = result.count(State::Failed);
  run.successful = !failed;
  return run;
}

Selection select(const Options &options, const Session &session) {
  if (options.stdinFilename)
    return selectStandardInput(*options.stdinFilename, session.config, session.languages);
  if (options.staged)
    return selectStaged(options.paths, session.config, session.languages);
  return selectFiles(options.paths, session.config, session.languages);
}

llvm::Error write(const Options &options, const report::Report &report) {
  std::string text;
  llvm::raw_string_ostream out(text);
  if (!report::write(options.format, report, out))
    return llvm::createStringError("cannot write the format " + report::toString(options.format));
  return options.output.empty() ? writeStandardOutput(text) : writeOutput(options.output, text);
}

class CheckCommand {
public:
  CheckCommand(const Options &options, const std::string &version) : options(options), version(version) {}

  int run() {
    if (llvm::Error error = prepare())
      return fail(std::move(error));
    llvm::Error error = llvm::Error::success();
    timing.measure(Phase::Select, [&] {
      error = selectInput();
      if (!error)
        prepareLanguages();
    });
    if (error)
      return fail(std::move(error));
    printNotifications(selection.notifications, /*notes=*/true, llvm::errs());
    Progress progress(options.progress != When::Never);
    const RuleFilter filter(options, session->config);
    const unsigned jobs = options.jobs ? options.jobs : defaultJobs();
    result = checkFiles(selection.files, *session, filter, jobs, progress);
    sortNotifications(result.notifications);
    printNotifications(result.notifications, options.verbose, llvm::errs());
    return report();
  }

private:
  llvm::Error prepare() {
    llvm::Error error = llvm::Error::success();
    timing.measure(Phase::Load, [&] { error = prepareSession(); });
    if (!error && !options.output.empty())
      error = checkWritable(options.output);
    return error;
  }

  llvm::Error selectInput() {
    selection = select(options, *session);
    if (options.changedSince.empty())
      return llvm::Error::success();
    return keepChangedSince(options.changedSince, selection);
  }

  llvm::Error prepareSession() {
    if (llvm::Error error = openSession(options).moveInto(session))
      return error;
    if (llvm::Error error = checkRuleNames(options, *session->catalogue))
      return error;
    return readBaseline(options.baseline).moveInto(baseline);
  }

  void prepareLanguages() {
    std::vector<std::string> files;
    for (const SelectedFile &file : selection.files)
      files.push_back(absolutePath(file.path));
    selection.failed |= !session->prepare(files, selection.notifications);
    if (options.compilerFlags &&
        llvm::none_of(selection.files, [](const SelectedFile &file) { return file.language->isCompiled(); }))
      selection.notifications.push_back(
          notification(finding::Notification::Level::Warning, "build", "",
                       "what stands behind `--` was not used: it is for the compiler, and no C or C++ file is checked; "
                       "files and folders stand before it"));
  }

  int report() {
    const bool failed = selection.failed || result.failed;
    report::SourceCache sources(quotedText(selection.files));
    llvm::append_range(result.notifications, selection.notifications);
    sortNotifications(result.notifications);
    report::Report report{*session->catalogue, sources, {}, {}, {}, {}};
    llvm::Error error = llvm::Error::success();
    timing.measure(Phase::Report, [&] {
      report.run = describeRun(options, version, result, failed);
      finding::fingerprint(
          result.findings, [&](llvm::StringRef path) { return sources.text(path); },
          [&](llvm::StringRef path) { return report::pathFromRoot(report.run, path); });
      report.findings = std::move(result.findings);
      report.sites = std::move(result.sites);
      report.notifications = std::move(result.notifications);
      report.baseline = baseline ? &*baseline : nullptr;
      report.colours = wantsColours(options);
      report.allSites = options.allSites || options.command == Command::Checklist;
      error = write(options, report);
    });
    if (error)
      return fail(std::move(error));
    finish(report);
    if (failed)
      return kExitFailed;
    return options.command == Command::Check && report::countReported(report) > 0 ? kExitFindings : kExitClean;
  }

  void finish(const report::Report &report) {
    printSummary(report, result.count(FileOutcome::State::LeftOut), llvm::errs());
    timing += result.timing;
    if (options.timing)
      timing.print(llvm::errs(), selection.files.size(), result.bytes);
  }

  const Options &options;
  const std::string &version;
  std::unique_ptr<Session> session;
  std::optional<finding::Baseline> baseline;
  Selection selection;
  RunResult result;
  Timing timing;
};

} // namespace

int runCheck(const Options &options, const std::string &version) { return CheckCommand(options, version).run(); }

} // namespace leaklint::driver
