#include "tools/leaklint/link_phase.h"

#include "checks/link/link.h"
#include "tools/leaklint/crash_guard.h"
#include "tools/leaklint/paths.h"
#include "tools/leaklint/project.h"
#include "tools/leaklint/source_loader.h"
#include "tools/leaklint/workers.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace leaklint::driver {
namespace {

/// How far from the file that is judged: whom it imports (a base class of a base class), and who imports it, up to the
/// program's first module. Beyond that, nothing is claimed of what is not seen.
constexpr unsigned kImportDepth = 3, kImporterDepth = 6;
constexpr size_t kMaxImports = 12, kMaxImporters = 16;

/// Lowered modules, kept while they may be asked for again. Threads share it.
class Modules {
public:
  Modules(const Project &project, uint64_t maxSize) : project(project), maxSize(maxSize) {}

  std::shared_ptr<const ir::Module> get(size_t file) {
    {
      const std::scoped_lock lock(mutex);
      if (auto found = kept.find(file); found != kept.end())
        return found->second;
    }
    uint64_t bytes = 0;
    std::shared_ptr<const ir::Module> module = lower(file, bytes);
    const std::scoped_lock lock(mutex);
    keptBytes += bytes;
    if (keptBytes > kMostBytes) {
      kept.clear();
      keptBytes = bytes;
    }
    kept[file] = module;
    return module;
  }

private:
  static constexpr uint64_t kMostBytes = 8 << 20; ///< of source; a module takes several times its source

  std::shared_ptr<const ir::Module> lower(size_t file, uint64_t &bytes) const {
    const SelectedFile &source = project.files()[file];
    const LoadedSource loaded = loadSource(source, maxSize);
    if (!loaded.text)
      return nullptr;
    bytes = loaded.text->size();
    // What is wrong with the file was said when it was checked by itself.
    std::vector<finding::Notification> ignored;
    Timing alreadyMeasured;
    return lowerFile(source, *loaded.text, ignored, alreadyMeasured);
  }

  const Project &project;
  uint64_t maxSize;
  std::mutex mutex;
  std::map<size_t, std::shared_ptr<const ir::Module>> kept;
  uint64_t keptBytes = 0;
};

/// The modules to look at together with one.
class Neighbourhood {
public:
  Neighbourhood(const Project &graph, size_t file) : project(graph), members{file} {
    complete.insert(file);
    addImporters();
    addImports();
  }

  llvm::ArrayRef<size_t> files() const { return members; }
  bool allImportersSeen(size_t file) const { return complete.contains(file); }

private:
  void addImporters() {
    std::vector<size_t> level = members;
    size_t taken = 0;
    for (unsigned depth = 0; depth < kImporterDepth && !level.empty(); ++depth) {
      std::vector<size_t> next;
      for (size_t file : level) {
        llvm::ArrayRef<size_t> importers = project.importersOf(file);
        if (taken + importers.size() > kMaxImporters) {
          complete.erase(file);
          continue;
        }
        taken += importers.size();
        for (size_t importer : importers)
          if (!llvm::is_contained(members, importer)) {
            members.push_back(importer);
            complete.insert(importer);
            next.push_back(importer);
          }
      }
      level = std::move(next);
    }
    for (size_t file : level)
      complete.erase(file);
  }

  void addImports() {
    std::vector<size_t> level{members.front()};
    size_t taken = 0;
    for (unsigned depth = 0; depth < kImportDepth && !level.empty(); ++depth) {
      std::vector<size_t> next;
      for (size_t file : level)
        for (size_t imported : project.importsOf(file))
          if (taken < kMaxImports && !llvm::is_contained(members, imported)) {
            ++taken;
            members.push_back(imported);
            next.push_back(imported);
          }
      level = std::move(next);
    }
  }

  const Project &project;
  std::vector<size_t> members;
  llvm::DenseSet<size_t> complete;
};

class LinkPhase {
public:
  LinkPhase(const Project &graph, const Session &settings, const FileChecker &engine)
      : project(graph), checker(engine), modules(graph, settings.config.maxFileSize) {}

  void judge(const SelectedFile &file, FileOutcome &outcome) {
    const std::optional<size_t> self = project.find(absolutePath(file.path));
    if (!self || (project.importsOf(*self).empty() && project.importersOf(*self).empty()))
      return;
    guarded([&] { outcome.timing.measure(Phase::Link, [&] { judgeLinked(*self, outcome); }); });
  }

private:
  void judgeLinked(size_t self, FileOutcome &outcome) {
    const Neighbourhood neighbours(project, self);
    std::vector<std::shared_ptr<const ir::Module>> held;
    std::vector<link::Unit> units;
    llvm::DenseMap<size_t, size_t> unitOf;
    std::vector<size_t> files;
    for (size_t file : neighbours.files()) {
      std::shared_ptr<const ir::Module> module = modules.get(file);
      if (!module && file == self)
        return;
      if (!module)
        continue;
      unitOf[file] = units.size();
      units.push_back({module.get(), {}, neighbours.allImportersSeen(file)});
      files.push_back(file);
      held.push_back(std::move(module));
    }
    for (size_t unit = 0; unit < units.size(); ++unit)
      bindImports(files[unit], unitOf, units[unit]);
    checker.judgeLinked(*link::link(units), outcome);
  }

  void bindImports(size_t file, const llvm::DenseMap<size_t, size_t> &unitOf, link::Unit &unit) const {
    const auto bind = [&](llvm::StringRef specifier, llvm::StringRef member) {
      bool isMember = false;
      const std::string asked = member == "*" ? "" : member.str();
      const std::optional<size_t> means = project.resolve(file, {specifier.str(), asked}, isMember);
      if (!means)
        return;
      if (auto found = unitOf.find(*means); found != unitOf.end())
        unit.imports.try_emplace(link::importKey(specifier, isMember ? asked : ""), found->second);
    };
    for (const ir::Import &import : unit.module->imports)
      bind(import.specifier, import.imported);
    for (const ir::Export &exported : unit.module->exports)
      if (!exported.specifier.empty())
        bind(exported.specifier, exported.local);
  }

  const Project &project;
  const FileChecker &checker;
  Modules modules;
};

/// The files that may import one another: those that are checked, and where these are a few named ones (a commit's),
/// the project's they belong to.
std::vector<SelectedFile> universe(llvm::ArrayRef<SelectedFile> files, const Session &session) {
  std::vector<SelectedFile> all(files.begin(), files.end());
  const bool isExcerpt = llvm::all_of(files, [](const SelectedFile &file) { return file.named || file.content; });
  if (!isExcerpt)
    return all;
  const std::string first = absolutePath(files.front().path);
  const std::string root = repositoryRoot(llvm::sys::path::parent_path(first));
  if (root.empty())
    return all;
  llvm::StringMap<bool> known;
  for (const SelectedFile &file : all)
    known[absolutePath(file.path)] = true;
  for (SelectedFile &file : selectFiles({root}, session.config, session.languages).files)
    if (!known.contains(absolutePath(file.path)))
      all.push_back(std::move(file));
  return all;
}

} // namespace

void linkFiles(llvm::ArrayRef<SelectedFile> files, const Session &session, const FileChecker &checker, unsigned jobs,
               llvm::function_ref<bool(const finding::Site &)> matters, std::vector<FileOutcome> &outcomes) {
  std::vector<size_t> leaking;
  for (size_t i = 0; i < files.size(); ++i)
    if (llvm::any_of(outcomes[i].sites, matters) && files[i].language->linksByImport())
      leaking.push_back(i);
  if (leaking.empty())
    return;
  const Project project(universe(files, session), session.config.maxFileSize, jobs);
  LinkPhase phase(project, session, checker);
  runParallel(
      leaking.size(), jobs, [&](size_t next) { phase.judge(files[leaking[next]], outcomes[leaking[next]]); },
      [](size_t) {});
}

} // namespace leaklint::driver
