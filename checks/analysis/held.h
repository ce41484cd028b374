#pragma once

#include "checks/analysis/obligation.h"

namespace leaklint::analysis {

/// How the values of a function relate to the handle of an obligation.
class Held {
public:
  Held(Facts &all, const Obligation &tracked) : facts(all), table(all.values), obligation(tracked) {}

  /// The handle, or a place that holds it.
  bool isHeld(ValueId value);
  bool isHandle(ir::FunctionId function, ir::LocalId local);
  /// What the acquiring call returns, of which the handle may be a part.
  bool isResult(ir::FunctionId function, ir::LocalId local);
  /// `connection.cursor()`, `client.admin`: calls of it work on the handle.
  bool isMadeFromHandle(ir::FunctionId function, ir::LocalId local);
  /// `fd, path = mkstemp()`: the path is no way to the descriptor.
  bool isOtherElement(const Value &value) const;
  /// `insert(&tree, &entry->node)`: who has the node reaches what it is embedded in.
  bool isPartOfHandle(ir::FunctionId function, const ir::Argument &argument);
  /// `*out = &entry->node`: a part that lies in the object itself leads back to it.
  bool isEmbedded(ir::FunctionId function, ir::LocalId local);
  /// `stack.callback(f.close)`: whoever has the method has the object.
  bool isMethodOfHandle(ir::FunctionId function, ir::LocalId local);

protected:
  Facts &facts;
  ValueTable &table;
  const Obligation &obligation;

private:
  bool isReleaseOfHandle(llvm::StringRef method) const;
};

} // namespace leaklint::analysis
