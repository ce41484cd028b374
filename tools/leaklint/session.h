#pragma once

#include "checks/catalogue/catalogue.h"
#include "tools/leaklint/config.h"
#include "tools/leaklint/languages.h"
#include "tools/leaklint/options.h"

#include "llvm/Support/Error.h"

#include <memory>
#include <string>

namespace leaklint::driver {

/// What all commands share: rules, models and languages, and what the configuration adds to them.
struct Session {
  std::unique_ptr<catalogue::Catalogue> catalogue;
  Config config;
  Languages languages;

  Session(frontends::BuildOptions build) : languages(std::move(build)) {}
  /// Lets the languages look at the projects of the files (absolute paths). What is wrong with them is told in
  /// `notifications`; false when the run cannot do all of its job.
  bool prepare(llvm::ArrayRef<std::string> files, std::vector<finding::Notification> &notifications);
};

/// Loads the built-in rules and models.
llvm::Expected<std::unique_ptr<Session>> openSession();
/// The same, and the configuration that the options name, or the one found upward. The error holds every mistake, with
/// its place and a caret.
llvm::Expected<std::unique_ptr<Session>> openSession(const Options &options);

} // namespace leaklint::driver
