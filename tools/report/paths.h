#pragma once

#include "tools/report/report.h"

namespace leaklint::report {

/// The file as a service names it: from the root of the repository, forward slashes, no `.` and no `..`.
/// A file outside the root keeps its absolute path; without RunInfo::workingFolder the path stays as given.
std::string pathFromRoot(const RunInfo &run, llvm::StringRef file);

/// A path as a URI: relative, or `file:` for an absolute one. Bytes that are not plain are percent-encoded.
std::string toUri(llvm::StringRef path);

} // namespace leaklint::report
