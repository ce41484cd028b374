#pragma once

#include "checks/catalogue/pattern.h"
#include "checks/finding/confidence.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace leaklint::catalogue {

/// Where a record stands, for messages: "rules/models/javascript/dom.yaml:12".
struct RecordPlace {
  std::string file;
  unsigned line = 0;
};

enum class Level : uint8_t { Error, Warning, Note };

/// What the user is told. rules/<family>/<id>.yaml
struct Rule {
  std::string id;       ///< "timer-not-cleared"
  std::string name;     ///< "TimerNotCleared", for SARIF
  std::string category; ///< listener, timer, resource, cache, closure or stream
  Level level = Level::Warning;
  std::string summary;   ///< one sentence, what it finds
  std::string why;       ///< Markdown, why it leaks
  std::string fix;       ///< Markdown, what ends it
  std::string checklist; ///< the question a reviewer asks: "Is every timer cleared?"
  std::string leaks;     ///< example, Markdown code block
  std::string ok;        ///< example, Markdown code block
  std::vector<std::string> tags;
  /// Message templates by id. `{name}` is replaced by the argument of that name.
  std::map<std::string, std::string> messages;
  RecordPlace place;
};

/// How long the objects of a type, or the named globals, live.
enum class Lifetime : uint8_t {
  Unknown,
  Activation, ///< a call of the function
  Instance,   ///< the object that owns it
  Module,
  Process
};

/// A type of object: which values are of it, and what is known of them.
struct ObjectType {
  std::string name;                      ///< "EventTarget", "net.Socket"
  std::vector<std::string> supertypes;   ///< `is:`
  std::vector<std::string> globals;      ///< global paths that are of this type: "window", "navigator.geolocation"
  Lifetime lifetime = Lifetime::Unknown; ///< of the globals
  std::vector<CallPattern> madeBy; ///< calls whose result is of this type: "net.connect(...)", "new WebSocket(...)"
  std::vector<std::string> annotations;      ///< names in type annotations that mean this type, besides `name`
  std::map<std::string, std::string> fields; ///< member name to type name
  bool ends = false;         ///< releases itself: a finite observable, a response that is read to its end
  bool weak = false;         ///< holds its contents weakly: never a cache without bound (WeakMap)
  bool globalScope = false;  ///< `global-scope: true`: its members are the globals (window.setInterval is setInterval)
  bool promise = false;      ///< a promise of any type: its methods bind on values of every type
  bool outlivesWork = false; ///< goes on after the work that it is handed to, and is handed to more (AbortSignal)
  bool value = false;        ///< a plain value, such as a text: nothing can be registered with it
  bool bounded = false;      ///< evicts by itself (an LRU cache, deque(maxlen))
  std::string owner; ///< an argument of this type takes over an object of this one that is made with it (Qt's parents)
  RecordPlace place;
};

/// How the result of an acquiring call tells that nothing was acquired.
enum class Failure : uint8_t {
  Unknown,
  Zero,    ///< null, 0 or false
  NonZero, ///< an error code
  Negative ///< -1, as of descriptors
};

/// An acquisition and what releases it.
struct Protocol {
  std::string library;
  std::string rule; ///< the rule that a leak of it breaks: listener-not-removed, timer-not-cleared, resource-not-closed
  std::string subject; ///< the noun of messages: "interval", "listener", "file descriptor"
  std::vector<CallPattern> acquire;
  std::vector<CallPattern> release;
  std::vector<CallPattern> transfer; ///< calls that take the obligation over
  std::vector<CallPattern> raced;    ///< calls that wait for the first of several and leave the others going
  std::string retains;               ///< the name whose value (a callback) the acquisition keeps alive
  std::vector<Condition> unless;     ///< any of them: nothing to release
  bool distinctive = false;          ///< the names alone are evidence enough to bind, at lower confidence
  bool oneShot = false;              ///< `fires: once`: ends by itself after one use (setTimeout, once)
  bool rearms = false;  ///< set with oneShot: repeating when its callback acquires it again (always worth a check)
  std::string identity; ///< the field of the handle by which other calls may end it too ("pid"). Empty: none
  std::vector<std::string>
      starts;                 ///< methods of the handle that set it going; one that none of them is called on, is idle
  bool weakRelease = false;   ///< garbage collection releases it some day
  bool awaitReleases = false; ///< awaiting the handle ends it (a task)
  bool scopeExitReleases = true; ///< the exit of a scope that manages the handle (`with`) releases it, see scopeExits
  Failure failure = Failure::Unknown;
  Confidence confidence = Confidence::High; ///< upper bound for findings of this record
  RecordPlace place;
};

/// Calls that make a container larger or smaller.
struct ContainerModel {
  std::string library;
  std::string type; ///< object type of the container
  std::vector<CallPattern> grow;
  std::vector<CallPattern> shrink;
  RecordPlace place;
};

/// A call that loads a whole file, result set or collection.
struct LoadModel {
  std::string library;
  std::string rule;
  std::string subject;
  std::vector<CallPattern> load;
  std::vector<CallPattern> bound; ///< calls on the way that bound it: "cursor.limit(n)"
  std::vector<Condition> unless;
  Confidence confidence = Confidence::Low;
  RecordPlace place;
};

/// When a function handed to a call runs.
enum class Runs : uint8_t {
  Now,     ///< before the call returns, any number of times (forEach)
  Many,    ///< later, any number of times (an event handler)
  Once,    ///< later, at most once (a promise's then)
  Called,  ///< whenever the call's result is called: the call wraps the function (bind, debounce)
  Setup,   ///< when the owner is set up, once for each mount (an effect, onMounted)
  Teardown ///< when the owner is torn down (onUnmounted, atexit)
};

/// A call that runs its argument later: "useEffect(effect, deps)", "onUnmounted(hook)".
struct RunLater {
  std::string library;
  std::vector<CallPattern> call;
  std::string runs; ///< the name of the function that is run
  Runs when = Runs::Many;
  bool contained = false;      ///< what it starts ends with it: a test, in a process of its own
  bool onFailure = false;      ///< it is given what went wrong, and not what the call is made on
  bool returnsCleanup = false; ///< the function's result is a function run at teardown
  std::string again; ///< Setup: the list that it runs again for when an item changes; empty where it never does
  std::vector<Condition> unless;
  RecordPlace place;
};

/// Whether a lifecycle's list has the method. A name written `remove()` means a method without parameters.
bool namesMethod(const std::vector<std::string> &names, llvm::StringRef method, size_t parameters);

/// The methods of a kind of class that a framework (or convention) calls at the start and the end of an instance.
struct Lifecycle {
  std::string library;
  std::vector<std::string> classes; ///< base class or decorator names; "*" for any class
  std::vector<std::string> methods; ///< one of them must be there: names of bases and decorators are common
  std::vector<std::string> shape;   ///< an object literal (or a class without known bases) with one of these methods
  std::vector<std::string> setup;
  std::vector<std::string> teardown;
  std::vector<std::string> stop; ///< end what a set-up began, and leave an object that can start again
  std::vector<std::string> many; ///< run any number of times in between
  bool singleton = false;        ///< one instance in a process
  RecordPlace place;
};

/// Calls whose arguments the callee neither keeps nor releases ("fs.readSync(fd, ...)"), and calls that cannot throw.
struct Borrow {
  std::string library;
  CallPattern call;
  bool noThrow = false;
  bool neverReturns = false; ///< the process ends in it
  RecordPlace place;
};

/// The models of one language.
struct ModelSet {
  std::string name; ///< "javascript"
  std::vector<std::string> libraries;
  llvm::StringSet<> knownReceivers;     ///< libraries whose methods bind only on receivers known to be of their types
  llvm::StringMap<std::string> modules; ///< import specifier ("node:fs", "graceful-fs") to the name patterns use ("fs")
  std::vector<ObjectType> objects;
  llvm::StringMap<size_t> objectByName; ///< index into `objects`
  std::vector<Protocol> protocols;
  std::vector<ContainerModel> containers;
  std::vector<LoadModel> loads;
  std::vector<RunLater> runLater;
  std::vector<Lifecycle> lifecycles;
  std::vector<Borrow> borrows;
  std::vector<std::string> endings; ///< names of events after which an object is done, on some outcome ("error", "end")
  std::vector<std::string> finalEndings;    ///< of those, the ones that come on every outcome ("close")
  std::vector<std::string> beginnings;      ///< names of events that come once, at the start ("ready", "load")
  std::vector<std::string> lastEvents;      ///< names of events that nothing follows ("exit" of a process)
  llvm::StringMap<std::string> alternating; ///< an event and the one that comes between two of it ("blur": "focus")
  llvm::StringMap<std::string> opposites;   ///< verbs of method names that register, and those that undo it
  std::vector<CallPattern>
      memoises; ///< decorators that keep the results, and the arguments, of the function they are put on
  bool rareExceptions =
      false; ///< most code of the language raises none: calls that are not seen to raise are no reason to guard
  std::vector<std::string> programs;      ///< names of the functions that a program begins and ends with (`main`)
  std::vector<std::string> testFunctions; ///< globs of names: what such functions start ends with them
  std::vector<std::string> roots;         ///< globs of names of the components that applications begin with ("App")
  std::vector<std::string> testClasses;   ///< the same for the methods of classes so named, or with such a base
  std::vector<CallPattern> scopeExits; ///< what the language calls on an object at the end of a scope that manages it
  std::vector<CallPattern> guards; ///< calls whose result or argument is released by its scope or owner ("x" names it)

  /// The type and all its supertypes, nearest first. Complexity: linear in their number.
  std::vector<const ObjectType *> withSupertypes(llvm::StringRef type) const;
  bool isA(llvm::StringRef type, llvm::StringRef super) const;
};

/// A mistake in a rule, model or configuration file.
struct LoadError {
  std::string file;
  unsigned line = 0;      ///< from 1
  unsigned column = 0;    ///< from 1
  std::string message;    ///< one sentence that says what to do
  std::string sourceLine; ///< for the caret
};
/// "file:line:column: error: message", the line and a caret below it.
std::string toString(const LoadError &error);

/// All rules and models. Immutable once loaded: threads share it.
class Catalogue {
public:
  std::vector<Rule> rules; ///< sorted by id
  std::vector<std::unique_ptr<ModelSet>> modelSets;

  const Rule *rule(llvm::StringRef id) const;
  const ModelSet *modelSet(llvm::StringRef name) const;
};

/// A file to load records from: its text and, for models, the set it belongs to ("rules/models/<set>/x.yaml").
struct CatalogueSource {
  std::string path;
  std::string text;
};

/// Loads rules and models. Strict: an unknown key, a wrong type, a name that nothing declares, a pattern that does not
/// parse are errors; all of them are reported, in order. The catalogue holds what could be loaded.
std::unique_ptr<Catalogue> load(llvm::ArrayRef<CatalogueSource> sources, std::vector<LoadError> &errors);

/// The built-in rules and models (compiled in); errors in them are a bug that a test finds.
std::vector<CatalogueSource> builtinSources();

/// Parses one pattern or condition. On error returns std::nullopt and sets `error` and `offset` (byte offset in
/// `text`).
std::optional<CallPattern> parsePattern(llvm::StringRef text, std::string &error, size_t &offset);
std::optional<Condition> parseCondition(llvm::StringRef text, std::string &error, size_t &offset);

} // namespace leaklint::catalogue
