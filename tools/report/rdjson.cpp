#include "tools/report/formats.h"
#include "tools/report/json_text.h"
#include "tools/report/levels.h"
#include "tools/report/paths.h"
#include "tools/report/sarif_rules.h"

namespace leaklint::report {
namespace {

llvm::StringRef severity(catalogue::Level level) {
  switch (level) {
  case catalogue::Level::Error:
    return "ERROR";
  case catalogue::Level::Warning:
    return "WARNING";
  case catalogue::Level::Note:
    return "INFO";
  }
  return "WARNING";
}

/// Only keys of the format: reviewdog refuses a file with any other.
class RdjsonWriter {
public:
  RdjsonWriter(const Report &report, llvm::json::OStream &json) : report(report), json(json) {}

  void diagnostic(const finding::Site &site) {
    json.attribute("message", jsonText(site.message));
    json.attributeObject("location", [&] { location(site.where); });
    json.attribute("severity", severity(levelOf(report, site)));
    json.attributeObject("code", [&] {
      json.attribute("value", jsonText(site.rule));
      json.attribute("url", ruleHelpUri(site.rule));
    });
    suggestions(site);
  }

private:
  void location(const finding::Location &where) {
    json.attribute("path", jsonText(pathFromRoot(report.run, where.file)));
    range(where.range);
  }

  /// Columns count bytes from 1 and the end is exclusive: just as ours.
  void range(const ir::SourceRange &range) {
    json.attributeObject("range", [&] {
      position("start", range.begin);
      position("end", range.end);
    });
  }

  void position(llvm::StringRef key, ir::SourcePosition position) {
    json.attributeObject(key, [&] {
      json.attribute("line", position.line);
      json.attribute("column", position.column);
    });
  }

  /// A fix of several places is left out: reviewdog would offer each of them for itself.
  void suggestions(const finding::Site &site) {
    json.attributeArray("suggestions", [&] {
      for (const finding::Fix &fix : site.fixes)
        if (fix.replacements.size() == 1 && fix.replacements[0].where.file == site.where.file)
          json.object([&] {
            range(fix.replacements[0].where.range);
            json.attribute("text", jsonText(fix.replacements[0].text));
          });
    });
  }

  const Report &report;
  llvm::json::OStream &json;
};

} // namespace

void writeRdjson(const Report &report, llvm::raw_ostream &out) {
  llvm::json::OStream json(out, /*IndentSize=*/2);
  RdjsonWriter writer(report, json);
  json.object([&] {
    json.attributeObject("source", [&] {
      json.attribute("name", "leaklint");
      json.attribute("url", kProjectUri);
    });
    json.attributeArray("diagnostics", [&] {
      for (const finding::Finding &finding : report.findings)
        if (isReported(report, finding))
          json.object([&] { writer.diagnostic(finding.site); });
    });
  });
  out << '\n';
}

} // namespace leaklint::report
