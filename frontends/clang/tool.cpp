#include "frontends/clang/tool.h"

#include "frontends/clang/command_line.h"
#include "frontends/clang/defects.h"
#include "frontends/clang/sources.h"

#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends::cpp {

namespace {

struct Run {
  UnitOptions unit;
  std::unique_ptr<ir::Module> module;
  bool parsed = false;
};

/// Skips the bodies of functions outside the project while parsing, and lowers what is left at the end.
class Consumer : public clang::ASTConsumer {
public:
  Consumer(clang::CompilerInstance &instance, Run &current)
      : compiler(instance), run(current), project(instance.getSourceManager(), current.unit) {}

  bool shouldSkipFunctionBody(clang::Decl *declaration) override {
    return !project.contains(declaration->getLocation());
  }

  void HandleTranslationUnit(clang::ASTContext &context) override {
    run.parsed = true;
    run.module = lowerUnit(context, &compiler.getPreprocessor(), run.unit);
  }

private:
  clang::CompilerInstance &compiler;
  Run &run;
  ProjectFiles project;
};

class Action : public clang::ASTFrontendAction {
public:
  explicit Action(Run &current) : run(current) {}

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &compiler, llvm::StringRef) override {
    compiler.getFrontendOpts().SkipFunctionBodies = true;
    DefectCollector::relax(compiler.getDiagnostics());
    return std::make_unique<Consumer>(compiler, run);
  }

private:
  Run &run;
};

/// Hands the action to the compiler; the file manager is the run's own.
class ActionFactory : public clang::tooling::FrontendActionFactory {
public:
  explicit ActionFactory(Run &current) : run(current) {}
  std::unique_ptr<clang::FrontendAction> create() override { return std::make_unique<Action>(run); }

  /// Whatever the flags say, nothing is written and nothing is loaded: the command comes with the project that is
  /// checked.
  bool runInvocation(std::shared_ptr<clang::CompilerInvocation> invocation, clang::FileManager *files,
                     std::shared_ptr<clang::PCHContainerOperations> containers,
                     clang::DiagnosticConsumer *diagnostics) override {
    invocation->getDependencyOutputOpts() = clang::DependencyOutputOptions();
    invocation->getDiagnosticOpts().DiagnosticLogFile.clear();
    invocation->getDiagnosticOpts().DiagnosticSerializationFile.clear();
    invocation->getFrontendOpts().OutputFile.clear();
    invocation->getFrontendOpts().Plugins.clear();
    return FrontendActionFactory::runInvocation(std::move(invocation), files, std::move(containers), diagnostics);
  }

private:
  Run &run;
};

std::string absolute(llvm::StringRef path, llvm::StringRef directory) {
  llvm::SmallString<256> full(path);
  if (!llvm::sys::path::is_absolute(path)) {
    full = directory;
    llvm::sys::path::append(full, path);
  }
  llvm::sys::path::remove_dots(full, true);
  return full.str().str();
}

std::string realPath(llvm::StringRef path) {
  llvm::SmallString<256> real;
  return llvm::sys::fs::real_path(path, real) ? path.str() : real.str().str();
}

/// What is left of a path below the folder; nullopt for one that is elsewhere.
std::optional<llvm::StringRef> below(llvm::StringRef path, llvm::StringRef folder) {
  folder = folder.rtrim('/');
  if (!path.consume_front(folder) || !path.consume_front("/"))
    return std::nullopt;
  return path;
}

UnitOptions unitOptions(const CompileCommand &command, const ToolOptions &options) {
  UnitOptions unit;
  const std::string root = absolute(options.root.empty() ? command.directory : options.root, command.directory);
  const std::string real = realPath(root);
  unit.shownName = options.shownName.empty() ? command.file : options.shownName;
  unit.isProjectFile = [root, real](llvm::StringRef path) { return below(path, root) || below(path, real); };
  unit.showHeader = [root, real](llvm::StringRef path) {
    if (const std::optional<llvm::StringRef> rest = below(path, root))
      return rest->str();
    return below(path, real).value_or(path).str();
  };
  unit.deadline = UnitOptions::Clock::now() + options.deadline;
  return unit;
}

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> fileSystem(const CompileCommand &command, const ToolOptions &options) {
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> real(llvm::vfs::createPhysicalFileSystem().release());
  llvm::IntrusiveRefCntPtr<llvm::vfs::OverlayFileSystem> overlay(new llvm::vfs::OverlayFileSystem(real));
  if (options.contents) {
    llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> memory(new llvm::vfs::InMemoryFileSystem);
    const std::string path = absolute(command.file, command.directory);
    for (const std::string &name : {path, realPath(path)})
      memory->addFile(name, 0, llvm::MemoryBuffer::getMemBufferCopy(*options.contents, name));
    overlay->pushOverlay(memory);
  }
  overlay->setCurrentWorkingDirectory(command.directory);
  return overlay;
}

std::string failureOf(const Run &run, const DefectCollector &collector) {
  if (run.parsed)
    return "the unit takes too long to analyse";
  if (!collector.firstError.empty())
    return "the compiler refuses: " + collector.firstError;
  return "the compiler could not read the unit";
}

} // namespace

ToolResult lowerCommand(const CompileCommand &command, const ToolOptions &options) {
  Run run;
  run.unit = unitOptions(command, options);
  DefectCollector collector;
  ActionFactory factory(run);
  llvm::IntrusiveRefCntPtr<clang::FileManager> files(
      new clang::FileManager(clang::FileSystemOptions{command.directory}, fileSystem(command, options)));
  clang::tooling::ToolInvocation invocation(argumentsToParse(command), &factory, files.get(),
                                            std::make_shared<clang::PCHContainerOperations>());
  invocation.setDiagnosticConsumer(&collector);
  invocation.run();
  if (!run.module)
    return {nullptr, failureOf(run, collector)};
  for (ir::Defect &defect : collector.take())
    run.module->defects.push_back(std::move(defect));
  return {std::move(run.module), {}};
}

} // namespace leaklint::frontends::cpp
