#include "frontends/clang/process/compile_database.h"

#include "frontends/clang/process/unit_paths.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/StringSaver.h"

namespace leaklint::frontends {
namespace {

/// llvm::json says "[3:15, byte=55]: Expected object key".
DatabaseMistake syntaxMistake(llvm::Error error) {
  const std::string text = llvm::toString(std::move(error));
  llvm::StringRef rest = text;
  DatabaseMistake mistake;
  if (rest.consume_front("[")) {
    rest.consumeInteger(10, mistake.line);
    rest = rest.split("]: ").second;
  }
  mistake.message = "this is not JSON (" + rest.str() + "); configure the build again, so that it is written anew";
  return mistake;
}

/// The line on which the entry of that number (from 0) begins.
uint32_t lineOfEntry(llvm::StringRef json, size_t number) {
  int depth = 0;
  bool inString = false;
  uint32_t line = 1;
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    line += c == '\n';
    if (inString) {
      i += c == '\\';
      inString = c != '"';
      continue;
    }
    if (depth == 1 && c == ',')
      --number;
    else if (depth == 1 && number == 0 && !llvm::isSpace(c))
      return line;
    inString = c == '"';
    depth += (c == '{' || c == '[') - (c == '}' || c == ']');
  }
  return 0;
}

std::vector<std::string> splitCommand(llvm::StringRef command) {
  llvm::BumpPtrAllocator arena;
  llvm::StringSaver saver(arena);
  llvm::SmallVector<const char *, 64> words;
  llvm::cl::TokenizeGNUCommandLine(command, saver, words);
  return {words.begin(), words.end()};
}

/// Empty when the value is no list of strings.
std::vector<std::string> stringList(const llvm::json::Array &values) {
  std::vector<std::string> words;
  for (const llvm::json::Value &value : values) {
    const std::optional<llvm::StringRef> word = value.getAsString();
    if (!word)
      return {};
    words.push_back(word->str());
  }
  return words;
}

/// The entry, or what it lacks in `problem`.
std::optional<CompileCommand> readEntry(const llvm::json::Value &value, llvm::StringRef folder, std::string &problem) {
  const llvm::json::Object *entry = value.getAsObject();
  const std::optional<llvm::StringRef> file = entry ? entry->getString("file") : std::nullopt;
  if (!file) {
    problem = "this entry has no `file`";
    return std::nullopt;
  }
  CompileCommand command;
  command.directory = absoluteIn(folder, entry->getString("directory").value_or(""));
  command.file = absoluteIn(command.directory, *file);
  if (const llvm::json::Array *arguments = entry->getArray("arguments"))
    command.arguments = stringList(*arguments);
  else if (const std::optional<llvm::StringRef> line = entry->getString("command"))
    command.arguments = splitCommand(*line);
  if (!command.arguments.empty())
    return command;
  problem = "this entry has neither `arguments`, a list of strings, nor `command`";
  return std::nullopt;
}

/// How many folders two paths have in common.
size_t commonFolders(llvm::StringRef a, llvm::StringRef b) {
  size_t folders = 0;
  for (size_t i = 0; i < std::min(a.size(), b.size()) && a[i] == b[i]; ++i)
    folders += a[i] == '/';
  return folders;
}

} // namespace

void CompileDatabase::add(CompileCommand command) {
  if (byPath.try_emplace(command.file, commands.size()).second)
    commands.push_back(std::move(command));
}

CompileDatabase CompileDatabase::parse(llvm::StringRef path, llvm::StringRef json,
                                       std::vector<DatabaseMistake> &mistakes) {
  CompileDatabase database;
  database.file = path.str();
  llvm::Expected<llvm::json::Value> root = llvm::json::parse(json);
  if (!root) {
    mistakes.push_back(syntaxMistake(root.takeError()));
    return database;
  }
  const llvm::json::Array *entries = root->getAsArray();
  if (!entries) {
    mistakes.push_back({1, "a compile database is a list of entries, and this is none"});
    return database;
  }
  const llvm::StringRef folder = llvm::sys::path::parent_path(path);
  for (size_t i = 0; i < entries->size(); ++i) {
    std::string problem;
    if (std::optional<CompileCommand> command = readEntry((*entries)[i], folder, problem))
      database.add(std::move(*command));
    else
      mistakes.push_back({lineOfEntry(json, i), problem + "; configure the build again, or correct the entry"});
  }
  return database;
}

const CompileCommand *CompileDatabase::find(llvm::StringRef path) const {
  auto found = byPath.find(path);
  if (found == byPath.end())
    found = byPath.find(realPathOf(path));
  return found == byPath.end() ? nullptr : &commands[found->second];
}

const CompileCommand *CompileDatabase::nearest(llvm::StringRef path, bool sameFolder) const {
  namespace sys = llvm::sys::path;
  const CompileCommand *best = nullptr;
  std::tuple<bool, bool, size_t> bestScore;
  for (const CompileCommand &command : commands) {
    const bool inFolder = sys::parent_path(command.file) == sys::parent_path(path);
    if (sameFolder && !inFolder)
      continue;
    const std::tuple<bool, bool, size_t> score = {sys::stem(command.file) == sys::stem(path), inFolder,
                                                  commonFolders(command.file, path)};
    // Of equals the first in the database.
    if (!best || score > bestScore) {
      best = &command;
      bestScore = score;
    }
  }
  return best;
}

} // namespace leaklint::frontends
