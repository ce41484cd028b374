#pragma once

#include "checks/analysis/values.h"
#include "checks/catalogue/pattern_index.h"

namespace leaklint::analysis {

/// The object types (of the catalogue) that a value is known to be of: by construction, by what made it, by annotation,
/// by inheritance, or as a global. Kept per value; bounded.
class Types {
public:
  using Set = llvm::SmallVector<const catalogue::ObjectType *, 2>;

  /// `madeBy` tells the types that the catalogue gives to a call's result.
  using MadeBy = std::function<void(ir::FunctionId, const ir::CallInstruction &, Set &)>;

  Types(ValueTable &values, const catalogue::PatternIndex &index, MadeBy madeBy)
      : table(values), patterns(index), makers(std::move(madeBy)) {}

  const Set &of(ValueId value);
  bool isA(ValueId value, llvm::StringRef type);
  /// The same of the value of a local, by what the code around says as well: the declared type of the local, the class
  /// whose method holds `this`.
  bool isLocalA(ir::FunctionId function, ir::LocalId local, llvm::StringRef type);
  /// The types a class inherits from the catalogue, through the classes of this module.
  Set ofClass(ir::ClassId classId);
  /// The type that a written type means.
  void addReference(const ir::TypeReference &type, Set &set);
  /// "navigator.geolocation" for a global path, names of a global scope left out; empty for other values.
  std::string globalPath(ValueId value);
  /// {"fs", "openSync"} for a path from an import the models know; empty for other values.
  llvm::SmallVector<llvm::StringRef, 4> importPath(ValueId value);
  /// The same in one word: "fs.openSync"; empty for what is not imported.
  std::string importName(ValueId value);

private:
  void compute(ValueId value, Set &set, unsigned depth);
  void addPath(const ir::AccessPath &path, Set &set);
  void addNamed(llvm::StringRef name, Set &set);
  void addDeclared(const Value &value, Set &set);
  void addAskedFor(const Value &value, Set &set);
  void addResult(const Value &value, Set &set, unsigned depth);
  ir::ClassId topmostBase(ir::ClassId classId) const;
  void addMember(const Value &value, Set &set, unsigned depth);

  ValueTable &table;
  const catalogue::PatternIndex &patterns;
  MadeBy makers;
  llvm::DenseMap<ValueId, Set> known;
};

} // namespace leaklint::analysis
