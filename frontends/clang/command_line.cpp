#include "frontends/clang/command_line.h"

#include "clang/Basic/Version.h"
#include "clang/Config/config.h"
#include "clang/Driver/Driver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

namespace leaklint::frontends::cpp {

using llvm::StringRef;

namespace {

/// How many arguments after it go with a flag that is left out; nullopt for one that stays.
std::optional<unsigned> dropped(StringRef flag) {
  const auto alone = llvm::StringSwitch<bool>(flag)
                         .Cases("-c", "-S", "-E", "-M", "-MM", "-MD", "-MMD", "-MG", "-MP", true)
                         .Cases("-Werror", "-pedantic-errors", "-fmodules", "-fcxx-modules", "-fmodules-ts", true)
                         .Cases("-save-temps", "-v", "-###", "-pipe", "-fsyntax-only", true)
                         .Default(false);
  if (alone)
    return 0;
  const auto withValue =
      llvm::StringSwitch<bool>(flag)
          .Cases("-o", "-MF", "-MT", "-MQ", "-MJ", "-dependency-file", true)
          .Cases("--serialize-diagnostics", "-serialize-diagnostics", "-serialize-diagnostic-file", true)
          .Cases("-load", "-plugin", "-add-plugin", "-header-include-file", true)
          .Default(false);
  if (withValue)
    return 1;
  for (const StringRef prefix :
       {"-o", "-MF", "-MT", "-MQ", "-MJ", "-Werror=", "-save-temps=", "-fmodules-", "-fmodule-", "-fplugin", "-fdump-",
        "-fprofile", "-fcrash-diagnostics", "--serialize-diagnostics", "-fdiagnostics", "-Wp,-M", "-gsplit-dwarf"})
    if (flag.starts_with(prefix))
      return 0;
  return std::nullopt;
}

/// A flag behind `-Xclang` that loads code or precompiled state; its value follows behind an `-Xclang` of its own.
bool loadsState(StringRef flag) {
  return flag == "-include-pch" || flag == "-load" || flag == "-plugin" || flag == "-add-plugin";
}

/// Flags that GCC knows and Clang refuses: with an error, not a warning.
bool isForGccAlone(StringRef flag) {
  return flag.starts_with("-mabi=") || flag.starts_with("-mtune=") || flag.starts_with("-march=") ||
         flag.starts_with("-mcpu=") || flag.starts_with("-fconcepts") || flag.starts_with("-fanalyzer");
}

std::vector<std::string> expanded(const CompileCommand &command) {
  llvm::BumpPtrAllocator arena;
  llvm::SmallVector<const char *, 64> given;
  for (const std::string &argument : command.arguments)
    given.push_back(argument.c_str());
  llvm::cl::ExpansionContext context(arena, llvm::cl::TokenizeGNUCommandLine);
  if (llvm::sys::path::is_absolute(command.directory))
    context.setCurrentDir(command.directory);
  llvm::consumeError(context.expandResponseFiles(given));
  return {given.begin(), given.end()};
}

/// Whether the argument names the unit's own file: whatever else is compiled with it is left out.
bool isInput(StringRef argument, const CompileCommand &command) {
  if (argument.starts_with("-"))
    return false;
  return argument == command.file || llvm::sys::path::filename(argument) == llvm::sys::path::filename(command.file);
}

bool isFolderWithHeaders(const llvm::Twine &folder) { return llvm::sys::fs::exists(folder + "/include/stddef.h"); }

} // namespace

std::string resourceFolder() {
  static int anchor;
  const std::string self = llvm::sys::fs::getMainExecutable(nullptr, &anchor);
  llvm::SmallVector<std::string, 4> candidates{clang::driver::Driver::GetResourcesPath(self)};
  for (const char *name : {"clang-" CLANG_VERSION_MAJOR_STRING, "clang"})
    if (const auto found = llvm::sys::findProgramByName(name)) {
      llvm::SmallString<256> real;
      if (!llvm::sys::fs::real_path(*found, real))
        candidates.push_back(clang::driver::Driver::GetResourcesPath(real));
    }
  for (const StringRef root : {"/usr/lib/llvm-" CLANG_VERSION_MAJOR_STRING, "/usr", "/usr/local"})
    candidates.push_back((root + "/lib/clang/" CLANG_VERSION_MAJOR_STRING).str());
  for (const std::string &folder : candidates)
    if (isFolderWithHeaders(folder))
      return folder;
  return {};
}

std::vector<std::string> argumentsToParse(const CompileCommand &command) {
  const std::vector<std::string> given = expanded(command);
  std::vector<std::string> kept{given.empty() ? "clang" : given.front()};
  for (size_t i = 1; i < given.size(); ++i) {
    const StringRef argument = given[i];
    if (argument == "-Xclang" && i + 1 < given.size()) { // each word of such a flag has one before it
      if (const std::optional<unsigned> values = dropped(given[i + 1]))
        i += 1 + 2 * *values;
      else
        kept.insert(kept.end(), {"-Xclang", given[++i]});
      continue;
    }
    if (const std::optional<unsigned> values = dropped(argument)) {
      i += *values;
      continue;
    }
    if (argument == "-Xclang" && i + 1 < given.size() && loadsState(given[i + 1])) {
      i += 3;
      continue;
    }
    if (isForGccAlone(argument) || argument == "--")
      continue;
    if (isInput(argument, command))
      continue;
    kept.push_back(given[i]);
  }
  if (const std::string folder = resourceFolder();
      !folder.empty() && llvm::none_of(kept, [](StringRef each) { return each.starts_with("-resource-dir"); }))
    kept.push_back("-resource-dir=" + folder);
  kept.insert(kept.end(), {"-fsyntax-only", "-w", "-ferror-limit=0", "-fno-spell-checking", "-Wno-error",
                           "-Qunused-arguments", "-fno-caret-diagnostics", "--", command.file});
  return kept;
}

} // namespace leaklint::frontends::cpp
