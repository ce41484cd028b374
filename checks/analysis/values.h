#pragma once

#include "checks/ir/module.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace leaklint::analysis {

/// Index into ValueTable. Equal ids denote the same value (or place) within one run of the code that makes it.
using ValueId = uint32_t;
inline constexpr ValueId kNoValue = 0;

enum class ValueKind : uint8_t {
  Unknown,
  Constant,  ///< a literal
  Variable,  ///< a local with several definitions: a place, see contents()
  Parameter, ///< what the caller of `function` handed in
  Instance,  ///< `this` in the methods of a class
  Receiver,  ///< `this` of a function that is no method
  ModuleVariable,
  Global,
  Import,
  Field,      ///< `base.name`
  Element,    ///< `base[some index]`
  Key,        ///< some key of `base`
  Call,       ///< what one call returns
  Closure,    ///< a function made at one place
  Allocation, ///< a literal object, list or class
  Computed    ///< any other result of one instruction
};

struct Value {
  ValueKind kind = ValueKind::Unknown;
  ValueId base = kNoValue;                   ///< Field, Element, Key
  ir::FunctionId function = ir::kNoFunction; ///< where it is made; Closure: the function it denotes
  ir::LocalId local = ir::kNoLocal;          ///< Variable, Parameter
  ir::ClassId classId = ir::kNoClass;        ///< Instance
  llvm::StringRef name{};                    ///< Field, ModuleVariable, Global, Import; Constant: its text
  ir::ConstantKind constant = ir::ConstantKind::Other;
  const ir::Instruction *definition = nullptr; ///< Call, Closure, Allocation, Computed
};

/// One write to a place.
struct Write {
  ir::FunctionId function;
  const ir::Instruction *instruction;
  ValueId value; ///< kNoValue: the place is removed
};

/// Where an instruction stands.
struct Position {
  ir::FunctionId function = ir::kNoFunction;
  ir::BlockId block = ir::kNoBlock;
  uint32_t index = 0;

  bool valid() const { return function != ir::kNoFunction; }
  bool operator==(const Position &) const = default;
};

/// Alias analysis by naming: each local of each function gets the symbolic value it denotes. Flow-insensitive over the
/// module (a place's contents are all that is ever stored in it), bounded in depth. Values are made on demand and kept.
/// Not thread-safe: one table a module.
class ValueTable {
public:
  explicit ValueTable(const ir::Module &module);

  const Value &operator[](ValueId id) const { return values[id]; }
  const ir::Module &module() const { return source; }

  /// The value of a local of `function`. A local with one definition denotes what that defines.
  ValueId valueOf(ir::FunctionId function, ir::LocalId local);
  /// The value a path denotes. `throughContents`: a place that is written once denotes what was written.
  ValueId valueOf(ir::FunctionId function, const ir::AccessPath &path);

  ValueId field(ValueId base, llvm::StringRef name);
  ValueId element(ValueId base);

  /// All values ever stored in a place (Variable, Field, ModuleVariable, Element), without removals.
  llvm::ArrayRef<Write> writesTo(ValueId place);
  /// The places that hold `value`, directly or through other places, itself first. Bounded.
  std::vector<ValueId> holders(ValueId value);
  /// What a place may contain, itself included, through at most `depth` places.
  std::vector<ValueId> contents(ValueId place, unsigned depth = 3);
  /// All removals and re-assignments of one field name on unknown bases can be found here.
  const std::vector<std::pair<ValueId, Write>> &allWrites();

  /// The function a value denotes, through places written once and methods of known classes.
  ir::FunctionId asFunction(ValueId id, unsigned depth = 0);
  /// The class whose instance the value is, or kNoClass: `this`, `new C()`, an object literal with methods.
  ir::ClassId instanceOf(ValueId id);
  /// A method of the class or of its bases in this module.
  ir::FunctionId findMethod(ir::ClassId classId, llvm::StringRef name) const;
  /// The constructor of the class, or of its nearest base in this module that has one, that takes so many arguments;
  /// none where several do.
  ir::FunctionId constructorOf(ir::ClassId classId, size_t arguments) const;
  /// The base that is a class of this module, by name.
  ir::ClassId baseInModule(ir::ClassId classId) const;
  /// The class a value denotes (not its instance).
  ir::ClassId asClass(ValueId id);

  /// Null and undefined literals.
  bool isNothing(ValueId id) const;
  /// Tells which function the result of a call runs when it is called (`f.bind(x)` runs f): the models know.
  /// kNoValue for other calls.
  using WrapperQuery = std::function<ValueId(ir::FunctionId, const ir::CallInstruction &)>;
  void setWrapperQuery(WrapperQuery query) { wrapped = std::move(query); }
  /// Tells the methods whose calls denote their receiver (`emitter.on(…)`). To be set before any value is asked for.
  using FluentQuery = std::function<bool(llvm::StringRef method)>;
  void setFluentQuery(FluentQuery query) { fluent = std::move(query); }
  /// Tells the position of the argument that a global function returns. To be set before any value is asked for.
  using ReturnedQuery = std::function<std::optional<size_t>(llvm::StringRef path)>;
  void setReturnedQuery(ReturnedQuery query) { returned = std::move(query); }

  /// The constant a value is known to be, also through one-element places; null where it is none.
  const Value *asConstant(ValueId id);
  /// `value.name` where value is an object literal: what the literal stores there. kNoValue: it stores nothing there.
  ValueId literalField(ValueId object, llvm::StringRef name);

  /// The position of an instruction; invalid for none. Built on first use.
  Position positionOf(const ir::Instruction *instruction);

  /// "this.poll", "window", "options.signal": for messages. Empty where the value has no name in the source.
  std::string describe(ValueId id);

private:
  using LocalKey = uint64_t;
  static LocalKey key(ir::FunctionId function, ir::LocalId local) { return (LocalKey(function) << 32) | local; }
  bool isParameter(LocalKey where) const;
  ValueId make(Value value);
  ir::LocalId returnedArgument(const ir::CallInstruction &call) const;
  ValueId fromDefinition(ir::FunctionId function, const ir::Instruction &definition);
  ValueId computeLocal(ir::FunctionId function, ir::LocalId local);
  ValueId moduleVariable(llvm::StringRef name);
  void collectDefinitions();
  ValueId sharedField(ir::ClassId top, llvm::StringRef name);
  void noteStore(ir::FunctionId function, const ir::StoreInstruction &store);
  void collectWrites();
  std::pair<ir::FunctionId, ir::LocalId> declaration(ir::FunctionId function, ir::LocalId local) const;
  std::string describe(ValueId id, unsigned depth);
  std::string selfName() const;
  std::string outVariable(const Value &value) const;
  std::string elementVariable(ValueId id);
  std::string nameAfterAwait(ir::FunctionId function, ir::LocalId local) const;
  using Successors = llvm::DenseMap<ir::LocalId, ir::LocalId>; ///< a local to the one it is copied or awaited into
  const Successors &successorsIn(ir::FunctionId function) const;

  const ir::Module &source;
  WrapperQuery wrapped;
  FluentQuery fluent;
  ReturnedQuery returned;
  std::deque<Value> values;
  llvm::DenseMap<std::pair<uint64_t, uint64_t>, llvm::SmallVector<ValueId, 1>>
      index; ///< by a hash of the value's parts
  llvm::DenseMap<LocalKey, ValueId> localValues;
  struct Definition {
    ir::FunctionId function;
    const ir::Instruction *instruction;
  };
  llvm::DenseMap<LocalKey, llvm::SmallVector<Definition, 2>> definitions; ///< by the declaring function's local
  std::map<ir::ClassId, Definition> classValues;                          ///< where each class is made
  llvm::StringMap<llvm::SmallVector<ir::ClassId, 1>> classesByName;
  llvm::StringMap<llvm::SmallVector<Definition, 2>> moduleStores; ///< by the variable's name
  ir::ClassId topOf(ir::ClassId classId) const;
  /// Fields that the methods of a class (the topmost of its bases here) set: whether to the object itself alone.
  std::map<std::pair<ir::ClassId, llvm::StringRef>, bool> selfFields;
  llvm::StringSet<> changedFields; ///< names of fields that are stored to other than by a literal
  bool writesReady = false;
  llvm::DenseMap<ValueId, std::vector<Write>> writes;
  std::vector<std::pair<ValueId, Write>> writeList;
  llvm::DenseMap<ValueId, llvm::SmallVector<ValueId, 2>> placesOf; ///< value to the places it is written to
  llvm::DenseMap<const ir::Instruction *, Position> positions;
  mutable std::map<ir::FunctionId, Successors> successors;
};

} // namespace leaklint::analysis
