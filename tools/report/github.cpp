#include "tools/report/formats.h"
#include "tools/report/json_text.h"
#include "tools/report/levels.h"
#include "tools/report/paths.h"

namespace leaklint::report {
namespace {

llvm::StringRef command(catalogue::Level level) {
  switch (level) {
  case catalogue::Level::Error:
    return "error";
  case catalogue::Level::Warning:
    return "warning";
  case catalogue::Level::Note:
    return "notice";
  }
  return "warning";
}

/// A line break would start a command of the input's choosing.
std::string escape(llvm::StringRef text, llvm::StringRef special) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : llvm::json::fixUTF8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (special.contains(c))
      out += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
    else
      out += c;
  }
  return out;
}

std::string message(llvm::StringRef text) { return escape(text, "%\r\n"); }
std::string property(llvm::StringRef text) { return escape(text, "%\r\n:,"); }

void writeFinding(const Report &report, const finding::Site &site, llvm::raw_ostream &out) {
  const ir::SourceRange &range = site.where.range;
  out << "::" << command(levelOf(report, site));
  out << " file=" << property(pathFromRoot(report.run, site.where.file));
  out << ",line=" << range.begin.line << ",col=" << report.sources.utf16Column(site.where.file, range.begin);
  if (range.end.line == range.begin.line) // GitHub refuses columns over several lines
    out << ",endColumn=" << report.sources.utf16Column(site.where.file, range.end);
  out << ",title=" << property(site.rule) << "::" << message(site.message) << '\n';
}

} // namespace

void writeGithub(const Report &report, llvm::raw_ostream &out) {
  for (const finding::Finding &finding : report.findings)
    if (isReported(report, finding))
      writeFinding(report, finding.site, out);
}

} // namespace leaklint::report
