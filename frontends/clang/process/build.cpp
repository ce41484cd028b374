#include "frontends/clang/process/build.h"

#include "frontends/clang/process/command_line.h"
#include "frontends/clang/process/include_folders.h"
#include "frontends/clang/process/unit_paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends {
namespace {

namespace fs = llvm::sys::fs;
namespace sys = llvm::sys::path;

constexpr llvm::StringLiteral kDatabaseName = "compile_commands.json";
constexpr uint64_t kLargestDatabase = 1U << 30U;
/// Accepts nearly all of what older levels have, and of newer ones what compilers implement.
constexpr llvm::StringLiteral kCppLevel = "-std=gnu++20";
constexpr llvm::StringLiteral kCLevel = "-std=gnu17";

/// The database of the folder itself, if it has one.
std::string ownDatabase(llvm::StringRef folder) {
  std::string own = absoluteIn(folder, kDatabaseName);
  return fs::is_regular_file(own) ? own : "";
}

std::vector<std::string> subfolders(llvm::StringRef folder, llvm::function_ref<bool(llvm::StringRef)> wanted) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (wanted(sys::filename(entry->path())) && fs::is_directory(entry->path()))
      found.push_back(entry->path());
  // By name: the order of the file system is another on each machine.
  llvm::sort(found);
  return found;
}

/// The database of a folder or, the first by name, of its build folders: `build`, `build-debug`, `build/release`.
std::string databaseIn(llvm::StringRef folder) {
  if (std::string own = ownDatabase(folder); !own.empty())
    return own;
  const auto isBuild = [](llvm::StringRef name) {
    return name.starts_with("build") || name.starts_with("cmake-build");
  };
  for (const std::string &build : subfolders(folder, isBuild)) {
    if (std::string found = ownDatabase(build); !found.empty())
      return found;
    for (const std::string &inside : subfolders(build, [](llvm::StringRef) { return true; }))
      if (std::string found = ownDatabase(inside); !found.empty())
        return found;
  }
  return "";
}

/// No further up than the root of the repository: what lies above is another project's.
std::string databaseAbove(llvm::StringRef folder) {
  for (; !folder.empty(); folder = sys::parent_path(folder)) {
    if (std::string found = databaseIn(folder); !found.empty())
      return found;
    if (fs::exists(folder + "/.git"))
      break;
  }
  return "";
}

/// One problem for all entries whose file is gone.
void checkEntries(const CompileDatabase &database, std::vector<ProjectProblem> &problems) {
  size_t gone = 0;
  std::string first;
  for (const CompileCommand &command : database.all())
    if (!fs::exists(command.file) && ++gone == 1)
      first = command.file;
  if (gone != 0)
    problems.push_back({database.path(), 0,
                        (gone == 1 ? "an entry names a file that is gone: "
                                   : std::to_string(gone) + " entries name files that are gone, the first is ") +
                            first + "; build once, so that generated files are there, or configure the build again",
                        /*error=*/false});
}

bool namesLanguage(const std::vector<std::string> &arguments) {
  return llvm::any_of(arguments, [](llvm::StringRef word) { return word.starts_with("-x"); });
}

} // namespace

void Build::readDatabase(const std::string &path, std::vector<ProjectProblem> &problems) {
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false, /*RequiresNullTerminator=*/false);
  if (!buffer) {
    problems.push_back({path, 0, "the compile database cannot be read: " + buffer.getError().message(), true});
    return;
  }
  if ((*buffer)->getBufferSize() > kLargestDatabase) {
    problems.push_back({path, 0, "the compile database is larger than 1 GB and was not read", true});
    return;
  }
  std::vector<DatabaseMistake> mistakes;
  databases.push_back(
      std::make_unique<CompileDatabase>(CompileDatabase::parse(path, (*buffer)->getBuffer(), mistakes)));
  for (DatabaseMistake &mistake : mistakes)
    problems.push_back({path, mistake.line, std::move(mistake.message), true});
  checkEntries(*databases.back(), problems);
}

void Build::useGivenDatabase(std::vector<ProjectProblem> &problems) {
  const std::string given = absoluteIn(".", options.databaseFolder);
  const std::string path = fs::is_directory(given) ? absoluteIn(given, kDatabaseName) : given;
  if (fs::exists(path))
    return readDatabase(path, problems);
  problems.push_back({given, 0,
                      "`-p` names no folder with a compile_commands.json; make one with `cmake "
                      "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON`, or give flags behind `--`",
                      true});
}

void Build::findDatabases(llvm::ArrayRef<std::string> files, std::vector<ProjectProblem> &problems) {
  llvm::StringMap<const CompileDatabase *> byPath;
  for (const std::string &file : files) {
    const llvm::StringRef folder = sys::parent_path(file);
    const auto [entry, isNew] = byFolder.try_emplace(folder, nullptr);
    if (!isNew)
      continue;
    const std::string path = databaseAbove(folder);
    if (path.empty())
      continue;
    const auto [database, unread] = byPath.try_emplace(path, nullptr);
    if (unread) {
      const size_t before = databases.size();
      readDatabase(path, problems);
      database->second = databases.size() > before ? databases.back().get() : nullptr;
    }
    entry->second = database->second;
  }
}

std::vector<ProjectProblem> Build::prepare(llvm::ArrayRef<std::string> files) {
  std::vector<ProjectProblem> problems;
  databases.clear();
  byFolder.clear();
  if (!options.databaseFolder.empty())
    useGivenDatabase(problems);
  else if (!options.flags)
    findDatabases(files, problems);
  return problems;
}

const CompileDatabase *Build::databaseFor(llvm::StringRef file) const {
  if (!options.databaseFolder.empty())
    return databases.empty() ? nullptr : databases.front().get();
  return byFolder.lookup(sys::parent_path(file));
}

bool Build::isCpp(llvm::StringRef file) const {
  if (isCppName(file) || sys::extension(file) == ".c")
    return isCppName(file);
  if (fs::exists(file.drop_back(1) + "c")) // x.h beside x.c
    return false;
  const CompileDatabase *database = databaseFor(file);
  const CompileCommand *near = database ? database->nearest(file, /*sameFolder=*/false) : nullptr;
  return near ? compilesCpp(*near) : indexFor(file).holdsCpp();
}

std::optional<CompileCommand> Build::recordedCommand(const std::string &file) const {
  const CompileDatabase *database = databaseFor(file);
  if (!database)
    return std::nullopt;
  if (const CompileCommand *own = database->find(file)) {
    CompileCommand command = *own;
    dropLaunchers(command);
    return command;
  }
  // A header is compiled as the units are that include it, wherever they lie.
  const CompileCommand *near = database->nearest(file, /*sameFolder=*/!isHeaderName(file));
  if (!near)
    return std::nullopt;
  CompileCommand command = *near;
  dropLaunchers(command);
  return retarget(command, file, isCpp(file));
}

const HeaderIndex &Build::indexFor(llvm::StringRef file) const {
  const std::string root = projectRoot(file);
  const std::lock_guard lock(indexLock);
  std::unique_ptr<HeaderIndex> &index = indexes[root];
  if (!index)
    index = std::make_unique<HeaderIndex>(root);
  return *index;
}

const SystemFolders &Build::installed() const {
  const std::lock_guard guard(indexLock);
  if (!systemFolders)
    systemFolders = std::make_unique<SystemFolders>("/usr");
  return *systemFolders;
}

CompileCommand Build::inferredCommand(const std::string &file, llvm::StringRef text) const {
  const bool cpp = isCpp(file);
  CompileCommand command;
  command.directory = absoluteIn(".", "");
  command.file = file;
  command.arguments = {cpp ? "c++" : "cc"};
  if (options.flags)
    llvm::append_range(command.arguments, *options.flags);
  const bool ownLanguage = namesLanguage(command.arguments);
  // One set of flags for files of both languages.
  if (!ownLanguage)
    dropForeignLevel(command.arguments, cpp);
  if (!ownLanguage && !namesLevel(command.arguments))
    command.arguments.push_back(cpp ? kCppLevel.str() : kCLevel.str());
  llvm::append_range(command.arguments, inferIncludeFolders(file, text, indexFor(file), installed()).flags());
  if (!ownLanguage)
    llvm::append_range(command.arguments, std::vector<std::string>{"-x", languageOf(file, cpp)});
  command.arguments.push_back(file);
  return command;
}

bool Build::sawAll(const std::string &file) const {
  const std::lock_guard lock(indexLock);
  const auto index = indexes.find(projectRoot(file));
  return index == indexes.end() || !index->second->cutShort();
}

CompileCommand Build::commandFor(const std::string &file, llvm::StringRef text) const {
  std::optional<CompileCommand> recorded = recordedCommand(file);
  if (!recorded)
    return inferredCommand(file, text);
  // Before the file, since `-x` and the like hold for what follows.
  if (options.flags)
    recorded->arguments.insert(recorded->arguments.begin() + 1, options.flags->begin(), options.flags->end());
  return std::move(*recorded);
}

} // namespace leaklint::frontends
