#include "frontends/treesitter/comments.h"
#include "frontends/treesitter/health.h"
#include "frontends/treesitter/python/grammar_gaps.h"
#include "frontends/treesitter/python/imports.h"
#include "frontends/treesitter/python/lowering.h"
#include "frontends/treesitter/python/python.h"
#include "frontends/treesitter/python/python2.h"

namespace leaklint::frontends {

namespace {

using treesitter::Clock;

class PythonFrontend final : public Frontend {
public:
  llvm::StringRef name() const override { return "python"; }
  llvm::StringRef modelSet() const override { return "python"; }
  bool handles(llvm::StringRef fileName) const override {
    return fileName.ends_with_insensitive(".py") || fileName.ends_with_insensitive(".pyw") ||
           fileName.ends_with_insensitive(".pyi");
  }
  Lowered lower(const SourceFile &file, const Limits &limits) const override;
  bool linksByImport() const override { return true; }
  std::vector<ImportText> scanImports(llvm::StringRef text) const override { return python::scanImports(text); }
  std::optional<ResolvedImport> resolve(llvm::StringRef importer, const ImportText &import,
                                        const FileSet &files) const override {
    return python::resolveImport(importer, import, files);
  }
};

Lowered PythonFrontend::lower(const SourceFile &file, const Limits &limits) const {
  const Clock::time_point deadline = Clock::now() + limits.deadline;
  auto module = std::make_unique<ir::Module>();
  module->files.push_back(file.path);
  module->modelSet = modelSet().str();
  llvm::StringRef text = file.text;
  if (llvm::StringRef(file.path).ends_with_insensitive(".pyi"))
    text = ""; // types alone: nothing runs
  const auto tree = treesitter::parse(python::grammar(), text, deadline);
  if (!tree)
    return treesitter::tooLate(limits);
  const bool old = !tree->faults.empty() && python::isPython2(*tree);
  if (treesitter::isHopeless(*tree))
    return treesitter::hopeless(*tree, old ? "Python 3, and is Python 2" : "Python");
  treesitter::addComments(*tree, *module);
  if (old)
    module->defects.push_back({tree->faults.front().range, "this is Python 2 code, which is parsed only in part"});
  else
    treesitter::addDefects(*tree, *module);
  python::fillGaps(*tree);
  python::Scopes scopes = python::resolve(*tree);
  const bool done = python::Lowering(*tree, scopes, *module, deadline).run();
  treesitter::FramePool::trim();
  if (!done)
    return treesitter::tooLate(limits);
  return {std::move(module), {}};
}

} // namespace

std::unique_ptr<Frontend> makePythonFrontend() { return std::make_unique<PythonFrontend>(); }

} // namespace leaklint::frontends
