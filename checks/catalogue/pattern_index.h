#pragma once

#include "checks/catalogue/catalogue.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <deque>
#include <vector>

namespace leaklint::catalogue {

/// What a pattern of a record says of a call that matches it.
enum class Role : uint8_t {
  Acquire,
  Release,
  Transfer,
  Grow,
  Shrink,
  Load,
  LoadBound,
  RunLater,
  Borrow,
  Guard,
  Race,
  MadeBy ///< the call's result is of an object type
};

/// What the first name of a pattern's callee stands for.
enum class Head : uint8_t {
  Variable, ///< a value that another line of the record names
  Object,   ///< an object type
  Module,   ///< a module under `modules`
  Global
};

/// One pattern with the record it belongs to: the pointer that fits `role` is set.
struct Entry {
  Role role = Role::Acquire;
  Head head = Head::Global;
  const CallPattern *pattern = nullptr;
  const Protocol *protocol = nullptr;
  const ContainerModel *container = nullptr;
  const LoadModel *load = nullptr;
  const RunLater *runLater = nullptr;
  const Borrow *borrow = nullptr;
  const ObjectType *object = nullptr;
  bool knownReceivers = false; ///< binds only where the receiver is known to be of the type
};

/// The patterns of a model set by the last name of their callee, so that most calls are dismissed by one look-up.
/// Immutable; refers to the model set, which must outlive it.
class PatternIndex {
public:
  explicit PatternIndex(const ModelSet &models);

  /// Under the empty name: patterns that call an object itself (`Decorator(handler)`).
  llvm::ArrayRef<Entry> named(llvm::StringRef name) const;
  /// Patterns that call a value the record names (`stop()`): any call may match.
  llvm::ArrayRef<Entry> anyName() const { return valueCalls; }
  /// The object type that a type annotation's or base class's name means, null for none.
  const ObjectType *typeNamed(llvm::StringRef name) const;
  /// The object type of a global path ("window", "navigator.geolocation"), null for none.
  const ObjectType *typeOfGlobal(llvm::StringRef path) const;
  /// A path from an import under the name that patterns use for the module: {"fs", "openSync"}; empty for a module that
  /// no model knows. A module may be reached through its parent: the longest name that is listed counts.
  llvm::SmallVector<llvm::StringRef, 4> modulePath(llvm::StringRef specifier,
                                                   llvm::ArrayRef<llvm::StringRef> members) const;
  /// True for names whose members are the globals ("window").
  bool isGlobalScope(llvm::StringRef name) const;
  /// The object type is that of a promise: its methods are known on values of every type.
  bool isPromise(llvm::StringRef type) const;
  /// True for methods that return their receiver, so that calls of them are chained: members declared `self`.
  bool isFluent(llvm::StringRef method) const { return fluent.contains(method); }
  /// The position of the argument that a global function returns (`to = strcpy(to, ...)`); std::nullopt for others.
  std::optional<size_t> returnedArgument(llvm::StringRef path) const;
  const ModelSet &models() const { return set; }

private:
  void add(Entry entry, const std::vector<std::string> &variables);
  void findFluent();
  void findReturned();
  void addProtocol(const Protocol &protocol);
  void addScopeExits(const Protocol &protocol, const std::vector<std::string> &names);
  Head classify(const CallPattern &pattern, const std::vector<std::string> &variables) const;

  const ModelSet &set;
  llvm::StringMap<std::vector<Entry>> byName;
  std::vector<Entry> valueCalls;
  std::deque<CallPattern> scopeExits; ///< a deque: entries point to them
  llvm::StringSet<> fluent;
  llvm::StringMap<size_t> returned; ///< by the path of the function
  llvm::StringMap<const ObjectType *> byAnnotation;
  llvm::StringMap<const ObjectType *> byGlobal;
};

} // namespace leaklint::catalogue
