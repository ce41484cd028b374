#include "tools/report/sarif_locations.h"

#include "tools/report/paths.h"

#include <algorithm>

namespace leaklint::report {
namespace {

constexpr llvm::StringLiteral kRoot = "%SRCROOT%";
constexpr size_t kLongestSnippet = 500; ///< bytes; a minified file is one line
constexpr uint32_t kContextLines = 2;   ///< on each side

} // namespace

SarifLocations::SarifLocations(const Report &report, llvm::json::OStream &json) : report(report), json(json) {
  for (const finding::Finding &finding : report.findings) {
    collect(finding.site);
    if (finding.suppression)
      collect(finding.suppression->where);
  }
  if (report.allSites)
    for (const finding::Site &site : report.sites)
      collect(site);
  for (const finding::Notification &notification : report.notifications)
    collect(notification.where);
  unsigned next = 0;
  for (auto &[path, index] : indexOf)
    index = next++;
}

void SarifLocations::collect(const finding::Location &where) {
  if (where.file.empty())
    return;
  const std::string path = pathFromRoot(report.run, where.file);
  indexOf.try_emplace(path, 0);
  givenPath.try_emplace(path, where.file);
}

void SarifLocations::collect(const finding::Site &site) {
  collect(site.where);
  if (site.evidenceAt.range.valid())
    collect(site.evidenceAt);
  for (const auto *steps : {&site.trace, &site.related})
    for (const finding::Step &step : *steps)
      collect(step.where);
  for (const finding::Fix &fix : site.fixes)
    for (const finding::Replacement &replacement : fix.replacements)
      collect(replacement.where);
}

void SarifLocations::uri(llvm::StringRef path) {
  json.attribute("uri", toUri(path));
  if (!path.starts_with("/"))
    json.attribute("uriBaseId", kRoot);
}

void SarifLocations::writeArtifacts() {
  json.attributeArray("artifacts", [&] {
    for (const auto &[path, given] : givenPath) {
      json.object([&] {
        json.attributeObject("location", [&] { uri(path); });
        if (const auto text = report.sources.text(given))
          json.attribute("length", static_cast<int64_t>(text->size()));
        json.attributeArray("roles", [&] { json.value("analysisTarget"); });
      });
    }
  });
}

void SarifLocations::artifactLocation(llvm::StringRef file) {
  json.attributeObject("artifactLocation", [&] {
    const std::string path = pathFromRoot(report.run, file);
    uri(path);
    json.attribute("index", indexOf[path]);
  });
}

void SarifLocations::physicalLocation(const finding::Location &where, bool context) {
  json.attributeObject("physicalLocation", [&] {
    artifactLocation(where.file);
    if (!where.range.valid())
      return;
    json.attributeObject("region", [&] { region(where); });
    if (context)
      contextRegion(where);
  });
}

void SarifLocations::step(const finding::Step &step, std::optional<unsigned> id) {
  json.object([&] {
    if (id)
      json.attribute("id", *id);
    if (!step.where.file.empty())
      physicalLocation(step.where);
    json.attributeObject("message", [&] { json.attribute("text", jsonText(step.text)); });
  });
}

// GitHub shows an alert on a pull request only when the change holds all its lines: the first one names the place.
ir::SourceRange SarifLocations::firstLine(const finding::Location &where) {
  ir::SourceRange range = where.range;
  const auto line = report.sources.line(where.file, range.begin.line);
  if (range.end.line != range.begin.line && line)
    range.end = {range.begin.line, static_cast<uint32_t>(line->size() + 1)};
  range.end = std::max(range.begin, range.end);
  return range;
}

void SarifLocations::bounds(const finding::Location &where, const ir::SourceRange &range) {
  json.attribute("startLine", range.begin.line);
  json.attribute("startColumn", report.sources.utf16Column(where.file, range.begin));
  json.attribute("endLine", range.end.line);
  json.attribute("endColumn", report.sources.utf16Column(where.file, range.end));
}

void SarifLocations::region(const finding::Location &where) {
  const ir::SourceRange range = firstLine(where);
  bounds(where, range);
  const auto line = report.sources.line(where.file, range.begin.line);
  if (line && range.begin.column > 0 && range.end.line == range.begin.line)
    snippet(line->slice(range.begin.column - 1, range.end.column - 1));
}

void SarifLocations::snippet(llvm::StringRef text) {
  if (!text.empty() && text.size() <= kLongestSnippet)
    json.attributeObject("snippet", [&] { json.attribute("text", jsonText(text)); });
}

void SarifLocations::contextRegion(const finding::Location &where) {
  const uint32_t line = where.range.begin.line;
  const uint32_t first = line > kContextLines ? line - kContextLines : 1;
  const uint32_t last = std::min(line + kContextLines, report.sources.lineCount(where.file));
  std::string text;
  for (uint32_t number = first; number <= last; ++number)
    text += (report.sources.line(where.file, number).value_or("") + "\n").str();
  if (first >= last || text.size() > kLongestSnippet * 2) // it must be more than the region, and not a book
    return;
  json.attributeObject("contextRegion", [&] {
    json.attribute("startLine", first);
    json.attribute("endLine", last);
    json.attributeObject("snippet", [&] { json.attribute("text", jsonText(text)); });
  });
}

void SarifLocations::deletedRegion(const finding::Location &where) {
  json.attributeObject("deletedRegion", [&] { bounds(where, where.range); });
}

} // namespace leaklint::report
