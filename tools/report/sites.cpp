#include "tools/report/sites.h"

#include <algorithm>

namespace leaklint::report {

using finding::Verdict;

Standing standing(Verdict verdict) {
  switch (verdict) {
  case Verdict::Released:
  case Verdict::Guarded:
  case Verdict::Bounded:
  case Verdict::Outlived:
  case Verdict::RunsOnce:
    return Standing::Proven;
  case Verdict::Leaks:
    return Standing::Flagged;
  case Verdict::Escapes:
  case Verdict::Unknown:
    return Standing::ForAPerson;
  }
  return Standing::ForAPerson;
}

std::string describe(const finding::Site &site) {
  std::string text = site.subject;
  if (!site.api.empty())
    text += (text.empty() ? "`" : " `") + site.api + "`";
  text += std::string(text.empty() ? "" : ": ") + finding::toString(site.verdict);
  if (!site.evidence.empty())
    text += ", " + site.evidence;
  return text;
}

std::vector<const finding::Site *> otherSites(const Report &report) {
  std::vector<const finding::Site *> others;
  auto next = report.findings.begin(); // both lists are in the same order
  for (const finding::Site &site : report.sites) {
    while (next != report.findings.end() && finding::before(next->site, site))
      ++next;
    const bool isFinding = next != report.findings.end() && !finding::before(site, next->site);
    if (!isFinding)
      others.push_back(&site);
  }
  return others;
}

} // namespace leaklint::report
