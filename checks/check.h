#pragma once

#include "checks/analysis/obligation.h"
#include "checks/finding/finding.h"

#include <vector>

namespace leaklint::checks {

/// One family of rules: looks at a module's facts and adds a site for everything it has an opinion on.
/// A check knows neither a language nor a library.
using Check = void (*)(analysis::Facts &facts, std::vector<finding::Site> &sites);

void checkListeners(analysis::Facts &facts, std::vector<finding::Site> &sites);
void checkSiblings(analysis::Facts &facts, std::vector<finding::Site> &sites);
void checkKeptSiblings(analysis::Facts &facts, std::vector<finding::Site> &sites);
void checkTimers(analysis::Facts &facts, std::vector<finding::Site> &sites);
void checkResources(analysis::Facts &facts, std::vector<finding::Site> &sites);
void checkCaches(analysis::Facts &facts, std::vector<finding::Site> &sites);
void checkMemoised(analysis::Facts &facts, std::vector<finding::Site> &sites);
void checkClosures(analysis::Facts &facts, std::vector<finding::Site> &sites);
void checkStreams(analysis::Facts &facts, std::vector<finding::Site> &sites);

/// All checks, in the order of the categories.
llvm::ArrayRef<Check> allChecks();

/// Whether any check could add a site: each begins with a call that acquires, grows or loads, a store under a key, a
/// decorated method, or a call by one of two opposite verbs. Most files have none of them, and are spared the rest.
bool mayHaveSites(const analysis::Bindings &bindings);

} // namespace leaklint::checks
