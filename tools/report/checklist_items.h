#pragma once

#include "tools/report/report.h"

#include <array>

namespace leaklint::report {

inline constexpr size_t kVerdictCount = static_cast<size_t>(finding::Verdict::Unknown) + 1;

/// How many sites got each verdict.
struct VerdictCounts {
  std::array<size_t, kVerdictCount> counts{};

  void add(finding::Verdict verdict) { ++counts[static_cast<size_t>(verdict)]; }
  size_t total() const;
};
/// A question of the review checklist and all the sites that answer it.
struct ChecklistItem {
  std::string category; ///< "timer"
  std::string title;    ///< "Timers"
  std::string question; ///< "Is every timer cleared?"
  VerdictCounts verdicts;
  std::vector<const finding::Finding *> flagged;
  std::vector<const finding::Finding *> silenced;
  std::vector<const finding::Site *> forAPerson;
  std::vector<const finding::Site *> proven;

  /// "5 sites: 3 released, 2 leaks, 1 of them silenced".
  std::string counts() const;
  /// The analysis proved every site: nothing is left for a person. True as well where there is no site.
  bool done() const { return flagged.empty() && silenced.empty() && forAPerson.empty(); }
};

/// One item a category, in the checklist's order. What the baseline knows is flagged too: it leaks all the same.
std::vector<ChecklistItem> checklistItems(const Report &report);

/// "3 files checked, 1 skipped (…), 2 could not be checked".
std::string describeFiles(const RunInfo &run);

} // namespace leaklint::report
