#pragma once

#include "checks/analysis/obligation.h"

namespace leaklint::analysis {

/// Calls of functions of this module that return what they acquire.
std::vector<Effect> deriveAcquisitions(Facts &facts);

/// Calls of functions that stand elsewhere, of which no record knows, and whose result the calling function releases
/// (`text = get(id); … free(text);`). That is all that is known of them: it tells of a way out that does not release.
std::vector<Effect> inferAcquisitions(Facts &facts);

} // namespace leaklint::analysis
