#pragma once

#include "checks/catalogue/catalogue.h"
#include "checks/catalogue/pattern_index.h"
#include "checks/finding/finding.h"
#include "checks/ir/module.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace leaklint::checks {

/// The engine: all checks over lowered modules. Immutable after construction: threads share it.
/// The catalogue must outlive it.
class Analyzer {
public:
  explicit Analyzer(const catalogue::Catalogue &catalogue);

  /// What an analysis came to.
  struct Analysis {
    std::vector<finding::Site> sites; ///< in source order
    size_t unjudged = 0;              ///< of them, those that the deadline left without a judgement
  };
  using Clock = std::chrono::steady_clock;

  /// Every site of the module with its verdict. Same module, same result, unless the deadline passes. Variables of the
  /// module are split into webs on the way (flow/webs.h).
  Analysis analyze(ir::Module &module, Clock::time_point deadline = Clock::time_point::max()) const;

  /// The effects that the catalogue binds to the module's calls, one a line, for `leaklint debug effects`:
  /// "3:5: acquire setInterval(callback, ...) [timer-not-cleared, rules/models/javascript/timers.yaml:8]".
  std::string describeEffects(ir::Module &module) const;

private:
  const catalogue::PatternIndex *indexFor(const ir::Module &module) const;

  const catalogue::Catalogue &records;
  std::vector<std::unique_ptr<catalogue::PatternIndex>> indexes;
};

} // namespace leaklint::checks
