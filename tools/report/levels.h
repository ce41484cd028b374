#pragma once

#include "tools/report/report.h"

namespace leaklint::report {

/// "error", "warning" or "note": SARIF's words and ours.
llvm::StringRef levelName(catalogue::Level level);
llvm::StringRef levelName(finding::Notification::Level level);

/// The level of the site's rule.
catalogue::Level levelOf(const Report &report, const finding::Site &site);

} // namespace leaklint::report
