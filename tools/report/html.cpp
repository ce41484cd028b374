#include "tools/report/checklist_items.h"
#include "tools/report/display.h"
#include "tools/report/formats.h"
#include "tools/report/paths.h"
#include "tools/report/sites.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::report {
namespace {

/// Self-contained and without scripts: it can be mailed, and shows nothing that the page does not hold.
constexpr llvm::StringLiteral kHead = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Leak review checklist</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
td, th { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-top: 1px solid #8884 }
td:first-child { white-space: nowrap; font-family: ui-monospace, monospace; font-size: .85em }
ul { list-style: none; padding: 0 }
</style>
)";

std::string escape(llvm::StringRef text) {
  std::string out;
  llvm::raw_string_ostream stream(out);
  llvm::printHTMLEscaped(printable(text), stream);
  return out;
}

class HtmlWriter {
public:
  HtmlWriter(const Report &report, llvm::raw_ostream &out) : report(report), out(out) {}

  void task(const ChecklistItem &item) {
    out << "<li>" << (item.done() ? "&#9745; " : "&#9744; ") << "<strong>" << escape(item.title) << "</strong> ";
    out << escape(item.question) << " (" << item.counts() << ")</li>\n";
  }

  void details(const ChecklistItem &item) {
    if (item.verdicts.total() == 0)
      return;
    out << "<h2>" << escape(item.title) << "</h2>\n";
    table("Flagged", item.flagged);
    table("Silenced by a comment", item.silenced);
    table("Left for a person to judge", item.forAPerson);
    if (item.proven.empty())
      return;
    out << "<details><summary>Proven: " << item.proven.size() << "</summary>\n";
    table("", item.proven);
    out << "</details>\n";
  }

  void notifications() {
    if (report.notifications.empty())
      return;
    out << "<h2>What could not be checked</h2>\n<table>\n";
    for (const finding::Notification &notification : report.notifications)
      row(notification.where, notification.message);
    out << "</table>\n";
  }

private:
  template <typename Item> void table(llvm::StringRef title, const std::vector<const Item *> &items) {
    if (items.empty())
      return;
    if (!title.empty())
      out << "<h3>" << title << "</h3>\n";
    out << "<table>\n";
    for (const Item *item : items)
      row(*item);
    out << "</table>\n";
  }

  void row(const finding::Site &site) { row(site.where, describe(site)); }
  void row(const finding::Finding &finding) {
    const bool hasReason = finding.suppression && !finding.suppression->reason.empty();
    row(finding.site.where, finding.site.message + (hasReason ? ". Reason: " + finding.suppression->reason : ""));
  }
  void row(const finding::Location &where, llvm::StringRef text) {
    out << "<tr><td>";
    if (!where.file.empty())
      out << escape(pathFromRoot(report.run, where.file));
    if (where.range.valid())
      out << ':' << where.range.begin.line;
    out << "</td><td>" << escape(text) << "</td></tr>\n";
  }

  const Report &report;
  llvm::raw_ostream &out;
};

} // namespace

void writeHtml(const Report &report, llvm::raw_ostream &out) {
  const std::vector<ChecklistItem> items = checklistItems(report);
  HtmlWriter writer(report, out);
  out << kHead << "<h1>Leak review checklist</h1>\n<p>" << describeFiles(report.run) << ".</p>\n<ul>\n";
  for (const ChecklistItem &item : items)
    writer.task(item);
  out << "</ul>\n";
  for (const ChecklistItem &item : items)
    writer.details(item);
  writer.notifications();
  out << "</html>\n";
}

} // namespace leaklint::report
