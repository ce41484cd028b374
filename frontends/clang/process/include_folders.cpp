#include "frontends/clang/process/include_folders.h"

#include "frontends/clang/process/unit_paths.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends {
namespace {

namespace fs = llvm::sys::fs;
namespace sys = llvm::sys::path;

/// Of the headers that one file draws in; more tell nothing new.
constexpr size_t kMaxFiles = 1000;
constexpr uint64_t kMaxFileSize = 4U << 20U;

/// Headers of the languages' standard libraries and of POSIX: projects have files of these names, on purpose or not.
constexpr llvm::StringLiteral kStandardHeaders[] = {
    "version",   "memory",      "string",     "list",       "map",         "set",       "array",    "queue",
    "stack",     "new",         "any",        "thread",     "future",      "span",      "bit",      "chrono",
    "regex",     "random",      "vector",     "tuple",      "ranges",      "aio.h",     "alloca.h", "assert.h",
    "complex.h", "ctype.h",     "dirent.h",   "dlfcn.h",    "elf.h",       "endian.h",  "err.h",    "errno.h",
    "error.h",   "fcntl.h",     "features.h", "fenv.h",     "float.h",     "fnmatch.h", "ftw.h",    "getopt.h",
    "glob.h",    "grp.h",       "iconv.h",    "inttypes.h", "langinfo.h",  "libgen.h",  "limits.h", "locale.h",
    "malloc.h",  "math.h",      "memory.h",   "mqueue.h",   "netdb.h",     "paths.h",   "poll.h",   "pthread.h",
    "pwd.h",     "regex.h",     "sched.h",    "search.h",   "semaphore.h", "setjmp.h",  "signal.h", "spawn.h",
    "stdarg.h",  "stdatomic.h", "stdbool.h",  "stddef.h",   "stdint.h",    "stdio.h",   "stdlib.h", "string.h",
    "strings.h", "syslog.h",    "tar.h",      "termios.h",  "tgmath.h",    "threads.h", "time.h",   "uchar.h",
    "ulimit.h",  "unistd.h",    "utime.h",    "wchar.h",    "wctype.h",    "wordexp.h",
};

struct Include {
  llvm::StringRef name;
  bool angled = false;
};

/// The header that a line includes; no name where it includes none.
Include includeOf(llvm::StringRef line) {
  line = line.ltrim();
  if (!line.consume_front("#"))
    return {};
  line = line.ltrim();
  if (!line.consume_front("include"))
    return {};
  line = line.ltrim();
  const bool angled = line.consume_front("<");
  if (!angled && !line.consume_front("\""))
    return {};
  return {line.take_until([](char c) { return c == '>' || c == '"'; }), angled};
}

/// Whether a standard header would be hidden if the folder were searched before the system's: by a project's own
/// string.h. That a library is installed too hides nothing: its project's own header is the right one.
bool hidesStandardHeaders(const std::string &folder) {
  return llvm::any_of(kStandardHeaders, [&](llvm::StringRef name) { return fs::is_regular_file(folder + "/" + name); });
}

class Inference {
public:
  Inference(const HeaderIndex &index, const SystemFolders &installed) : index(index), installed(installed) {}

  void run(llvm::StringRef file, llvm::StringRef text) {
    scan(file, text);
    for (size_t next = 0; next < pending.size() && next < kMaxFiles; ++next) {
      const std::string path = pending[next];
      auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/true, /*RequiresNullTerminator=*/false);
      if (buffer && (*buffer)->getBufferSize() <= kMaxFileSize)
        scan(path, (*buffer)->getBuffer());
    }
    // Last, since these are guesses: what a line was seen to need is found first.
    addConventional(file);
  }

  IncludeFolders folders;

private:
  void scan(llvm::StringRef file, llvm::StringRef text) {
    while (!text.empty()) {
      const auto [line, rest] = text.split('\n');
      text = rest;
      if (const Include include = includeOf(line); !include.name.empty())
        resolve(include, file);
    }
  }

  void resolve(const Include &include, llvm::StringRef from) {
    if (!include.angled) {
      const std::string beside = absoluteIn(sys::parent_path(from), include.name);
      if (fs::exists(beside))
        return visit(beside);
    }
    const std::string folder = index.folderFor(include.name, from);
    if (folder.empty())
      return resolveInstalled(include);
    add(include.angled ? folders.angled : folders.quoted, folder);
    visit(absoluteIn(folder, include.name));
  }

  /// A plain name in quotes is a file of the project that is not there (yet): any library may have one of that name.
  void resolveInstalled(const Include &include) {
    const bool isLibrary = include.name.contains('/') || (include.angled && include.name != "config.h");
    const std::string folder = isLibrary ? installed.folderFor(include.name) : "";
    if (folder.empty())
      return;
    add(folders.system, folder);
    visit(absoluteIn(folder, include.name));
  }

  void visit(const std::string &path) {
    if (seen.insert(path).second)
      pending.push_back(path);
  }

  static void add(std::vector<std::string> &list, const std::string &folder) {
    if (!llvm::is_contained(list, folder))
      list.push_back(folder);
  }

  void addConventional(llvm::StringRef file) {
    const llvm::StringRef root = index.root();
    for (llvm::StringRef folder = sys::parent_path(file); folder.starts_with(root); folder = sys::parent_path(folder)) {
      for (llvm::StringRef name : {"include", "src", "inc"})
        if (const std::string candidate = absoluteIn(folder, name); fs::is_directory(candidate)) {
          add(folders.quoted, candidate);
          add(folders.angled, candidate);
        }
      if (folder == root)
        break;
    }
  }

  const HeaderIndex &index;
  const SystemFolders &installed;
  std::vector<std::string> pending;
  llvm::StringSet<> seen;
};

} // namespace

std::vector<std::string> IncludeFolders::flags() const {
  std::vector<std::string> flags;
  for (const std::string &folder : quoted)
    flags.insert(flags.end(), {"-iquote", folder});
  // `-idirafter` comes behind the system's folders, and its headers count as the system's.
  for (const std::string &folder : angled)
    flags.insert(flags.end(), {hidesStandardHeaders(folder) ? "-idirafter" : "-I", folder});
  for (const std::string &folder : system)
    flags.insert(flags.end(), {"-idirafter", folder});
  return flags;
}

IncludeFolders inferIncludeFolders(llvm::StringRef file, llvm::StringRef text, const HeaderIndex &index,
                                   const SystemFolders &installed) {
  Inference inference(index, installed);
  inference.run(file, text);
  return std::move(inference.folders);
}

} // namespace leaklint::frontends
