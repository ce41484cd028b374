#include "frontends/clang/process/command_line.h"

#include "frontends/clang/process/unit_paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace leaklint::frontends {
namespace {

/// Programs that stand before the compiler and start it.
constexpr llvm::StringLiteral kLaunchers[] = {"ccache", "sccache", "distcc", "icecc", "buildcache", "env", "nice"};

/// What writes files or loads code: whether it is dropped, and whether the word behind it goes with it.
enum class Fate : uint8_t { Keep, Drop, DropTwo };

Fate fateOf(llvm::StringRef word) {
  const Fate fate = llvm::StringSwitch<Fate>(word)
                        .Cases("-o", "-MF", "-MT", "-MQ", "-MJ", "--serialize-diagnostics", "-dependency-file",
                               "-serialize-diagnostics", Fate::DropTwo)
                        .Cases("-load", "-add-plugin", "-plugin", "-include-pch", "-index-store-path", Fate::DropTwo)
                        .Cases("-c", "-S", "-E", "-M", "-MM", "-MD", "-MMD", "-MP", Fate::Drop)
                        .Cases("-MG", "-MV", "-Werror", "-pedantic-errors", "-fsyntax-only", "-emit-llvm", Fate::Drop)
                        .Default(Fate::Keep);
  if (fate != Fate::Keep)
    return fate;
  constexpr llvm::StringLiteral kPrefixes[] = {
      "-fplugin",       "-fpass-plugin", "-plugin-arg-", "-save-temps",          "--save-temps",     "-Werror=",
      "-MF",            "-MJ",           "-MT",          "-MQ",                  "-Wp,-M",           "-ftime-trace",
      "-fprofile",      "-gsplit-dwarf", "-fdump-",      "-fcrash-diagnostics",  "-fmodules",        "-fcxx-modules",
      "-fmodule-output", "-specs",       "--specs",      "-fcallgraph-info",     "-wrapper",         "-dumpdir",
      "-fsave-optimization-record",      "-fdiagnostics-color",
  };
  const bool dropped = llvm::any_of(kPrefixes, [&](llvm::StringRef prefix) { return word.starts_with(prefix); }) ||
                       (word.size() > 2 && word.starts_with("-o") && !word.starts_with("-object"));
  return dropped ? Fate::Drop : Fate::Keep;
}

std::vector<std::string> expandResponseFiles(const CompileCommand &command) {
  if (llvm::none_of(command.arguments, [](llvm::StringRef word) { return word.starts_with("@"); }))
    return command.arguments;
  llvm::BumpPtrAllocator arena;
  llvm::SmallVector<const char *, 64> words;
  for (const std::string &word : command.arguments)
    words.push_back(word.c_str());
  llvm::cl::ExpansionContext context(arena, llvm::cl::TokenizeGNUCommandLine);
  context.setCurrentDir(command.directory);
  // A file that is gone stays a word, which the compiler then does not know: that is reported.
  llvm::consumeError(context.expandResponseFiles(words));
  return {words.begin(), words.end()};
}

size_t launcherWords(llvm::ArrayRef<std::string> words) {
  size_t count = 0;
  while (count + 1 < words.size() && llvm::is_contained(kLaunchers, llvm::sys::path::stem(words[count])) &&
         !llvm::StringRef(words[count + 1]).starts_with("-"))
    ++count;
  return count;
}

bool isLevel(llvm::StringRef word) { return word.starts_with("-std=") || word.starts_with("--std="); }

/// The language that `-x` names, if the command has one.
llvm::StringRef namedLanguage(const CompileCommand &command) {
  for (size_t i = 1; i < command.arguments.size(); ++i) {
    llvm::StringRef word = command.arguments[i];
    if (word == "-x" && i + 1 < command.arguments.size())
      return command.arguments[i + 1];
    if (word.consume_front("-x"))
      return word;
  }
  return "";
}

} // namespace

void makeReadOnly(CompileCommand &command) {
  const std::vector<std::string> words = expandResponseFiles(command);
  std::vector<std::string> kept;
  for (size_t i = launcherWords(words); i < words.size(); ++i) {
    const bool handedOn = words[i] == "-Xclang" && i + 1 < words.size();
    const Fate fate = kept.empty() ? Fate::Keep : fateOf(words[handedOn ? i + 1 : i]);
    if (fate == Fate::Keep) {
      kept.push_back(words[i]);
      continue;
    }
    // `-Xclang -load -Xclang FILE`: each word has its own `-Xclang`.
    const size_t length = handedOn ? 2 : 1;
    i += (fate == Fate::DropTwo ? 2 * length : length) - 1;
  }
  command.arguments = std::move(kept);
}

void dropInput(CompileCommand &command) {
  std::vector<std::string> kept;
  const std::vector<std::string> &words = command.arguments;
  for (size_t i = 0; i < words.size(); ++i) {
    const llvm::StringRef word = words[i];
    if (i > 0 && word == "-x") {
      ++i;
      continue;
    }
    const bool isInput = !word.starts_with("-") && absoluteIn(command.directory, word) == command.file;
    if (i == 0 || (!isInput && word != "--" && !word.starts_with("-x")))
      kept.push_back(words[i]);
  }
  command.arguments = std::move(kept);
}

bool compilesCpp(const CompileCommand &command) {
  if (const llvm::StringRef language = namedLanguage(command); !language.empty())
    return language.contains("++");
  return isCppName(command.file);
}

CompileCommand retarget(const CompileCommand &command, llvm::StringRef file, bool isCpp) {
  CompileCommand result = command;
  const bool wasCpp = compilesCpp(command);
  dropInput(result);
  if (wasCpp != isCpp)
    dropForeignLevel(result.arguments, isCpp);
  result.file = file.str();
  result.arguments.insert(result.arguments.end(), {"-x", languageOf(file, isCpp), file.str()});
  return result;
}

bool namesLevel(llvm::ArrayRef<std::string> arguments) { return llvm::any_of(arguments, isLevel); }

void dropForeignLevel(std::vector<std::string> &arguments, bool isCpp) {
  llvm::erase_if(arguments, [&](llvm::StringRef word) { return isLevel(word) && word.contains("++") != isCpp; });
}

std::string languageOf(llvm::StringRef file, bool isCpp) {
  return std::string(isCpp ? "c++" : "c") + (isHeaderName(file) ? "-header" : "");
}

} // namespace leaklint::frontends
