#pragma once

#include "checks/ir/function.h"

#include "llvm/ADT/SmallVector.h"

#include <vector>

namespace leaklint::flow {

/// The control-flow graph of one function: normal and exceptional edges, which blocks lie on a cycle, and the
/// branches that decide whether a block runs. Refers to the function, which must outlive it.
class Graph {
public:
  explicit Graph(const ir::Function &function);

  const ir::Function &function() const { return fn; }
  llvm::ArrayRef<ir::BlockId> successors(ir::BlockId block) const { return nexts[block]; }
  llvm::ArrayRef<ir::BlockId> predecessors(ir::BlockId block) const { return previous[block]; }
  /// True where the block can run more than once in one activation.
  bool inLoop(ir::BlockId block) const { return component[block].cyclic; }

  /// Whether control can come from one block to another, over at least one edge. Linear in the blocks.
  bool leadsTo(ir::BlockId from, ir::BlockId to) const;

  /// A branch that must go one way for a block to run.
  struct Decision {
    ir::BlockId block;
    bool taken; ///< the test holds
  };
  /// The branches that every path from the entry to `block` takes in one and the same way, the nearest first; a few at
  /// most. None where it cannot be reached. Linear in the edges.
  std::vector<Decision> decisionsBefore(ir::BlockId block) const;

private:
  void addEdges(ir::BlockId block);
  void findCycles();
  std::vector<ir::BlockId> pathTo(ir::BlockId block) const;

  struct Component {
    uint32_t id = 0;
    bool cyclic = false;
  };

  const ir::Function &fn;
  std::vector<llvm::SmallVector<ir::BlockId, 3>> nexts;
  std::vector<llvm::SmallVector<ir::BlockId, 3>> previous;
  std::vector<Component> component;
};

/// Whether control can come to a return, no exception coming on the way. Linear in the blocks.
bool comesToAnEnd(const ir::Function &function);
/// Whether control can come from one block to another, over at least one edge, and no exception on the way. Linear in
/// the blocks.
bool leadsWithoutException(const ir::Function &function, ir::BlockId from, ir::BlockId to);

} // namespace leaklint::flow
