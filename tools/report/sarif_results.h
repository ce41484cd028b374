#pragma once

#include "tools/report/sarif_locations.h"

namespace leaklint::report {

/// The `results` array: every finding, and with `allSites` every other site.
void writeResults(llvm::json::OStream &json, const Report &report, SarifLocations &locations);

} // namespace leaklint::report
