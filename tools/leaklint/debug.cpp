#include "tools/leaklint/commands.h"
#include "tools/leaklint/debug_catalogue.h"
#include "tools/leaklint/file_check.h"
#include "tools/leaklint/notifications.h"
#include "tools/leaklint/paths.h"
#include "tools/leaklint/source_loader.h"

#include "checks/analyze.h"
#include "checks/ir/text.h"

#include "llvm/Support/Path.h"

#include <algorithm>

namespace leaklint::driver {
namespace {

/// `debug` shows one file as it is: neither the prefilter nor filters nor a crash guard stand in between.
class DebugCommand {
public:
  DebugCommand(const Options &options, Session &session)
      : options(options), session(session), analyzer(*session.catalogue) {}

  int run() {
    failed = !session.prepare(absolutePaths(options.paths), notifications);
    for (const std::string &path : options.paths)
      if (const std::unique_ptr<ir::Module> module = readModule(path))
        show(*module);
      else
        failed = true;
    printNotifications(notifications, /*notes=*/true, llvm::errs());
    return printResult(text, failed ? kExitFailed : kExitClean);
  }

private:
  std::unique_ptr<ir::Module> readModule(const std::string &path) {
    const bool isText = options.parseIr || llvm::sys::path::extension(path) == ".ir";
    const SelectedFile file{path, shownPath(path), session.languages.forFile(path), /*named=*/true, std::nullopt};
    if (!isText && !file.language)
      return refuse(path, "no language has files of that name (known are " + Languages::describe() + ", and .ir)");
    LoadedSource source = loadSource(file, session.config.maxFileSize);
    if (source.problem)
      notifications.push_back(std::move(*source.problem));
    if (!source.text)
      return nullptr;
    return isText ? parseModule(file.shown, *source.text) : lowerModule(file, *source.text);
  }

  std::unique_ptr<ir::Module> lowerModule(const SelectedFile &file, llvm::StringRef source) {
    std::unique_ptr<ir::Module> module = lowerFile(file, source, notifications, timing);
    return module && verified(file.shown, *module) ? std::move(module) : nullptr;
  }

  std::unique_ptr<ir::Module> parseModule(const std::string &path, llvm::StringRef source) {
    llvm::Expected<std::unique_ptr<ir::Module>> module = ir::parse(source, path);
    if (module)
      return verified(path, **module) ? std::move(*module) : nullptr;
    fail(module.takeError());
    return nullptr;
  }

  bool verified(const std::string &path, const ir::Module &module) {
    const std::vector<std::string> violations = ir::verify(module);
    for (const std::string &violation : violations)
      refuse(path, "the module is not well formed: " + violation);
    return violations.empty();
  }

  std::nullptr_t refuse(const std::string &path, const llvm::Twine &why) {
    notifications.push_back(notification(finding::Notification::Level::Error, "debug", path, why));
    return nullptr;
  }

  void show(ir::Module &module) {
    llvm::raw_string_ostream out(text);
    if (options.command == Command::DebugIr)
      ir::print(module, out);
    else if (options.command == Command::DebugEffects)
      out << analyzer.describeEffects(module);
    else
      showSites(analyzer.analyze(module).sites, out);
  }

  void showSites(std::vector<finding::Site> sites, llvm::raw_ostream &out) {
    std::sort(sites.begin(), sites.end(), finding::before);
    for (const finding::Site &site : sites) {
      // A header's site among a unit's, or several files.
      if (options.paths.size() > 1 || site.where.range.file != 0)
        out << site.where.file << ':';
      const ir::SourcePosition begin = site.where.range.begin;
      out << begin.line << ':' << begin.column << ": " << finding::toString(site.verdict) << ' ' << site.rule << " ("
          << site.api << "): " << site.evidence;
      if (site.verdict == finding::Verdict::Leaks && site.confidence != Confidence::High)
        out << " [" << toString(site.confidence) << " confidence]";
      out << '\n';
    }
  }

  const Options &options;
  Session &session;
  const checks::Analyzer analyzer;
  std::vector<finding::Notification> notifications;
  Timing timing;
  std::string text;
  bool failed = false;
};

} // namespace

int runDebug(const Options &options) {
  llvm::Expected<std::unique_ptr<Session>> session = openSession(options);
  if (!session)
    return fail(session.takeError());
  if (options.command == Command::DebugCatalogue)
    return printResult(describeCatalogue(*(*session)->catalogue), kExitClean);
  return DebugCommand(options, **session).run();
}

} // namespace leaklint::driver
