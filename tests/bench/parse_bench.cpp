// What parsing alone costs: selects and loads files as `leaklint check` does, then parses each that passes the
// prefilter with plain tree-sitter (malloc, no walk of the tree) and tells the CPU time of that. See tests/bench/run.
//
//     leaklint_parse_bench PATH... [--list]     one line of JSON; --list: the files that are parsed, one a line

#include "checks/catalogue/prefilter.h"
#include "frontends/treesitter/javascript/kinds.h"
#include "frontends/treesitter/javascript/sfc.h"
#include "frontends/treesitter/python/kinds.h"
#include "tools/leaklint/file_selection.h"
#include "tools/leaklint/source_loader.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <tree_sitter/api.h>

#include <ctime>

namespace {

using namespace leaklint;
using frontends::javascript::Dialect;

struct Source {
  std::string path;
  std::string text;
  const TSLanguage *grammar = nullptr;
};

struct Corpus {
  size_t selected = 0; ///< files that `check` opens
  uint64_t selectedBytes = 0;
  uint64_t parsedBytes = 0; ///< as they stand on disk
  std::vector<Source> parsed;
};

bool endsWithAny(llvm::StringRef name, llvm::ArrayRef<llvm::StringRef> suffixes) {
  return llvm::any_of(suffixes, [&](llvm::StringRef suffix) { return name.ends_with_insensitive(suffix); });
}

/// As the frontend chooses, but for its second try of .js files with types in them.
Source makeSource(const std::string &path, std::string text) {
  using frontends::javascript::ComponentKind;
  auto in = [](Dialect dialect) { return frontends::javascript::grammarOf(dialect).language(); };
  if (endsWithAny(path, {".py", ".pyw", ".pyi"}))
    return {path, std::move(text), frontends::python::grammar().language()};
  if (endsWithAny(path, {".ts", ".mts", ".cts"}))
    return {path, std::move(text), in(Dialect::TypeScript)};
  if (endsWithAny(path, {".tsx"}))
    return {path, std::move(text), in(Dialect::Tsx)};
  if (!endsWithAny(path, {".vue", ".svelte"}))
    return {path, std::move(text), in(Dialect::JavaScript)};
  const bool vue = endsWithAny(path, {".vue"});
  auto scripts = frontends::javascript::scriptsOf(text, vue ? ComponentKind::Vue : ComponentKind::Svelte);
  const Dialect typed = scripts.jsx ? Dialect::Tsx : Dialect::TypeScript;
  return {path, std::move(scripts.text), in(scripts.typeScript ? typed : Dialect::JavaScript)};
}

Corpus load(llvm::ArrayRef<std::string> paths) {
  std::vector<catalogue::LoadError> errors;
  const auto catalogue = catalogue::load(catalogue::builtinSources(), errors);
  llvm::StringMap<catalogue::Prefilter> prefilters;
  for (const auto &models : catalogue->modelSets)
    prefilters.try_emplace(models->name, *models);
  const driver::Languages languages;
  const driver::Config config;
  const driver::Selection selection = driver::selectFiles(paths, config, languages);
  Corpus corpus;
  corpus.selected = selection.files.size();
  for (const driver::SelectedFile &file : selection.files) {
    driver::LoadedSource source = driver::loadSource(file, config.maxFileSize);
    corpus.selectedBytes += source.bytes;
    const auto prefilter = prefilters.find(file.language->modelSet());
    if (!source.text || prefilter == prefilters.end() || !prefilter->second.mayHaveSites(*source.text))
      continue;
    corpus.parsedBytes += source.bytes;
    corpus.parsed.push_back(makeSource(file.shown, std::move(*source.text)));
  }
  return corpus;
}

double cpuSeconds() {
  timespec time = {};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double parseAll(const Corpus &corpus) {
  const double begin = cpuSeconds();
  for (const Source &source : corpus.parsed) {
    TSParser *parser = ts_parser_new();
    ts_parser_set_language(parser, source.grammar);
    const auto size = static_cast<uint32_t>(source.text.size());
    TSTree *tree = ts_parser_parse_string(parser, nullptr, source.text.data(), size);
    ts_tree_delete(tree);
    ts_parser_delete(parser);
  }
  return cpuSeconds() - begin;
}

} // namespace

int main(int argc, char **argv) {
  std::vector<std::string> paths;
  bool list = false;
  for (llvm::StringRef argument : llvm::ArrayRef(argv + 1, argv + argc)) {
    list |= argument == "--list";
    if (argument != "--list")
      paths.push_back(argument.str());
  }
  const Corpus corpus = load(paths);
  if (list) {
    for (const Source &source : corpus.parsed)
      llvm::outs() << source.path << '\n';
    return 0;
  }
  llvm::outs() << "{\"selected\": " << corpus.selected << ", \"selectedBytes\": " << corpus.selectedBytes
               << ", \"parsed\": " << corpus.parsed.size() << ", \"parsedBytes\": " << corpus.parsedBytes
               << ", \"cpuSeconds\": " << llvm::format("%.6f", parseAll(corpus)) << "}\n";
  return 0;
}
