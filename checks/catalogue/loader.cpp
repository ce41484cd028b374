#include "checks/catalogue/model_files.h"
#include "checks/catalogue/model_records.h"
#include "checks/catalogue/user_models.h"

#include "llvm/ADT/STLExtras.h"

#include <list>

namespace leaklint::catalogue {
namespace {

/// A source with its tree, which records refer to while they are read.
struct OpenFile {
  SourceText source;
  std::optional<YamlNode> root;

  explicit OpenFile(const CatalogueSource &from) : source(from.path, from.text), root(parseYaml(source)) {}
};

enum class SourceKind : uint8_t { Rule, Model, Configuration };

/// "rules/models/javascript/dom.yaml" is a model of "javascript", any other file of rules/ a rule.
SourceKind kindOf(llvm::StringRef path, llvm::StringRef &set) {
  set = {};
  const llvm::StringRef inModels = path.starts_with("models/") ? path.drop_front(7) : path.split("/models/").second;
  if (inModels.contains('/')) {
    set = inModels.split('/').first;
    return SourceKind::Model;
  }
  return path.starts_with("rules/") || path.contains("/rules/") ? SourceKind::Rule : SourceKind::Configuration;
}

ModelSet &setNamed(llvm::StringRef name, Catalogue &catalogue) {
  for (const auto &set : catalogue.modelSets)
    if (set->name == name)
      return *set;
  catalogue.modelSets.push_back(std::make_unique<ModelSet>());
  catalogue.modelSets.back()->name = name.str();
  return *catalogue.modelSets.back();
}

struct Sorted {
  std::vector<OpenFile *> rules;
  std::vector<std::pair<llvm::StringRef, std::vector<ModelFile>>> models; ///< by set, in the order of first sight
  std::vector<const CatalogueSource *> configurations;

  std::vector<ModelFile> &modelsOf(llvm::StringRef set) {
    for (auto &[name, files] : models)
      if (name == set)
        return files;
    return models.emplace_back(set, std::vector<ModelFile>()).second;
  }
};

Sorted sortSources(llvm::ArrayRef<CatalogueSource> sources, std::list<OpenFile> &files) {
  Sorted out;
  for (const CatalogueSource &source : sources) {
    llvm::StringRef set;
    const SourceKind kind = kindOf(source.path, set);
    if (kind == SourceKind::Configuration) {
      out.configurations.push_back(&source);
      continue;
    }
    OpenFile &file = files.emplace_back(source);
    if (!file.root)
      continue;
    if (kind == SourceKind::Rule)
      out.rules.push_back(&file);
    else
      out.modelsOf(set).push_back({&*file.root, &file.source});
  }
  return out;
}

} // namespace

std::unique_ptr<Catalogue> load(llvm::ArrayRef<CatalogueSource> sources, std::vector<LoadError> &errors) {
  auto catalogue = std::make_unique<Catalogue>();
  std::list<OpenFile> files; // a list: the trees are referred to
  const Sorted sorted = sortSources(sources, files);
  for (OpenFile *rule : sorted.rules)
    readRuleFile(*rule->root, rule->source, *catalogue);
  for (const auto &[set, models] : sorted.models)
    addModels(models, *catalogue, setNamed(set, *catalogue));
  for (OpenFile &file : files)
    file.source.moveErrors(errors);
  for (const CatalogueSource *configuration : sorted.configurations)
    llvm::append_range(errors, addUserModels(*catalogue, configuration->text, configuration->path));
  return catalogue;
}

} // namespace leaklint::catalogue
