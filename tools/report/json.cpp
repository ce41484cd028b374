#include "tools/report/checklist_items.h"
#include "tools/report/formats.h"
#include "tools/report/json_text.h"
#include "tools/report/levels.h"
#include "tools/report/paths.h"
#include "tools/report/sites.h"

namespace leaklint::report {
namespace {

// The format, whose number changes when a key changes its meaning or goes:
//   formatVersion, tool {name, version}
//   summary       {findings, silenced, known, filesChecked, filesSkipped, filesFailed, successful}
//   checklist     [{category, asks, done, verdicts {released: 3, …}}]
//   findings      [site keys, level, message, fingerprint, known, silenced {reason}]
//   sites         [site keys], every other site; with --all-sites and in the checklist's JSON
//   notifications [{id, level, message, place keys}]
// Site keys: rule, category, verdict, confidence, subject, api, function, evidence, place keys, trace, related, fixes.
// Place keys: file, line, column, endLine, endColumn; lines and columns count from 1, columns bytes of UTF-8.
constexpr int kFormatVersion = 1;

class JsonWriter {
public:
  JsonWriter(const Report &report, llvm::json::OStream &json) : report(report), json(json) {}

  void write() {
    json.attribute("formatVersion", kFormatVersion);
    json.attributeObject("tool", [&] {
      json.attribute("name", "leaklint");
      text("version", report.run.version);
    });
    json.attributeObject("summary", [&] { summary(); });
    list("checklist", checklistItems(report), [&](const ChecklistItem &item) { checklistItem(item); });
    list("findings", report.findings, [&](const finding::Finding &finding) { this->finding(finding); });
    if (report.allSites)
      list("sites", otherSites(report), [&](const finding::Site *other) { site(*other); });
    list("notifications", report.notifications, [&](const auto &item) { notification(item); });
  }

private:
  template <typename Items, typename Write> void list(llvm::StringRef key, const Items &items, Write write) {
    json.attributeArray(key, [&] {
      for (const auto &item : items)
        json.object([&] { write(item); });
    });
  }

  void text(llvm::StringRef key, llvm::StringRef value) { json.attribute(key, jsonText(value)); }
  void number(llvm::StringRef key, size_t value) { json.attribute(key, static_cast<int64_t>(value)); }

  void summary() {
    size_t silenced = 0;
    for (const finding::Finding &finding : report.findings)
      silenced += finding.suppression ? 1 : 0;
    number("findings", countReported(report));
    number("silenced", silenced);
    number("known", report.findings.size() - silenced - countReported(report));
    number("filesChecked", report.run.filesChecked);
    number("filesSkipped", report.run.filesSkipped);
    number("filesFailed", report.run.filesFailed);
    json.attribute("successful", report.run.successful);
  }

  void checklistItem(const ChecklistItem &item) {
    text("category", item.category);
    text("asks", item.question);
    json.attribute("done", item.done());
    json.attributeObject("verdicts", [&] {
      for (size_t i = 0; i < kVerdictCount; ++i)
        if (item.verdicts.counts[i] > 0)
          number(finding::toString(static_cast<finding::Verdict>(i)), item.verdicts.counts[i]);
    });
  }

  void finding(const finding::Finding &finding) {
    site(finding.site);
    text("level", levelName(levelOf(report, finding.site)));
    text("message", finding.site.message);
    text("fingerprint", finding.fingerprint);
    json.attribute("known", report.baseline && report.baseline->contains(finding));
    if (finding.suppression)
      json.attributeObject("silenced", [&] { text("reason", finding.suppression->reason); });
  }

  void site(const finding::Site &site) {
    text("rule", site.rule);
    text("category", site.category);
    text("verdict", finding::toString(site.verdict));
    text("confidence", toString(site.confidence));
    text("subject", site.subject);
    text("api", site.api);
    text("function", site.function);
    text("evidence", site.evidence);
    place(site.where);
    list("trace", site.trace, [&](const finding::Step &step) { this->step(step); });
    list("related", site.related, [&](const finding::Step &step) { this->step(step); });
    list("fixes", site.fixes, [&](const finding::Fix &fix) { this->fix(fix); });
  }

  void place(const finding::Location &where) {
    if (where.file.empty())
      return;
    text("file", pathFromRoot(report.run, where.file));
    number("line", where.range.begin.line);
    number("column", where.range.begin.column);
    number("endLine", where.range.end.line);
    number("endColumn", where.range.end.column);
  }

  void step(const finding::Step &step) {
    text("message", step.text);
    place(step.where);
  }

  void fix(const finding::Fix &fix) {
    text("description", fix.description);
    list("replacements", fix.replacements, [&](const finding::Replacement &replacement) {
      place(replacement.where);
      text("text", replacement.text);
    });
  }

  void notification(const finding::Notification &notification) {
    text("id", notification.id);
    text("level", levelName(notification.level));
    text("message", notification.message);
    place(notification.where);
  }

  const Report &report;
  llvm::json::OStream &json;
};

} // namespace

void writeJson(const Report &report, llvm::raw_ostream &out) {
  llvm::json::OStream json(out, /*IndentSize=*/2);
  json.object([&] { JsonWriter(report, json).write(); });
  out << '\n';
}

} // namespace leaklint::report
