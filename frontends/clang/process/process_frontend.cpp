#include "frontends/clang/process/process_frontend.h"

#include "checks/ir/text.h"
#include "frontends/clang/process/child_process.h"
#include "frontends/clang/process/unit_paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends {
namespace {

namespace fs = llvm::sys::fs;
namespace sys = llvm::sys::path;

constexpr llvm::StringLiteral kProgram = "leaklint-clang";
/// A unit takes seconds where other files take milliseconds: its headers are most of it.
constexpr std::chrono::milliseconds kLeastDeadline{60000};

/// Beside the running command, or where an installation keeps what is no command. Empty when it is nowhere.
std::string findProgram() {
  const std::string command = fs::getMainExecutable(nullptr, nullptr);
  const llvm::StringRef folder = sys::parent_path(command);
  for (llvm::StringRef place : {"", "../libexec/leaklint"}) {
    const std::string program = absoluteIn(absoluteIn(folder, place), kProgram);
    if (fs::can_execute(program))
      return program;
  }
  return "";
}

constexpr llvm::StringLiteral kNotFound = " file not found";

bool isMissingHeader(const ir::Defect &defect) { return llvm::StringRef(defect.reason).contains(kNotFound); }

/// One sentence for all headers that are missing: the cure is the same.
void joinMissingHeaders(std::vector<ir::Defect> &defects, bool sawAll) {
  const auto count = llvm::count_if(defects, isMissingHeader);
  if (count == 0)
    return;
  ir::Defect joined = *llvm::find_if(defects, isMissingHeader);
  joined.reason.erase(joined.reason.find(kNotFound), kNotFound.size());
  joined.reason =
      (count == 1 ? "a header was not found: " : std::to_string(count) + " headers were not found, first ") +
      joined.reason + "; give `-p BUILD_DIR`, or flags behind `--`";
  if (!sawAll)
    joined.reason += " (they were looked for in the first " + std::to_string(HeaderIndex::kMaxEntries) +
                     " entries of the tree only)";
  llvm::erase_if(defects, isMissingHeader);
  defects.insert(defects.begin(), std::move(joined));
}

/// The child's last word: its lines before may be a stack trace.
std::string lastLine(llvm::StringRef text) {
  text = text.trim();
  if (const size_t end = text.rfind('\n'); end != llvm::StringRef::npos)
    text = text.drop_front(end + 1);
  text.consume_front("leaklint-clang: ");
  return text.str();
}

std::string describe(const ChildResult &result, const ChildLimits &limits) {
  switch (result.end) {
  case ChildResult::End::NotStarted:
    return "leaklint-clang could not be started: " + result.error;
  case ChildResult::End::TimedOut:
    return "Clang took longer than " + std::to_string(limits.deadline.count() / 1000) + " s; exclude it, or split it";
  case ChildResult::End::TooMuch:
    return "the unit is too large: its code takes more than " + std::to_string(limits.output >> 20U) +
           " MB; exclude it, or split it";
  case ChildResult::End::Crashed:
    return "Clang crashed on it (signal " + std::to_string(result.code) +
           "); please report it, with the file if you can";
  case ChildResult::End::Exited:
    break;
  }
  const std::string errors = lastLine(result.errors);
  return errors.empty() ? "leaklint-clang ended with code " + std::to_string(result.code) + " and said nothing"
                        : errors;
}

class ProcessFrontend : public Frontend {
public:
  explicit ProcessFrontend(BuildOptions options) : build(std::move(options)), program(findProgram()) {}

  llvm::StringRef name() const override { return "C and C++"; }
  llvm::StringRef modelSet() const override { return "cpp"; }
  bool handles(llvm::StringRef fileName) const override { return isUnitName(fileName) || isHeaderName(fileName); }
  bool isCompiled() const override { return true; }
  bool isPart(llvm::StringRef fileName) const override { return isHeaderName(fileName); }

  std::vector<ProjectProblem> prepare(llvm::ArrayRef<std::string> files) override {
    if (!program.empty())
      return build.prepare(files);
    const std::string here = sys::parent_path(fs::getMainExecutable(nullptr, nullptr)).str();
    return {{"", 0,
             "C and C++ files were not checked: there is no " + kProgram.str() + " in " + here + " or " +
                 absoluteIn(here, "../libexec/leaklint") + "; build it, or install all of leaklint",
             /*error=*/true}};
  }

  /// The header of the same name beside it.
  std::vector<std::string> partsOf(llvm::StringRef file) const override {
    std::vector<std::string> parts;
    if (!isUnitName(file))
      return parts;
    for (llvm::StringRef suffix : {".h", ".hh", ".hpp", ".hxx"})
      if (std::string header = (file.drop_back(sys::extension(file).size()) + suffix).str(); fs::exists(header))
        parts.push_back(std::move(header));
    return parts;
  }

  Lowered lower(const SourceFile &file, const Limits &limits) const override {
    if (program.empty())
      return {};
    const CompileCommand command = build.commandFor(file.location, file.text);
    const std::string root = realPathOf(projectRoot(file.location));
    ChildLimits bounds;
    bounds.deadline = std::max(limits.deadline, kLeastDeadline);
    // Never empty: an empty text is told from no text by its line end.
    const std::string text = file.onDisk ? "" : file.text.str() + "\n";
    const ChildResult result = runChild(program, argumentsFor(file, root, command), text, bounds);
    Lowered lowered;
    lowered.seconds = result.seconds;
    if (result.end != ChildResult::End::Exited || result.code != 0)
      lowered.failure.reason = describe(result, bounds);
    else
      read(result.output, file, root, lowered);
    if (lowered.module)
      joinMissingHeaders(lowered.module->defects, build.sawAll(file.location));
    return lowered;
  }

private:
  static std::vector<std::string> argumentsFor(const SourceFile &file, const std::string &root,
                                               const CompileCommand &command) {
    std::vector<std::string> arguments = {"--root", root, "--shown", file.path};
    if (!file.onDisk)
      arguments.emplace_back("--stdin-text");
    arguments.insert(arguments.end(), {"--directory", command.directory, "--file", file.location, "--"});
    llvm::append_range(arguments, command.arguments);
    return arguments;
  }

  static void read(llvm::StringRef text, const SourceFile &file, llvm::StringRef root, Lowered &lowered) {
    llvm::Expected<std::unique_ptr<ir::Module>> module = ir::parse(text, file.path);
    if (module) {
      lowered.module = std::move(*module);
      // Headers come as seen from the root.
      for (size_t i = 1; i < lowered.module->files.size(); ++i)
        lowered.module->files[i] = absoluteIn(root, lowered.module->files[i]);
    } else
      lowered.failure.reason = "leaklint-clang gave what cannot be read (" + llvm::toString(module.takeError()) +
                               "); please report it, with the file if you can";
  }

  Build build;
  std::string program;
};

} // namespace

std::unique_ptr<Frontend> makeProcessFrontend(BuildOptions options) {
  return std::make_unique<ProcessFrontend>(std::move(options));
}

} // namespace leaklint::frontends
