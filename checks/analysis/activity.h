#pragma once

#include "checks/analysis/effects.h"
#include "checks/flow/graph.h"

#include "llvm/Support/GlobPattern.h"

#include <compare>
#include <map>
#include <memory>
#include <string>

namespace leaklint::analysis {

/// "closed" of `pickerClosed` and `dialog:closed`: names of events end with what happened.
std::string lastWord(llvm::StringRef name);

/// How often a function runs in the life of the process, as far as the module shows.
enum class Frequency : uint8_t {
  Once,    ///< from the module body alone, outside loops
  Many,    ///< a handler, an effect, a method of a component, something called in a loop
  Unknown, ///< exported, or called by code that cannot be seen
};

/// Whose life a function's work is part of: an instance of a class, or one activation of a function whose closures
/// outlive it (a component with effects, a factory that returns an object).
struct Owner {
  ir::ClassId classId = ir::kNoClass;
  ir::FunctionId function = ir::kNoFunction;

  bool exists() const { return classId != ir::kNoClass || function != ir::kNoFunction; }
  auto operator<=>(const Owner &) const = default;
};

/// What ends an owner, and how sure that is.
struct Teardown {
  std::vector<ir::FunctionId> roots; ///< the functions that run when the owner ends
  bool ends = false;                 ///< a root ends the object for good, by its name: it is no mere stop
  bool framework = false;            ///< a framework ends its instances: they come and go for certain
  std::string name;                  ///< of the first root, or of the method the framework would call
};

struct Activation {
  Frequency frequency = Frequency::Unknown;
  std::string because;                     ///< evidence, one clause: "runs for each request"
  ir::FunctionId source = ir::kNoFunction; ///< Many: the handler that all begins with
};

/// Call graph and lifecycles of a module: when functions run, for whom, and what runs at the end.
class Activity {
public:
  explicit Activity(Effects &effects);

  const Activation &of(ir::FunctionId function);
  Owner ownerOf(ir::FunctionId function);
  const Teardown &teardownOf(const Owner &owner);
  /// Whether `function` is run, directly or through calls and closures, by what ends the owner.
  bool runsAtTeardown(ir::FunctionId function, const Owner &owner);
  /// The same, not counting what runs only because `start` is run again (a close handler that reconnects).
  bool runsAtTeardownBut(ir::FunctionId function, const Owner &owner, ir::FunctionId start);
  /// Code that runs once makes the only instances that are seen, those of subclasses included. Complexity: the calls of
  /// the module, the first time; of its constructions, later.
  bool isMadeOnce(ir::ClassId type);
  /// The same, and whoever could make more is seen.
  bool isOneOfAKind(ir::ClassId type);
  /// The method is called when an instance starts (a constructor, componentDidMount).
  bool isSetup(ir::FunctionId function);
  /// The functions that a function runs: callees, closures made in it, callbacks it hands over. Itself included.
  std::vector<ir::FunctionId> reachableFrom(llvm::ArrayRef<ir::FunctionId> roots,
                                            ir::FunctionId without = ir::kNoFunction);
  /// The same from one function, functions handed as arguments to functions of this module included.
  std::vector<ir::FunctionId> mayRunFrom(ir::FunctionId root);
  /// The function and those that call it, directly or not. Bounded.
  std::vector<ir::FunctionId> callersUpwards(ir::FunctionId function) const;
  /// The functions that it calls, makes or hands to code that runs them.
  llvm::ArrayRef<ir::FunctionId> calleesOf(ir::FunctionId function) const { return callees[function]; }
  /// What ends the owner calls methods of the owner that stand elsewhere: a base class or a subclass has them.
  bool teardownIsPartlyUnseen(const Owner &owner, ir::FunctionId start);
  /// The function is an argument of a call that the models do not know.
  bool isGivenAway(ir::FunctionId function) const { return handedOut[function]; }
  const flow::Graph &graphOf(ir::FunctionId function);
  bool inLoop(const Position &at) { return graphOf(at.function).inLoop(at.block); }
  /// What the first parameter of a callback stands for: an element of what `forEach` goes over, the outcome of what
  /// `then` waits for. kNoValue where that is not known.
  ValueId givenToCallback(ValueId parameter);
  /// "Widget.start", for messages.
  std::string qualifiedName(ir::FunctionId function);
  /// "`Widget.start`", or that it has no name.
  std::string nameInWords(ir::FunctionId function);
  std::string ownerName(const Owner &owner);
  /// `by` returns the function, alone or in a literal.
  bool isHandedOut(ir::FunctionId function, ir::FunctionId by);
  bool isTeardownName(llvm::StringRef name) const;
  /// A test, or something in one: what it starts ends with it.
  bool isContained(ir::FunctionId function) const;
  /// The module body runs one of the module's functions, asking first whether the module is the program.
  bool isProgram();
  /// The function in which the program begins and ends.
  bool isProgramFunction(const ir::Function &function) const;

  /// A call of `callee` by `caller`, or its registration to run later.
  struct Caller {
    ir::FunctionId caller;
    const ir::CallInstruction *call;
    const catalogue::RunLater *registration; ///< null for a plain call
    const catalogue::Protocol *handlerOf;    ///< set where the callee is what an acquisition retains
  };
  llvm::ArrayRef<Caller> callersOf(ir::FunctionId function) const;

private:
  struct Construction {
    ir::ClassId type;
    Position at;
  };
  const std::vector<Construction> &allConstructions();

  void collectCallers();
  void addRegistrations();
  void addDisposables();
  Activation compute(ir::FunctionId function);
  Activation fromCallers(ir::FunctionId function);
  bool runsAsRegistered(ir::FunctionId function, const Caller &handler) const;
  bool isBroughtBackByItself(ir::FunctionId function, const Activation &outer) const;
  std::optional<Activation> fromLifecycle(ir::FunctionId function);
  bool matches(const catalogue::Lifecycle &lifecycle, ir::ClassId classId);
  Teardown computeTeardown(const Owner &owner);
  void addDestructors(ir::ClassId classId, Teardown &teardown);
  bool makesProgram(const ir::AccessPath &decorator) const;
  bool hasUnseenTeardown(ir::ClassId classId) const;
  void addClassTeardown(ir::ClassId classId, Teardown &teardown);
  void addHooks(ir::ClassId classId, Teardown &teardown);
  void addMethods(ir::ClassId classId, const std::vector<std::string> &names, bool ends, Teardown &teardown);
  void addFunctionTeardown(ir::FunctionId function, Teardown &teardown);
  void addEndingHandlers(const Owner &owner, Teardown &teardown);
  void addReturned(ir::FunctionId function, Teardown &teardown, bool closuresEnd);
  void addNamedFields(ir::FunctionId function, const ir::AllocateInstruction &object, Teardown &teardown);
  bool releasesSomething(ir::FunctionId function);
  bool isFactory(ir::FunctionId function);
  bool isBeginning(const Caller &caller);
  bool isTest(const ir::Function &function) const;
  bool escapesModule(ir::FunctionId function);
  void collectUses();
  bool isShownOnce(llvm::ArrayRef<ir::FunctionId> uses, bool isExported);
  void readNames();
  /// Why there is but one instance of a component: it is the root, shown by code that runs once or told by its name.
  std::optional<std::string> rootInWords(ir::ClassId component);
  bool isMountedOnce(const Caller &setup);
  bool runsAgain(const Caller &setup);

  Effects &effects;
  ValueTable &table;
  std::map<ir::FunctionId, std::vector<ir::FunctionId>>
      functionsShownIn; ///< a function to those that use it as a value
  std::map<ir::ClassId, std::vector<ir::FunctionId>> classesShownIn;
  bool runsOwnFunction(const ir::Instruction &instruction);
  std::optional<bool> program; ///< see isProgram
  std::optional<std::vector<Construction>> constructions;
  std::vector<llvm::GlobPattern> testFunctions;
  std::vector<llvm::GlobPattern> testClasses;
  std::vector<llvm::GlobPattern> rootNames;
  std::vector<std::vector<Caller>> callers;
  std::vector<std::vector<ir::FunctionId>> callees;
  std::vector<bool> handedOut; ///< the function is given to code that cannot be seen
  std::vector<std::optional<Activation>> activations;
  std::vector<std::unique_ptr<flow::Graph>> graphs;
  std::map<Owner, Teardown> teardowns; ///< a map: references to its items stay
  std::map<Owner, std::vector<ir::FunctionId>> atTeardown;
};

} // namespace leaklint::analysis
