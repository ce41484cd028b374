#pragma once

#include "tools/report/report.h"

namespace leaklint::report {

/// Where a verdict leaves the site.
enum class Standing : uint8_t { Proven, Flagged, ForAPerson };
Standing standing(finding::Verdict verdict);

/// "interval `setInterval`: released, cleared in `stop`".
std::string describe(const finding::Site &site);

/// The sites that are no finding: proven ones, those left for a person, and leaks below the asked confidence.
std::vector<const finding::Site *> otherSites(const Report &report);

} // namespace leaklint::report
