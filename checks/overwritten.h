#pragma once

#include "checks/judgement.h"

namespace leaklint::checks {

/// handle-overwritten: the place that holds the only handle is written again, by the same code running once more, while
/// the obligation is open. `judgement` is the verdict so far; a leak stays what it is.
std::optional<Judgement> judgeOverwritten(analysis::Facts &facts, const analysis::Obligation &obligation,
                                          const Judgement &judgement);

} // namespace leaklint::checks
