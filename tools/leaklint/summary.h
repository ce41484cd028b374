#pragma once

#include "tools/report/report.h"

namespace leaklint::driver {

/// "leaklint: 3 findings in 2 files; 160 files checked, 40 of them without anything to check", and what else a
/// reader of the result should know: what is silenced, known, left out or failed.
void printSummary(const report::Report &report, size_t leftOut, llvm::raw_ostream &out);

} // namespace leaklint::driver
