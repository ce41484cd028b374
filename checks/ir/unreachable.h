#pragma once

#include "checks/ir/function.h"

namespace leaklint::ir {

/// Removes the blocks that no terminator or exceptional edge leads to from the entry, and renumbers the others in their
/// old order. Reachable blocks that were left open return at `end`.
void removeUnreachableBlocks(Function &function, SourceRange end);

} // namespace leaklint::ir
