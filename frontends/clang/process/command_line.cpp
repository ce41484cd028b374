#include "frontends/clang/process/command_line.h"

#include "frontends/clang/process/unit_paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends {
namespace {

/// Programs that stand before the compiler and start it.
constexpr llvm::StringLiteral kLaunchers[] = {"ccache", "sccache", "distcc", "icecc", "buildcache", "env", "nice"};

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

void dropLaunchers(CompileCommand &command) {
  std::vector<std::string> &words = command.arguments;
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(launcherWords(words)));
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
