#include "tools/leaklint/options.h"

#include "tools/leaklint/option_misuse.h"

#include "llvm/ADT/StringExtras.h"

#include <CLI/CLI.hpp>

#include <map>

namespace leaklint::driver {
namespace {

constexpr const char *kResult = "Result";
constexpr const char *kFilter = "What is reported";
constexpr const char *kInput = "What is read";
constexpr const char *kRun = "Run";

const std::map<std::string, When> kWhen = {{"auto", When::Auto}, {"always", When::Always}, {"never", When::Never}};
const std::map<std::string, Confidence> kConfidence = {
    {"high", Confidence::High}, {"medium", Confidence::Medium}, {"low", Confidence::Low}};

/// A word of a few. CLI11's own transformer would show the numbers of enumerators.
template <typename T>
CLI::Option *addChoice(CLI::App &app, const std::string &name, const std::map<std::string, T> &values,
                       const std::function<void(T)> &assign, const std::string &help) {
  std::vector<std::string> names;
  names.reserve(values.size());
  for (const auto &[word, value] : values)
    names.push_back(word);
  auto check = [names](const std::string &word) {
    if (llvm::is_contained(names, word))
      return std::string();
    return "`" + word + "` is not one of " + llvm::join(names, ", ") + suggestion(word, names);
  };
  auto callback = [values, assign](const std::string &word) { assign(values.at(word)); };
  return app.add_option_function<std::string>(name, callback, help)->check(check)->type_name(llvm::join(names, "|"));
}

std::string checkJobs(const std::string &text) {
  unsigned jobs = 0;
  const bool valid = !llvm::StringRef(text).getAsInteger(10, jobs) && jobs >= 1 && jobs <= 1024;
  return valid ? "" : "`" + text + "` is not a number from 1 to 1024";
}

std::map<std::string, report::Format> formats(llvm::ArrayRef<report::Format> list) {
  std::map<std::string, report::Format> values;
  for (report::Format format : list)
    values.emplace(report::toString(format).str(), format);
  return values;
}

/// A list of rules: `a,b`, or the option given twice. It never swallows the PATH behind it.
CLI::Option *addRules(CLI::App &app, const std::string &name, std::vector<std::string> &rules,
                      const std::string &help) {
  return app.add_option(name, rules, help)->delimiter(',')->allow_extra_args(false)->type_name("RULE");
}

CLI::Option *addBuildFolder(CLI::App &app, Options &options) {
  return app
      .add_option("-p", options.buildFolder,
                  "C and C++: the folder of compile_commands.json, instead of the one found upward. Flags for the "
                  "compiler may also stand behind `--`, at the end")
      ->type_name("BUILD_DIR");
}

void addInputOptions(CLI::App &app, Options &options) {
  app.add_option("PATH", options.paths, "Files and folders; the current folder if left out")->type_name("");
  app.add_option("--config", options.config, "Configuration file instead of the .leaklint.yaml found upward")
      ->type_name("FILE")
      ->group(kInput);
  auto *staged = app.add_flag("--staged", options.staged,
                              "Check what the next commit holds: the index's content, not the working tree's");
  auto *standardInput = app.add_option("--stdin-filename", options.stdinFilename,
                                       "Check the text on standard input as the file of this name");
  auto *changed = app.add_option("--changed-since", options.changedSince,
                                 "Only files that this branch has changed since it left that commit or branch");
  addBuildFolder(app, options)->group(kInput);
  staged->group(kInput);
  changed->type_name("REV")->group(kInput);
  standardInput->type_name("NAME")->group(kInput);
}

void addFilterOptions(CLI::App &app, Options &options) {
  addRules(app, "--select", options.select, "Only these rules or categories: a,b")->group(kFilter);
  addRules(app, "--ignore", options.ignore, "All but these rules or categories: a,b")->group(kFilter);
  addChoice<Confidence>(
      app, "--confidence", kConfidence, [&options](Confidence value) { options.confidence = value; },
      "Least confidence of a finding; medium if left out")
      ->group(kFilter);
  app.add_option("--baseline", options.baseline, "Findings of an earlier run (SARIF) that do not count")
      ->type_name("FILE")
      ->group(kFilter);
}

void addRunOptions(CLI::App &app, Options &options) {
  app.add_option("--jobs,-j", options.jobs, "Threads; one a core if left out")
      ->type_name("N")
      ->check(checkJobs)
      ->group(kRun);
  app.add_flag("--no-cache", options.noCache, "Do not read or write the cache")->group(kRun);
  app.add_flag("--timing", options.timing, "Say on standard error where the time went")->group(kRun);
  app.add_flag("--verbose,-v", options.verbose, "Say on standard error which files were left out, and why")
      ->group(kRun);
  addChoice<When>(
      app, "--color", kWhen, [&options](When value) { options.color = value; }, "Colours in text")
      ->group(kRun);
  addChoice<When>(
      app, "--progress", {{"auto", When::Auto}, {"never", When::Never}},
      [&options](When value) { options.progress = value; }, "Progress, drawn on a terminal only")
      ->group(kRun);
}

CLI::App *addCheck(CLI::App &app, Options &options) {
  using report::Format;
  CLI::App *check = app.add_subcommand("check", "Find code that leaks");
  check->footer("Exit code: 0 no findings, 1 findings, 2 leaklint could not do its job.");
  addInputOptions(*check, options);
  addChoice<Format>(
      *check, "--format",
      formats({Format::Text, Format::Sarif, Format::Json, Format::Github, Format::Gitlab, Format::Rdjson, Format::Html,
               Format::Markdown}),
      [&options](Format value) { options.format = value; }, "Of the result; text if left out")
      ->group(kResult);
  check->add_option("--output,-o", options.output, "Write the result to this file")->type_name("FILE")->group(kResult);
  check->add_flag("--all-sites", options.allSites, "SARIF and JSON: tell what does not leak too, with its verdict")
      ->group(kResult);
  addFilterOptions(*check, options);
  addRunOptions(*check, options);
  return check;
}

CLI::App *addChecklist(CLI::App &app, Options &options) {
  using report::Format;
  CLI::App *checklist = app.add_subcommand("checklist", "Fill in the review checklist");
  checklist->footer("Exit code: 0 the checklist is written, 2 leaklint could not do its job.");
  addInputOptions(*checklist, options);
  addChoice<Format>(
      *checklist, "--format", formats({Format::Markdown, Format::Html, Format::Json}),
      [&options](Format value) { options.format = value; }, "Of the result; markdown if left out")
      ->group(kResult);
  checklist->add_option("--output,-o", options.output, "Write the result to this file")
      ->type_name("FILE")
      ->group(kResult);
  addFilterOptions(*checklist, options);
  addRunOptions(*checklist, options);
  return checklist;
}

void addDebug(CLI::App &app, Options &options) {
  CLI::App *debug = app.add_subcommand("debug", "Show what the analysis sees");
  debug->require_subcommand(0, 1);
  auto add = [&](const std::string &name, Command command, const std::string &help, bool takesFiles) {
    CLI::App *sub = debug->add_subcommand(name, help)->allow_extras();
    sub->callback([&options, command] { options.command = command; });
    if (takesFiles)
      addBuildFolder(*sub, options);
    if (takesFiles)
      sub->add_option("FILE", options.paths, "Source files, or .ir files with a module in text form")
          ->required()
          ->type_name("");
    sub->add_option("--config", options.config, "Configuration file (its models are loaded)")->type_name("FILE");
    return sub;
  };
  add("ir", Command::DebugIr, "The intermediate representation of files", true)
      ->add_flag("--parse", options.parseIr, "The files hold the text form, whatever their names are");
  add("sites", Command::DebugSites, "Every site of files, with its verdict and the evidence", true);
  add("effects", Command::DebugEffects, "What the models say of the calls of files", true);
  add("catalogue", Command::DebugCatalogue, "Rules, protocols and the prefilter's words", false);
}

void configure(CLI::App &app, Options &options, const std::string &version) {
  app.name("leaklint");
  app.set_help_flag("--help,-h", "This text"); // before the commands, which inherit it
  app.require_subcommand(0, 1)->allow_extras();
  app.set_version_flag("--version", "leaklint " + version);
  addCheck(app, options)->allow_extras()->callback([&options] { options.command = Command::Check; });
  addChecklist(app, options)->allow_extras()->callback([&options] { options.command = Command::Checklist; });
  CLI::App *explain = app.add_subcommand("explain", "What a rule finds, why it leaks, how to fix and silence it");
  explain->add_option("RULE", options.rule, "As `leaklint rules` lists it")->required()->type_name("");
  explain->allow_extras()->callback([&options] { options.command = Command::Explain; });
  app.add_subcommand("rules", "All rules, and the models by language")->allow_extras()->callback([&options] {
    options.command = Command::Rules;
  });
  app.add_subcommand("init", "Write a commented configuration and show how to hook it in")
      ->allow_extras()
      ->callback([&options] { options.command = Command::Init; });
  addDebug(app, options);
}

/// Each says what the input is, so no two go together.
std::optional<std::string> conflict(const Options &options) {
  std::vector<std::string> given;
  if (options.staged)
    given.emplace_back("`--staged`");
  if (!options.changedSince.empty())
    given.emplace_back("`--changed-since`");
  if (options.stdinFilename)
    given.emplace_back("`--stdin-filename`");
  if (given.size() > 1)
    return given[0] + " and " + given[1] + " cannot go together";
  const bool takesFiles = options.command == Command::Check || options.command == Command::Checklist ||
                          options.command == Command::DebugIr || options.command == Command::DebugSites ||
                          options.command == Command::DebugEffects;
  if (options.compilerFlags && !takesFiles)
    return "only commands that read files take compiler flags behind `--`";
  if (options.stdinFilename && !options.paths.empty())
    return "`--stdin-filename` checks standard input alone, and takes no PATH";
  return std::nullopt;
}

/// Takes the compiler's flags off the command line: they are no options of ours. Returns how many words are left.
int takeCompilerFlags(int argc, const char *const *argv, Options &options) {
  const char *const *end = argv + argc;
  const char *const *dashes = std::find(argv, end, llvm::StringRef("--"));
  if (dashes != end)
    options.compilerFlags = std::vector<std::string>(dashes + 1, end);
  return static_cast<int>(dashes - argv);
}

} // namespace

std::variant<Options, EarlyExit> parseOptions(int argc, const char *const *argv, const std::string &version) {
  Options options;
  CLI::App app("Finds leak-prone code before it ships.");
  configure(app, options, version);
  argc = takeCompilerFlags(argc, argv, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForVersion &request) {
    return EarlyExit{0, std::string(request.what()) + "\n"};
  } catch (const CLI::CallForHelp &) {
    return EarlyExit{0, app.help()};
  } catch (const CLI::Error &error) {
    // An unknown option often explains why another one is missing its value.
    if (std::optional<EarlyExit> exit = checkWords(app))
      return *exit;
    return misuse(innermost(app), error.what());
  }
  if (std::optional<EarlyExit> exit = checkWords(app))
    return *exit;
  if (std::optional<std::string> message = conflict(options))
    return misuse(innermost(app), *message);
  if (options.command == Command::Checklist && options.format == report::Format::Text)
    options.format = report::Format::Markdown;
  return options;
}

} // namespace leaklint::driver
