#pragma once

#include "checks/catalogue/catalogue.h"

namespace leaklint::catalogue {

/// Adds the records under `models:` of a configuration (`.leaklint.yaml`) to the built-in ones:
///
///     models:
///       javascript:
///         - library: our-bus
///           modules: { bus: ["@our/bus"] }
///           protocols: [ … ]
///
/// Reads nothing but that key; the configuration's own reader owns the others. What is wrong comes back with the place
/// in `configText`, in the order of the file; the records without mistakes are added. A text that is no YAML is one
/// mistake, so a caller that has parsed it without success need not call.
std::vector<LoadError> addUserModels(Catalogue &catalogue, llvm::StringRef configText, llvm::StringRef configPath);

} // namespace leaklint::catalogue
