#include "checks/catalogue/model_files.h"

#include "checks/catalogue/model_records.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::catalogue {
namespace {

void readRecords(const YamlMapping &model, ModelContext &context) {
  readObjects(model, context);
  readProtocols(model, context);
  readContainers(model, context);
  readLoads(model, context);
  readRunLater(model, context);
  readLifecycles(model, context);
  readBorrows(model, context);
  readPrograms(model, context);
  readGuards(model, context);
  readTests(model, context);
  readOpposites(model, context);
  readLanguageFacts(model, context);
  readEndings(model, context);
}

std::string readLibrary(const YamlMapping &model, ModelSet &set) {
  model.require("library");
  std::string library = model.scalar("library");
  if (!library.empty() && !llvm::is_contained(set.libraries, library))
    set.libraries.push_back(library);
  return library;
}

} // namespace

void addModels(llvm::ArrayRef<ModelFile> files, const Catalogue &catalogue, ModelSet &set) {
  std::vector<YamlMapping> models;
  for (const ModelFile &file : files) {
    models.push_back(modelMapping(*file.root, *file.source));
    declareModules(models.back(), set);
    declareObjects(models.back(), set);
  }
  llvm::StringSet<> moduleNames;
  for (const auto &module : set.modules)
    moduleNames.insert(module.second);
  for (const YamlMapping &model : models) {
    ModelContext context{catalogue, set, moduleNames, model.source(), readLibrary(model, set)};
    readRecords(model, context);
  }
}

} // namespace leaklint::catalogue
