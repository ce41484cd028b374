#pragma once

#include "checks/catalogue/catalogue.h"
#include "tools/leaklint/glob.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace leaklint::driver {

inline constexpr llvm::StringLiteral kConfigName = ".leaklint.yaml";

/// What `.leaklint.yaml` says.
struct Config {
  std::string path;   ///< absolute; empty when there is no configuration
  std::string shown;  ///< in messages
  std::string folder; ///< absolute; what `exclude` is relative to
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::optional<Confidence> confidence;
  ExcludePatterns exclude;
  uint64_t maxFileSize = 2U << 20U; ///< bytes; a dense file costs 60 bytes of memory a byte

  /// The pattern of `exclude` that matches the path or a folder of it, or null.
  const std::string *excludes(llvm::StringRef path) const;
};

/// The configuration that holds in `folder` (absolute): in it or in the nearest folder above, no further up than the
/// root of the repository. Empty if there is none.
std::string findConfig(llvm::StringRef folder);

/// Reads a configuration and adds its models to the catalogue. Strict: an unknown key or rule, and a value of the wrong
/// form, are mistakes. `rules` of the catalogue must be loaded.
Config readConfig(llvm::StringRef path, llvm::StringRef text, catalogue::Catalogue &catalogue,
                  std::vector<catalogue::LoadError> &errors);

/// Whether `name` is a rule or a category of rules.
bool isRuleOrCategory(const catalogue::Catalogue &catalogue, llvm::StringRef name);
/// "`x` is neither a rule nor a category: did you mean `y`?"
std::string describeUnknownRule(const catalogue::Catalogue &catalogue, llvm::StringRef name);

} // namespace leaklint::driver
