#include "tools/leaklint/link_phase.h"

#include "checks/link/concern.h"
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
constexpr size_t kMaxImports = 8, kMaxImporters = 12, kMaxImportersOfOne = 5;

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

/// The modules to look at together with one: those that reach the functions in which something leaks, up to the
/// program's first module, and those that these functions and their classes refer to.
class Neighbourhood {
public:
  Neighbourhood(const Project &graph, Modules &lowered, size_t file, std::shared_ptr<const ir::Module> own,
                llvm::ArrayRef<ir::SourceRange> leaks)
      : project(graph), modules(lowered), members{file} {
    held[file] = std::move(own);
    const std::set<ir::FunctionId> functions = link::functionsAround(*held[file], leaks);
    addImporters(functions);
    addImports(functions);
  }

  llvm::ArrayRef<size_t> files() const { return members; }
  std::shared_ptr<const ir::Module> moduleOf(size_t file) const { return held.lookup(file); }
  bool allImportersSeen(size_t file) const { return complete.contains(file); }

private:
  /// A file, and how what matters of it is reached from others.
  struct Level {
    size_t file;
    link::Reach reach;
  };

  bool add(size_t file) {
    if (llvm::is_contained(members, file))
      return false;
    std::shared_ptr<const ir::Module> module = modules.get(file);
    if (!module)
      return false;
    members.push_back(file);
    held[file] = std::move(module);
    return true;
  }

  void addImporters(const std::set<ir::FunctionId> &functions) {
    std::vector<Level> level{{members.front(), link::reachOf(*held[members.front()], functions)}};
    size_t taken = 0;
    for (unsigned depth = 0; depth < kImporterDepth && !level.empty(); ++depth) {
      std::vector<Level> next;
      for (const Level &each : level)
        addImportersOf(each, taken, next);
      level = std::move(next);
    }
  }

  void addImportersOf(const Level &from, size_t &taken, std::vector<Level> &next) {
    std::vector<size_t> importers;
    for (size_t importer : project.importersOf(from.file))
      if (from.reach.anyName || project.passesOn(importer, from.file) || project.mentions(importer, from.reach.names))
        importers.push_back(importer);
    // What many modules use is used again and again: that it runs once would not come out.
    if (importers.size() > kMaxImportersOfOne || taken + importers.size() > kMaxImporters)
      return;
    taken += importers.size();
    complete.insert(from.file);
    for (size_t importer : importers)
      if (add(importer))
        if (Level above{importer, reachThrough(importer, from)}; !above.reach.empty())
          next.push_back(std::move(above));
  }

  // By the functions that use it, and by what is exported again.
  link::Reach reachThrough(size_t importer, const Level &from) const {
    const ir::Module &module = *held.lookup(importer);
    link::Reach above = link::reachOf(module, usersIn(importer, from.file, from.reach));
    for (const ir::Export &each : module.exports) {
      bool isMember = false;
      if (each.specifier.empty() || project.resolve(importer, {each.specifier.str(), {}, false}, isMember) != from.file)
        continue;
      if (each.name == "*")
        for (const auto &name : from.reach.names)
          above.names.insert(name.getKey());
      else if (each.local == "*" || from.reach.names.contains(each.local) || from.reach.anyName)
        above.names.insert(each.name);
      above.anyName |= each.name == "default";
    }
    if (project.passesOn(importer, from.file)) // what a language exports without saying so
      for (const auto &name : from.reach.names)
        above.names.insert(name.getKey());
    return above;
  }

  std::set<ir::FunctionId> usersIn(size_t importer, size_t imported, const link::Reach &reach) const {
    return link::usersOf(*held.lookup(importer), [&](llvm::StringRef specifier, llvm::StringRef member) {
      bool isMember = false;
      const std::optional<size_t> means = project.resolve(importer, {specifier.str(), member.str(), false}, isMember);
      return means == imported && (isMember || member.empty() || reach.anyName || reach.names.contains(member));
    });
  }

  /// A name of another module. What has a base may inherit from that one's bases in turn; what is called is seen by
  /// itself.
  struct Wanted {
    size_t file;
    std::string name;
    bool isBase;
    unsigned depth;
  };

  void addImports(const std::set<ir::FunctionId> &functions) {
    std::vector<Wanted> wanted;
    const size_t self = members.front();
    link::forEachBase(*held[self], {}, [&](const ir::AccessPath &path) { addWanted(self, path, true, 0, wanted); });
    link::forEachConcern(*held[self], functions,
                         [&](const ir::AccessPath &path) { addWanted(self, path, false, 0, wanted); });
    size_t taken = 0;
    for (size_t i = 0; i < wanted.size() && taken < kMaxImports; ++i) {
      const Wanted each = wanted[i]; // copied: the list grows
      taken += add(each.file) ? 1 : 0;
      if (each.depth + 1 < kImportDepth && held.contains(each.file))
        followOn(each, wanted);
    }
  }

  // Through a module that exports another's names, and from a base to its bases.
  void followOn(const Wanted &from, std::vector<Wanted> &wanted) {
    const ir::Module &module = *held[from.file];
    for (const ir::Export &each : module.exports)
      if (!each.specifier.empty() && (each.name == from.name || each.name == "*"))
        addWanted(from.file, each.specifier, each.name == "*" ? llvm::StringRef(from.name) : each.local, from.isBase,
                  from.depth + 1, wanted);
    if (from.isBase)
      link::forEachBase(module, from.name == "default" ? llvm::StringRef() : llvm::StringRef(from.name),
                        [&](const ir::AccessPath &path) { addWanted(from.file, path, true, from.depth + 1, wanted); });
  }

  void addWanted(size_t from, const ir::AccessPath &path, bool isBase, unsigned depth,
                 std::vector<Wanted> &wanted) const {
    addWanted(from, path.name, path.projections.empty() ? llvm::StringRef() : path.projections.front().name, isBase,
              depth, wanted);
  }

  void addWanted(size_t from, llvm::StringRef specifier, llvm::StringRef member, bool isBase, unsigned depth,
                 std::vector<Wanted> &wanted) const {
    bool isMember = false;
    const std::optional<size_t> file = project.resolve(from, {specifier.str(), member.str(), false}, isMember);
    const auto isKnown = [&](const Wanted &each) {
      return each.file == *file && each.name == member && each.isBase >= isBase;
    };
    if (file && llvm::none_of(wanted, isKnown))
      wanted.push_back({*file, member.str(), isBase, depth});
  }

  const Project &project;
  Modules &modules;
  std::vector<size_t> members;
  llvm::DenseMap<size_t, std::shared_ptr<const ir::Module>> held;
  llvm::DenseSet<size_t> complete;
};

class LinkPhase {
public:
  using Matters = llvm::function_ref<bool(const finding::Site &)>;

  LinkPhase(const Project &graph, const Session &settings, const FileChecker &engine, Matters isAsked)
      : project(graph), checker(engine), matters(isAsked), modules(graph, settings.config.maxFileSize) {}

  void judge(const SelectedFile &file, FileOutcome &outcome) {
    const std::optional<size_t> self = project.find(absolutePath(file.path));
    if (!self || (project.importsOf(*self).empty() && project.importersOf(*self).empty()))
      return;
    guarded([&] { outcome.timing.measure(Phase::Link, [&] { judgeLinked(*self, outcome); }); });
  }

private:
  void judgeLinked(size_t self, FileOutcome &outcome) {
    std::shared_ptr<const ir::Module> own = modules.get(self);
    if (!own)
      return;
    const Neighbourhood neighbours(project, modules, self, std::move(own), leaksOf(outcome));
    if (neighbours.files().size() == 1 && !neighbours.allImportersSeen(self))
      return;
    std::vector<link::Unit> units;
    llvm::DenseMap<size_t, size_t> unitOf;
    for (size_t file : neighbours.files()) {
      unitOf[file] = units.size();
      units.push_back({neighbours.moduleOf(file).get(), {}, neighbours.allImportersSeen(file)});
    }
    for (size_t unit = 0; unit < units.size(); ++unit)
      bindImports(neighbours.files()[unit], unitOf, units[unit]);
    checker.judgeLinked(*link::link(units), outcome);
  }

  std::vector<ir::SourceRange> leaksOf(const FileOutcome &outcome) const {
    std::vector<ir::SourceRange> leaks;
    for (const finding::Site &site : outcome.sites)
      if (matters(site))
        leaks.push_back(site.where.range);
    return leaks;
  }

  void bindImports(size_t file, const llvm::DenseMap<size_t, size_t> &unitOf, link::Unit &unit) const {
    const auto bind = [&](llvm::StringRef specifier, llvm::StringRef member) {
      bool isMember = false;
      const std::string asked = member == "*" ? "" : member.str();
      const std::optional<size_t> means = project.resolve(file, {specifier.str(), asked, false}, isMember);
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
  Matters matters;
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
  LinkPhase phase(project, session, checker, matters);
  runParallel(
      leaking.size(), jobs, [&](size_t next) { phase.judge(files[leaking[next]], outcomes[leaking[next]]); },
      [](size_t) {});
}

} // namespace leaklint::driver
