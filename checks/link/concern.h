#pragma once

#include "checks/ir/module.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringSet.h"

#include <set>

namespace leaklint::link {

/// What of a module's surroundings bears on some of its functions. All of it is told by names and says too much rather
/// than too little. Complexity of each: linear in the module's instructions, for a few rounds.

/// The functions around the ranges, innermost first, the module body excluded.
std::set<ir::FunctionId> functionsAround(const ir::Module &module, llvm::ArrayRef<ir::SourceRange> ranges);

/// The names under which other modules reach some functions: what they are exported by.
struct Reach {
  llvm::StringSet<> names;
  bool anyName = false; ///< a default export, or one of the whole module: importers give it a name of their own

  bool empty() const { return names.empty() && !anyName; }
};
/// How other modules reach the functions, by calls of them, of their classes, or of what calls those.
Reach reachOf(const ir::Module &module, const std::set<ir::FunctionId> &functions);
/// The functions that use what `isMeant` says of an import's path: the specifier, and the first name taken out of it.
std::set<ir::FunctionId> usersOf(const ir::Module &module,
                                 llvm::function_ref<bool(llvm::StringRef specifier, llvm::StringRef member)> isMeant);

/// Calls `visit` with each import that the functions and their classes refer to, bases of classes excluded.
void forEachConcern(const ir::Module &module, const std::set<ir::FunctionId> &functions,
                    llvm::function_ref<void(const ir::AccessPath &)> visit);
/// Calls `visit` with each import that is a base (or decorator) of the class of that name; of all classes for an empty
/// one.
void forEachBase(const ir::Module &module, llvm::StringRef className,
                 llvm::function_ref<void(const ir::AccessPath &)> visit);

} // namespace leaklint::link
