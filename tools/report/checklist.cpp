#include "tools/report/checklist_items.h"
#include "tools/report/display.h"
#include "tools/report/formats.h"
#include "tools/report/paths.h"
#include "tools/report/sites.h"

namespace leaklint::report {
namespace {

/// Inside a table: one line, no column mark, no HTML. Backquotes are ours and stay.
std::string cell(llvm::StringRef text) {
  std::string out;
  for (const char c : printable(text)) {
    if (c == '|' || c == '\\')
      out += '\\';
    if (c == '<')
      out += "&lt;";
    else
      out += c;
  }
  return out;
}

class ChecklistWriter {
public:
  ChecklistWriter(const Report &report, llvm::raw_ostream &out) : report(report), out(out) {}

  void task(const ChecklistItem &item) {
    out << "- [" << (item.done() ? 'x' : ' ') << "] **" << item.title << "** ";
    out << (item.question.empty() ? "" : cell(item.question) + " ");
    out << '(' << item.counts() << ")\n";
  }

  void details(const ChecklistItem &item) {
    if (item.verdicts.total() == 0)
      return;
    out << "\n## " << item.title << '\n';
    findings("Flagged", "Finding", item.flagged);
    findings("Silenced by a comment", "Finding and reason", item.silenced);
    sites(item.forAPerson);
    proven(item.proven);
  }

  void notifications() {
    if (report.notifications.empty())
      return;
    out << "\n## What could not be checked\n\n";
    for (const finding::Notification &notification : report.notifications)
      out << "- " << place(notification.where) << cell(notification.message) << " (" << cell(notification.id) << ")\n";
  }

private:
  std::string place(const finding::Location &where) {
    if (where.file.empty())
      return {};
    const std::string line = where.range.valid() ? ":" + std::to_string(where.range.begin.line) : "";
    return cell(pathFromRoot(report.run, where.file)) + line + " ";
  }

  void row(const finding::Location &where, llvm::StringRef text) {
    out << "| " << place(where) << "| " << cell(text) << " |\n";
  }

  void table(llvm::StringRef title) { out << "| Where | " << title << " |\n| --- | --- |\n"; }

  void findings(llvm::StringRef title, llvm::StringRef column, const std::vector<const finding::Finding *> &found) {
    if (found.empty())
      return;
    out << "\n### " << title << "\n\n";
    table(column);
    for (const finding::Finding *finding : found) {
      const bool hasReason = finding->suppression && !finding->suppression->reason.empty();
      row(finding->site.where, finding->site.message + (hasReason ? ". Reason: " + finding->suppression->reason : ""));
    }
  }

  void sites(const std::vector<const finding::Site *> &sites) {
    if (sites.empty())
      return;
    out << "\n### Left for a person to judge\n\n";
    table("What was seen");
    for (const finding::Site *site : sites)
      row(site->where, describe(*site));
  }

  void proven(const std::vector<const finding::Site *> &sites) {
    if (sites.empty())
      return;
    out << "\n<details><summary>Proven: " << sites.size() << "</summary>\n\n"; // the blank line lets Markdown back in
    table("Evidence");
    for (const finding::Site *site : sites)
      row(site->where, describe(*site));
    out << "\n</details>\n";
  }

  const Report &report;
  llvm::raw_ostream &out;
};

} // namespace

void writeChecklist(const Report &report, llvm::raw_ostream &out) {
  const std::vector<ChecklistItem> items = checklistItems(report);
  ChecklistWriter writer(report, out);
  out << "# Leak review checklist\n\n" << describeFiles(report.run) << ".\n\n";
  for (const ChecklistItem &item : items)
    writer.task(item);
  for (const ChecklistItem &item : items)
    writer.details(item);
  writer.notifications();
}

} // namespace leaklint::report
