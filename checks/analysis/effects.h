#pragma once

#include "checks/analysis/types.h"
#include "checks/catalogue/pattern_index.h"

#include "llvm/ADT/DenseSet.h"

#include <optional>

namespace leaklint::analysis {

/// A record of the catalogue bound to a call of the module.
struct Effect {
  const catalogue::Entry *entry = nullptr;
  const ir::CallInstruction *call = nullptr;
  Position at;
  Confidence binding = Confidence::High; ///< how sure it is that the call is the API that the record means
  /// Set where the call runs a function of this module that acquires and returns the handle: the call's result is the
  /// handle, the record's other names stand for nothing here.
  bool derived = false;
  /// Set with it where the function stands elsewhere, and a release of what it returned is all that is known.
  bool inferred = false;

  const catalogue::CallPattern &pattern() const { return *entry->pattern; }
};

/// How two keys compare.
enum class Match : uint8_t { Same, Different, Unknown };

/// Binds the catalogue to a module's calls, and answers what the names of a pattern denote at a call.
class Effects {
public:
  Effects(ValueTable &values, const catalogue::PatternIndex &index);

  ValueTable &values() { return table; }
  Types &types() { return typing; }
  const catalogue::PatternIndex &patterns() const { return index; }

  /// All effects of a role, in the order of the code.
  llvm::ArrayRef<Effect> all(catalogue::Role role) const { return byRole[static_cast<size_t>(role)]; }
  /// The releasing calls of one record.
  llvm::ArrayRef<const Effect *> releasesOf(const catalogue::Protocol &protocol) const;
  /// The effects of one call.
  llvm::ArrayRef<Effect> of(const ir::CallInstruction *call) const;

  /// What `name.fields…` denotes at the effect's call. kNoValue: it is left out (or, for a field of an object literal,
  /// not among its fields). `flagStands`: where a plain true or false is given for an object, it stands for the field.
  ValueId bound(const Effect &effect, llvm::StringRef name, llvm::ArrayRef<std::string> fields = {},
                bool flagStands = true);
  bool holds(const Effect &effect, const catalogue::Condition &condition);
  /// The first of the conditions that holds, null for none.
  const catalogue::Condition *firstThatHolds(const Effect &effect, llvm::ArrayRef<catalogue::Condition> conditions);

  /// The value that is called.
  ValueId callee(ir::FunctionId function, const ir::CallInstruction &call);
  /// The function of this module that the call runs, or kNoFunction.
  ir::FunctionId target(ir::FunctionId function, const ir::CallInstruction &call);

  /// The call is given the address of the argument: what it stored there is read after it.
  bool isReadBack(const Effect &effect, size_t position) const;

private:
  ir::FunctionId ownMethod(ir::FunctionId function, const ir::CallInstruction &call);
  void bindAll();
  void bindValueCalls();
  llvm::StringRef calledName(ir::FunctionId function, const ir::CallInstruction &call);
  void bindHandleCall(const Position &at, const ir::CallInstruction &call);
  void bindCall(const Position &at, const ir::CallInstruction &call);
  std::optional<Effect> match(const catalogue::Entry &entry, const Position &at, const ir::CallInstruction &call);
  std::optional<Confidence> matchHead(const catalogue::Entry &entry, ir::FunctionId function,
                                      const ir::CallInstruction &call);
  std::optional<Confidence> matchObject(const catalogue::Entry &entry, ir::FunctionId function,
                                        const ir::CallInstruction &call);
  bool isExportOfAny(const catalogue::Entry &entry, ValueId calleeValue) const;
  bool matchPath(const catalogue::Entry &entry, ValueId calleeValue);
  bool matchArguments(const Effect &effect);
  bool matchParameter(const Effect &effect, const catalogue::Parameter &parameter, size_t position);
  bool matchNested(const Effect &effect, const catalogue::Parameter &parameter, size_t position, bool anywhere);
  bool looksLike(const catalogue::Entry &entry, const Effect &effect);
  void keepSurest();
  bool runsNothing(const Effect &effect);
  ValueId storedThrough(const Effect &effect, size_t position);
  ValueId argument(const Effect &effect, size_t position) const;
  ValueId argumentFor(const Effect &effect, const catalogue::Parameter &parameter, size_t position);

  ValueTable &table;
  const catalogue::PatternIndex &index;
  Types typing;
  llvm::DenseSet<const catalogue::Protocol *> acquired; ///< records by which the module acquires
  std::vector<Effect> byRole[static_cast<size_t>(catalogue::Role::MadeBy) + 1];
  llvm::DenseMap<const ir::CallInstruction *, llvm::SmallVector<Effect, 2>> byCall;
  llvm::DenseMap<const catalogue::Protocol *, std::vector<const Effect *>> releases;
};

/// Whether two values denote the same object. `fresh` values (closures, allocations, bound functions) made at different
/// places are different; places and parameters that may hold the same are Unknown.
Match compare(Effects &effects, ValueId a, ValueId b);

} // namespace leaklint::analysis
