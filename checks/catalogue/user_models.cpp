#include "checks/catalogue/user_models.h"

#include "checks/catalogue/model_files.h"
#include "checks/catalogue/yaml_reader.h"

namespace leaklint::catalogue {
namespace {

std::vector<llvm::StringRef> setNames(const Catalogue &catalogue) {
  std::vector<llvm::StringRef> names;
  names.reserve(catalogue.modelSets.size());
  for (const auto &set : catalogue.modelSets)
    names.emplace_back(set->name);
  return names;
}

const YamlNode *modelsOf(const YamlNode &config) {
  for (size_t i = 0; i < config.keys.size(); ++i)
    if (config.keys[i].text == "models")
      return &config.items[i];
  return nullptr;
}

void addSets(const YamlNode &models, SourceText &source, Catalogue &catalogue) {
  const std::vector<llvm::StringRef> names = setNames(catalogue);
  const YamlMapping bySet(models, source, "`models`", names);
  for (const auto &set : catalogue.modelSets) {
    std::vector<ModelFile> files;
    for (const YamlNode *model : bySet.items(set->name))
      files.push_back({model, &source});
    addModels(files, catalogue, *set);
  }
}

} // namespace

std::vector<LoadError> addUserModels(Catalogue &catalogue, llvm::StringRef configText, llvm::StringRef configPath) {
  SourceText source(configPath, configText);
  if (const std::optional<YamlNode> root = parseYaml(source))
    if (const YamlNode *models = modelsOf(*root))
      addSets(*models, source, catalogue);
  std::vector<LoadError> errors;
  source.moveErrors(errors);
  return errors;
}

} // namespace leaklint::catalogue
