#pragma once

#include "checks/analyze.h"
#include "checks/catalogue/catalogue.h"

namespace leaklint::tidy {

/// Rules, models and checks, for one configuration. Loaded once a process: clang-tidy may check many units.
struct Engine {
  std::unique_ptr<catalogue::Catalogue> catalogue;
  std::unique_ptr<checks::Analyzer> analyzer;
  std::vector<llvm::StringRef> ruleNames; ///< of the catalogue
  std::string problem;                    ///< what is wrong with the configuration, on one line; empty when all is well
};

/// The engine with the models of the configuration file, or with the built-in ones alone if `path` is empty.
const Engine &engineFor(llvm::StringRef path);

} // namespace leaklint::tidy
