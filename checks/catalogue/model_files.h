#pragma once

#include "checks/catalogue/yaml_tree.h"

namespace leaklint::catalogue {

/// One model: its tree and the file it stands in. A configuration file holds several.
struct ModelFile {
  const YamlNode *root = nullptr;
  SourceText *source = nullptr;
};

/// Adds models to a set. All names are declared before the first record is read, so that files may refer to each other
/// in any order. `catalogue` holds the rules already.
void addModels(llvm::ArrayRef<ModelFile> files, const Catalogue &catalogue, ModelSet &set);

} // namespace leaklint::catalogue
