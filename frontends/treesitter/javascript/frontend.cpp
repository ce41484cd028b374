#include "frontends/treesitter/comments.h"
#include "frontends/treesitter/health.h"
#include "frontends/treesitter/javascript/grammar_gaps.h"
#include "frontends/treesitter/javascript/imports.h"
#include "frontends/treesitter/javascript/javascript.h"
#include "frontends/treesitter/javascript/lowering.h"
#include "frontends/treesitter/javascript/sfc.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends {

namespace {

using javascript::Dialect;
using treesitter::Clock;
using treesitter::SyntaxTree;

bool endsWithAny(llvm::StringRef name, llvm::ArrayRef<llvm::StringRef> suffixes) {
  return llvm::any_of(suffixes, [&](llvm::StringRef suffix) { return name.ends_with_insensitive(suffix); });
}

bool isComponent(llvm::StringRef path) { return endsWithAny(path, {".vue", ".svelte"}); }
bool isDeclarations(llvm::StringRef path) { return endsWithAny(path, {".d.ts", ".d.mts", ".d.cts"}); }

Dialect dialectOf(llvm::StringRef path) {
  if (endsWithAny(path, {".ts", ".mts", ".cts"}))
    return Dialect::TypeScript;
  return path.ends_with_insensitive(".tsx") ? Dialect::Tsx : Dialect::JavaScript;
}

llvm::StringRef nameOf(Dialect dialect) { return dialect == Dialect::JavaScript ? "JavaScript" : "TypeScript"; }

/// Types in a .js file are Flow's: the TSX grammar reads most of them. It also reads attributes that are named by a
/// keyword
/// (`<label class="name" for="id">`), which the grammar of JavaScript does not.
bool mayReadAsTyped(const SyntaxTree &tree) {
  return tree.text.contains("@flow") || tree.text.contains(" class=") || tree.text.contains(" for=") ||
         tree.faults.size() > 3 || treesitter::isHopeless(tree);
}

/// A component in a file of its own is known by the file's name, as those who use it write it: `<App/>` of App.vue.
void nameComponent(llvm::StringRef path, ir::Module &module) {
  for (const ir::Export &each : module.exports)
    if (each.name == "default")
      for (const auto &made : module.classes) // the outermost literal comes first
        if (made->kind == ir::ClassKind::ObjectLiteral && made->enclosing == 0 && made->name.empty() &&
            each.range.contains(made->range)) {
          made->name = module.intern(llvm::sys::path::stem(path));
          return;
        }
}

class JavaScriptFrontend final : public Frontend {
public:
  llvm::StringRef name() const override { return "javascript"; }
  llvm::StringRef modelSet() const override { return "javascript"; }
  bool handles(llvm::StringRef fileName) const override {
    return endsWithAny(fileName, {".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx", ".vue", ".svelte"});
  }
  Lowered lower(const SourceFile &file, const Limits &limits) const override;
  bool linksByImport() const override { return true; }
  std::vector<ImportText> scanImports(llvm::StringRef text) const override { return javascript::scanImports(text); }
  std::optional<ResolvedImport> resolve(llvm::StringRef importer, const ImportText &import,
                                        const FileSet &files) const override {
    return javascript::resolveImport(importer, import.specifier, files);
  }

private:
  static std::unique_ptr<SyntaxTree> parse(llvm::StringRef text, Dialect &dialect, Clock::time_point deadline);
};

std::unique_ptr<SyntaxTree> JavaScriptFrontend::parse(llvm::StringRef text, Dialect &dialect,
                                                      Clock::time_point deadline) {
  auto tree = treesitter::parse(javascript::grammarOf(dialect), text, deadline);
  if (!tree || tree->faults.empty() || dialect != Dialect::JavaScript || !mayReadAsTyped(*tree))
    return tree;
  auto typed = treesitter::parse(javascript::grammarOf(Dialect::Tsx), text, deadline);
  if (!typed || treesitter::faultyBytes(*typed) >= treesitter::faultyBytes(*tree))
    return tree;
  dialect = Dialect::Tsx;
  return typed;
}

Lowered JavaScriptFrontend::lower(const SourceFile &file, const Limits &limits) const {
  const Clock::time_point deadline = Clock::now() + limits.deadline;
  auto module = std::make_unique<ir::Module>();
  module->files.push_back(file.path);
  module->modelSet = modelSet().str();
  javascript::ComponentScripts scripts;
  llvm::StringRef text = file.text;
  Dialect dialect = dialectOf(file.path);
  if (isDeclarations(file.path)) {
    text = ""; // types alone: nothing runs
  } else if (isComponent(file.path)) {
    using javascript::ComponentKind;
    const bool vue = llvm::StringRef(file.path).ends_with_insensitive(".vue");
    scripts = javascript::scriptsOf(file.text, vue ? ComponentKind::Vue : ComponentKind::Svelte);
    text = scripts.text;
    dialect = !scripts.typeScript ? Dialect::JavaScript : scripts.jsx ? Dialect::Tsx : Dialect::TypeScript;
  }
  javascript::GrammarGaps gaps;
  if (dialect != Dialect::JavaScript)
    gaps = javascript::fillGaps(text);
  if (!gaps.text.empty())
    text = gaps.text;
  const auto tree = parse(text, dialect, deadline);
  if (!tree)
    return treesitter::tooLate(limits);
  javascript::restoreUsings(*tree, gaps);
  if (treesitter::isHopeless(*tree))
    return treesitter::hopeless(*tree, nameOf(dialect));
  treesitter::addComments(*tree, *module);
  treesitter::addDefects(*tree, *module);
  javascript::Scopes scopes = javascript::resolve(*tree);
  const bool done = javascript::Lowering(*tree, scopes, *module, deadline, scripts.setup).run();
  treesitter::FramePool::trim();
  if (!done)
    return treesitter::tooLate(limits);
  if (isComponent(file.path))
    nameComponent(file.path, *module);
  return {std::move(module), {}};
}

} // namespace

std::unique_ptr<Frontend> makeJavaScriptFrontend() { return std::make_unique<JavaScriptFrontend>(); }

} // namespace leaklint::frontends
