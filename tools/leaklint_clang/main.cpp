// leaklint-clang: lowers one translation unit and prints its IR. leaklint starts it for each unit, so that what a
// compiler may do on hostile input (crash, hang, take memory) costs that unit alone.

#include "checks/ir/text.h"
#include "frontends/clang/tool.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Signals.h"

namespace {

using namespace leaklint;
using llvm::StringRef;

constexpr int kFailed = 2;
constexpr unsigned kStackSize =
    512U << 20; // of the thread that parses and lowers: pages that nobody touches cost nothing

struct Options {
  frontends::cpp::CompileCommand command;
  frontends::cpp::ToolOptions tool;
  bool readsText = false;
  bool verifies = false;
  bool countsOpaque = false;
};

int fail(const llvm::Twine &sentence) {
  llvm::errs() << "leaklint-clang: " << sentence << '\n';
  return kFailed;
}

constexpr StringRef kUsage = "usage: leaklint-clang [--root DIR] [--shown NAME] [--deadline MS] [--stdin-text] "
                             "--directory DIR --file FILE -- COMPILER ARGUMENT...";

/// False where the arguments are not understood.
bool readOptions(llvm::ArrayRef<const char *> arguments, Options &out) {
  const llvm::StringMap<std::string *> values = {{"--root", &out.tool.root},
                                                 {"--shown", &out.tool.shownName},
                                                 {"--directory", &out.command.directory},
                                                 {"--file", &out.command.file}};
  const llvm::StringMap<bool *> flags = {
      {"--stdin-text", &out.readsText}, {"--verify", &out.verifies}, {"--count-opaque", &out.countsOpaque}};
  while (!arguments.empty() && StringRef(arguments.front()) != "--") {
    const StringRef name = arguments.front();
    arguments = arguments.drop_front();
    if (const auto flag = flags.find(name); flag != flags.end()) {
      *flag->second = true;
      continue;
    }
    if (arguments.empty() || arguments.front() == StringRef("--"))
      return false;
    const StringRef value = arguments.front();
    arguments = arguments.drop_front();
    if (const auto found = values.find(name); found != values.end()) {
      *found->second = value.str();
    } else if (unsigned milliseconds = 0; name == "--deadline" && !value.getAsInteger(10, milliseconds)) {
      out.tool.deadline = std::chrono::milliseconds(milliseconds);
    } else {
      return false;
    }
  }
  if (arguments.size() < 2)
    return false;
  for (const char *each : arguments.drop_front())
    out.command.arguments.emplace_back(each);
  return !out.command.file.empty() && !out.command.directory.empty();
}

/// How often each reason of an opaque occurs: where the lowering has gaps.
void countOpaque(const ir::Module &module) {
  llvm::StringMap<unsigned> counts;
  for (const auto &function : module.functions)
    for (const ir::Block &block : function->blocks)
      for (const ir::Instruction *instruction : block.instructions)
        if (const auto *opaque = llvm::dyn_cast<ir::OpaqueInstruction>(instruction))
          ++counts[opaque->isPure() ? "operator" : opaque->reason];
  for (const auto &entry : counts)
    llvm::outs() << entry.second << ' ' << entry.first() << '\n';
}

int reportViolations(const ir::Module &module) {
  const std::vector<std::string> violations = ir::verify(module);
  for (const std::string &each : violations)
    llvm::errs() << each << '\n';
  return violations.empty() ? 0 : 1;
}

int run(const Options &options) {
  const frontends::cpp::ToolResult result = frontends::cpp::lowerCommand(options.command, options.tool);
  if (!result.module)
    return fail(result.failure);
  if (options.verifies)
    if (const int status = reportViolations(*result.module))
      return status;
  if (options.countsOpaque)
    countOpaque(*result.module);
  else
    ir::print(*result.module, llvm::outs());
  return 0;
}

} // namespace

int main(int count, char **arguments) {
  Options options;
  if (!readOptions(llvm::ArrayRef<const char *>(arguments, static_cast<size_t>(count)).drop_front(), options))
    return fail(kUsage);
  if (options.readsText) {
    auto text = llvm::MemoryBuffer::getSTDIN();
    if (!text)
      return fail("standard input cannot be read: " + text.getError().message());
    options.tool.contents = (*text)->getBuffer().str();
  }
  int status = kFailed;
  llvm::CrashRecoveryContext::Enable();
  llvm::CrashRecoveryContext context;
  if (!context.RunSafelyOnThread([&] { status = run(options); }, kStackSize))
    return fail("the compiler crashed");
  llvm::outs().flush();
  std::_Exit(status); // the syntax tree is not taken apart
}
