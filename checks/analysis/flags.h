#pragma once

#include "checks/analysis/obligation.h"

namespace leaklint::analysis {

/// `opened = true` stands with the acquisition: a later question about `opened` is answered, and not this way.
bool flagSaysOtherwise(Facts &facts, const Obligation &obligation, ir::FunctionId function, const ir::Test &test,
                       bool taken);
/// The variable tells what came of the acquisition: `ok = (open() == 0)`, or `if (open() == 0) ok = true`.
bool tellsTheOutcome(Facts &facts, const Obligation &obligation, ir::LocalId variable);

/// A handler that releases goes on for the exceptions it was written for: which ones come is known to who wrote it, and
/// none but those is assumed.
bool isUnmatchedHandler(Facts &facts, const Obligation &obligation, ir::FunctionId function, const ir::Test &test,
                        bool taken);

} // namespace leaklint::analysis
