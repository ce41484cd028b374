#include "tools/report/formats.h"
#include "tools/report/json_text.h"
#include "tools/report/levels.h"
#include "tools/report/paths.h"

namespace leaklint::report {
namespace {

llvm::StringRef severity(catalogue::Level level) {
  switch (level) {
  case catalogue::Level::Error:
    return "major";
  case catalogue::Level::Warning:
    return "minor";
  case catalogue::Level::Note:
    return "info";
  }
  return "minor";
}

void writeFinding(llvm::json::OStream &json, const Report &report, const finding::Finding &finding) {
  const finding::Site &site = finding.site;
  json.attribute("description", jsonText(site.message));
  json.attribute("check_name", jsonText(site.rule));
  json.attribute("fingerprint", finding.fingerprint); // its ordinal keeps equal ones from merging into one entry
  json.attribute("severity", severity(levelOf(report, site)));
  json.attributeObject("location", [&] {
    json.attribute("path", jsonText(pathFromRoot(report.run, site.where.file)));
    json.attributeObject("lines", [&] { json.attribute("begin", site.where.range.begin.line); });
  });
}

} // namespace

void writeGitlab(const Report &report, llvm::raw_ostream &out) {
  llvm::json::OStream json(out, /*IndentSize=*/2);
  json.array([&] {
    for (const finding::Finding &finding : report.findings)
      if (isReported(report, finding))
        json.object([&] { writeFinding(json, report, finding); });
  });
  out << '\n';
}

} // namespace leaklint::report
