#pragma once

#include "checks/analysis/obligation.h"

namespace leaklint::checks {

/// `subscribeToReleases`, `unsubscribe`: a verb and what follows it.
struct SplitName {
  std::string verb; ///< in small letters
  llvm::StringRef rest;
};

SplitName splitName(llvm::StringRef method);

/// A record says what the call acquires, releases or holds.
bool isModelled(const analysis::Effects &effects, const ir::CallInstruction &call);

} // namespace leaklint::checks
