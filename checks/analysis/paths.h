#pragma once

#include "checks/analysis/activity.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace leaklint::analysis {

/// What an instruction does to an open obligation.
enum class Event : uint8_t {
  None,
  Released,
  Escaped, ///< handed to someone who may release it
  Ended,   ///< goes with the process, which ends here
};

/// Follows an obligation from where it begins to every way out of the function, over normal and exceptional edges.
/// A typestate with two states, open and done: the join keeps the worst, so it is enough to find what is reachable
/// while open.
struct PathQuery {
  Position start; ///< the acquisition; the search begins after it. Block entry when `fromEntry`
  bool fromEntry = false;
  /// What the instruction does when control passes it normally.
  llvm::function_ref<Event(const Position &, const ir::Instruction &)> effectOf;
  /// What leaving by this terminator does (a returned handle escapes).
  llvm::function_ref<Event(const ir::Terminator &)> effectOfExit;
  /// Whether the instruction, which has an exceptional edge, is taken to use it.
  llvm::function_ref<bool(const ir::Instruction &)> throws;
  /// The local or place tested tells that nothing is open: null for the test's true (or false) side.
  llvm::function_ref<bool(const ir::Test &, bool taken)> impossible;
};

struct OpenExit {
  bool found = false;
  bool exceptional = false;                 ///< leaves the function by an exception
  bool throughHandler = false;              ///< an exception was caught on the way
  const ir::Instruction *thrower = nullptr; ///< what raises it
  ir::SourceRange exit;                     ///< the return, throw or end
  /// The branches taken, in order.
  struct Decision {
    ir::BlockId block;
    bool taken;
  };
  std::vector<Decision> decisions;
};

struct PathResult {
  OpenExit normal;          ///< a way out without any exception that leaves it open
  OpenExit handled;         ///< one where an exception is caught on the way
  OpenExit exceptional;     ///< one where an exception leaves the function
  OpenExit thrown;          ///< one where the function itself raises, and no exception came before
  bool released = false;    ///< some path releases it
  bool escaped = false;     ///< some path hands it on
  bool returned = false;    ///< some path returns it
  uint32_t firstEscape = 0; ///< the first line on which some path hands it on; 0 for none
  bool lent = false;        ///< some path lends it to a call because it is released later in the function
  bool again = false;       ///< the acquisition can be reached again while open
};

/// Complexity: linear in the blocks and instructions that are reachable while open.
PathResult follow(const flow::Graph &graph, const PathQuery &query);

} // namespace leaklint::analysis
