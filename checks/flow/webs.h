#pragma once

#include "checks/ir/module.h"

namespace leaklint::flow {

/// Gives each web of a variable (definitions and uses that reach one another) a local of its own, so that analyses
/// which name values by locals are not confused by a name that is used again: `f = open(a) … f.close(); f = open(b)`.
/// Variables that closures capture, and functions that are too large, are left as they are. Idempotent.
/// Complexity: blocks times definitions of variables with several, for each function; bounded.
void splitVariables(ir::Module &module);

} // namespace leaklint::flow
