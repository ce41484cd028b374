#pragma once

#include "checks/catalogue/catalogue.h"
#include "tools/leaklint/config.h"
#include "tools/leaklint/languages.h"

#include "llvm/Support/Error.h"

#include <memory>
#include <string>

namespace leaklint::driver {

/// What all commands share: rules, models and languages, and what the configuration adds to them.
struct Session {
  std::unique_ptr<catalogue::Catalogue> catalogue;
  Config config;
  Languages languages;
};

/// Loads the built-in rules and models.
llvm::Expected<std::unique_ptr<Session>> openSession();
/// The same, and the configuration: `configPath`, or the one found upward if that is empty. The error holds every
/// mistake, with its place and a caret.
llvm::Expected<std::unique_ptr<Session>> openSession(const std::string &configPath);

} // namespace leaklint::driver
