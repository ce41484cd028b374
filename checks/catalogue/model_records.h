#pragma once

#include "checks/catalogue/model_context.h"

namespace leaklint::catalogue {

/// A model file is read in two passes: every name of every file is declared before the first record uses one.
YamlMapping modelMapping(const YamlNode &root, SourceText &source);
void declareModules(const YamlMapping &model, ModelSet &set);
void declareObjects(const YamlMapping &model, ModelSet &set);

void readObjects(const YamlMapping &model, ModelContext &context);
void readProtocols(const YamlMapping &model, ModelContext &context);
void readContainers(const YamlMapping &model, ModelContext &context);
void readLoads(const YamlMapping &model, ModelContext &context);
void readRunLater(const YamlMapping &model, ModelContext &context);
void readLifecycles(const YamlMapping &model, ModelContext &context);
void readBorrows(const YamlMapping &model, ModelContext &context);
void readOpposites(const YamlMapping &model, ModelContext &context);
void readTests(const YamlMapping &model, ModelContext &context);
void readPrograms(const YamlMapping &model, ModelContext &context);
void readGuards(const YamlMapping &model, ModelContext &context);
void readLanguageFacts(const YamlMapping &model, ModelContext &context);
void readEndings(const YamlMapping &model, ModelContext &context);

/// Reads one rule into the catalogue, sorted by id. Not a model's record, but read the same way.
void readRuleFile(const YamlNode &root, SourceText &source, Catalogue &catalogue);

} // namespace leaklint::catalogue
