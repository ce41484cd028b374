#pragma once

#include "checks/link/link.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"

#include <optional>

namespace leaklint::link {

/// Module-level names of all units in one space, and what imports mean in it.
class Symbols {
public:
  /// Names that clash are kept in `strings`' arena.
  Symbols(llvm::ArrayRef<Unit> units, llvm::UniqueStringSaver &strings);

  /// The name of a unit's module-level variable, function or class in the linked module.
  ir::Name renamed(size_t unit, ir::Name name);
  /// What a path that begins at an import denotes: a module-level name of another unit, and how many projections led
  /// there.
  struct Target {
    ir::Name name; ///< in the linked module
    size_t consumed = 0;
  };
  std::optional<Target> resolve(size_t unit, const ir::AccessPath &path);
  /// A resolved import leads to it.
  bool isImported(ir::Name linkedName) const { return imported.contains(linkedName); }

private:
  std::optional<size_t> unitOf(size_t importer, llvm::StringRef specifier, llvm::StringRef member = {}) const;
  std::optional<size_t> namespaceOf(size_t unit, llvm::StringRef name) const;
  ir::Name exported(size_t unit, llvm::StringRef name);
  ir::Name findExport(size_t unit, llvm::StringRef name);

  llvm::ArrayRef<Unit> units;
  llvm::UniqueStringSaver &strings;
  std::vector<llvm::StringMap<ir::Name>> names;         ///< by unit
  std::vector<llvm::StringMap<ir::Name>> exportedNames; ///< by unit; empty: nothing
  llvm::StringSet<> taken;
  llvm::StringSet<> imported;
};

} // namespace leaklint::link
