#pragma once

#include "checks/analysis/obligation.h"

namespace leaklint::analysis {

/// The process ends in the call: by its record, or because every way through the function of this module that it runs
/// does.
bool neverReturns(Facts &facts, ir::FunctionId caller, const ir::CallInstruction &call);

/// The models know that the call neither keeps nor releases what it is given.
bool isBorrowed(const Facts &facts, const ir::CallInstruction &call);
/// The same of one argument of a call that may keep others.
bool isLent(const Facts &facts, const ir::CallInstruction &call, size_t position);
/// `use(p); … free(p);`: whoever releases it in this function, later and whatever the call comes to, lends it to the
/// call. Complexity: linear in the function's blocks for each release in it.
bool isLentUntilReleased(Facts &facts, const Obligation &obligation, const Position &at,
                         const ir::CallInstruction &call);
/// The call's result serves as the receiver of one other call, and for nothing else.
bool isDroppedWrapper(Facts &facts, ir::FunctionId function, const ir::CallInstruction &call);
/// The function does more with the parameter than to call its methods and to lend it.
bool isUsedBeyondReceiver(Facts &facts, const ir::Function &fn, ir::LocalId parameter);
/// The function raises by a statement of its own, and does not catch it.
bool throwsItself(const ir::Function &fn);
/// Control goes from the block to a throw, through nothing but jumps.
bool rethrows(const ir::Function &fn, ir::BlockId block);

} // namespace leaklint::analysis
