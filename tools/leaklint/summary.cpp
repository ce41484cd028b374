#include "tools/leaklint/summary.h"

#include "llvm/ADT/StringSet.h"

namespace leaklint::driver {
namespace {

std::string counted(size_t number, llvm::StringRef noun) {
  return std::to_string(number) + " " + noun.str() + (number == 1 ? "" : "s");
}

size_t filesWithFindings(const report::Report &report) {
  llvm::StringSet<> files;
  for (const finding::Finding &finding : report.findings)
    if (report::isReported(report, finding))
      files.insert(finding.site.where.file);
  return files.size();
}

void printQuietFindings(const report::Report &report, llvm::raw_ostream &out) {
  size_t silenced = 0;
  size_t known = 0;
  for (const finding::Finding &finding : report.findings)
    if (finding.suppression)
      ++silenced;
    else if (!report::isReported(report, finding))
      ++known;
  if (silenced)
    out << ", " << silenced << " silenced by a comment";
  if (known)
    out << ", " << known << " in the baseline";
}

} // namespace

void printSummary(const report::Report &report, size_t leftOut, llvm::raw_ostream &out) {
  const report::RunInfo &run = report.run;
  out << "leaklint: " << counted(report::countReported(report), "finding");
  if (const size_t files = filesWithFindings(report))
    out << " in " << counted(files, "file");
  printQuietFindings(report, out);
  out << "; " << counted(run.filesChecked + run.filesSkipped, "file") << " checked";
  if (run.filesSkipped)
    out << ", " << run.filesSkipped << " of them without anything to check";
  if (leftOut)
    out << "; " << leftOut << " left out (--verbose says why)";
  if (run.filesFailed)
    out << "; " << run.filesFailed << " failed";
  out << '\n';
}

} // namespace leaklint::driver
