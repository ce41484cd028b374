#include "tools/report/checklist_items.h"

#include "tools/report/sites.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <numeric>

namespace leaklint::report {
namespace {

struct Category {
  llvm::StringLiteral id;
  llvm::StringLiteral title;
};

constexpr Category kCategories[] = {
    {"listener", "Event listeners"},
    {"resource", "Connections and other resources"},
    {"timer", "Timers"},
    {"cache", "Caches"},
    {"closure", "Closures"},
    {"stream", "Large datasets"},
};

/// The questions of the category's rules, each once.
std::string questions(const catalogue::Catalogue &catalogue, llvm::StringRef category) {
  std::vector<llvm::StringRef> asked;
  for (const catalogue::Rule &rule : catalogue.rules)
    if (rule.category == category && !rule.checklist.empty() && !llvm::is_contained(asked, rule.checklist))
      asked.emplace_back(rule.checklist);
  return llvm::join(asked, " ");
}

std::vector<ChecklistItem> emptyItems(const catalogue::Catalogue &catalogue) {
  std::vector<ChecklistItem> items;
  for (const Category &category : kCategories) {
    ChecklistItem &item = items.emplace_back();
    item.category = category.id.str();
    item.title = category.title.str();
    item.question = questions(catalogue, category.id);
  }
  return items;
}

/// Rules that users add bring categories of their own only by mistake; their sites are kept all the same.
ChecklistItem &itemOf(std::vector<ChecklistItem> &items, const std::string &category) {
  const auto found = llvm::find_if(items, [&](const ChecklistItem &item) { return item.category == category; });
  if (found != items.end())
    return *found;
  ChecklistItem &item = items.emplace_back();
  item.category = item.title = category;
  return item;
}

} // namespace

size_t VerdictCounts::total() const { return std::accumulate(counts.begin(), counts.end(), size_t{0}); }

std::string ChecklistItem::counts() const {
  const size_t total = verdicts.total();
  std::string text = std::to_string(total) + (total == 1 ? " site" : " sites");
  llvm::StringRef separator = ": ";
  for (size_t i = 0; i < kVerdictCount; ++i) {
    if (verdicts.counts[i] == 0)
      continue;
    const char *name = finding::toString(static_cast<finding::Verdict>(i));
    text += (separator + llvm::Twine(verdicts.counts[i]) + " " + name).str();
    separator = ", ";
  }
  return silenced.empty() ? text : text + ", " + std::to_string(silenced.size()) + " of them silenced";
}

std::vector<ChecklistItem> checklistItems(const Report &report) {
  std::vector<ChecklistItem> items = emptyItems(report.catalogue);
  for (const finding::Finding &finding : report.findings) {
    ChecklistItem &item = itemOf(items, finding.site.category);
    item.verdicts.add(finding.site.verdict);
    (finding.suppression ? item.silenced : item.flagged).push_back(&finding);
  }
  for (const finding::Site *site : otherSites(report)) {
    ChecklistItem &item = itemOf(items, site->category);
    item.verdicts.add(site->verdict);
    (standing(site->verdict) == Standing::Proven ? item.proven : item.forAPerson).push_back(site);
  }
  return items;
}

std::string describeFiles(const RunInfo &run) {
  std::string text = std::to_string(run.filesChecked) + (run.filesChecked == 1 ? " file checked" : " files checked");
  if (run.filesSkipped > 0)
    text += ", " + std::to_string(run.filesSkipped) + " skipped (they use nothing that any rule is about)";
  if (run.filesFailed > 0)
    text += ", " + std::to_string(run.filesFailed) + " could not be checked";
  return text;
}

} // namespace leaklint::report
