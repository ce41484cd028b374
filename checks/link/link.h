#pragma once

#include "checks/ir/module.h"

#include "llvm/ADT/StringMap.h"

#include <memory>
#include <string>
#include <vector>

namespace leaklint::link {

/// A module with what its imports mean.
struct Unit {
  const ir::Module *module = nullptr;
  /// importKey() of an import to the unit it means, by index. Imports of modules that are no units are not in it.
  llvm::StringMap<size_t> imports;
  /// Every module of the project that imports this one is a unit too: what it exports to them alone is used by them
  /// alone.
  bool allImportersSeen = false;
};

/// The key of `member` as imported from `specifier`, where the member is a module of its own (Python's `from . import
/// a`); of the specifier itself without one.
std::string importKey(llvm::StringRef specifier, llvm::StringRef member = {});

/// One module out of several: what units[0] imports, and those that import it, stand beside it, so that analyses see
/// through imports without knowing of them. Module-level names of the others are made distinct; the bodies of all
/// modules become one, units[0]'s last. Ranges keep their file (Module::files of all units, in order): files of
/// units[0] keep their number. The units must outlive the result, which refers to their names. Complexity: linear in
/// their instructions.
std::unique_ptr<ir::Module> link(llvm::ArrayRef<Unit> units);

} // namespace leaklint::link
