#include "checks/catalogue/prefilter.h"

#include <gmock/gmock.h>

namespace leaklint::catalogue {
namespace {

TEST(BuiltinCatalogue, loadsWithoutMistakes) {
  std::vector<LoadError> errors;
  const auto catalogue = load(builtinSources(), errors);
  for (const LoadError &error : errors)
    ADD_FAILURE() << toString(error);
  EXPECT_FALSE(catalogue->rules.empty());
}

TEST(BuiltinCatalogue, everyRuleHasBothExamples) {
  std::vector<LoadError> errors;
  const auto catalogue = load(builtinSources(), errors);
  for (const Rule &rule : catalogue->rules) {
    EXPECT_FALSE(rule.leaks.empty()) << rule.id;
    EXPECT_FALSE(rule.ok.empty()) << rule.id;
  }
}

TEST(BuiltinCatalogue, plainTextHasNoSites) {
  std::vector<LoadError> errors;
  const auto catalogue = load(builtinSources(), errors);
  for (const auto &set : catalogue->modelSets)
    EXPECT_FALSE(Prefilter(*set).mayHaveSites("total = 1 + 2\n")) << set->name;
}

} // namespace
} // namespace leaklint::catalogue
