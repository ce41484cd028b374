#include "checks/catalogue/pattern_index.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace leaklint::catalogue {

namespace {

// The names that a pattern gives to values: its result and its arguments.
void collectNames(const CallPattern &pattern, std::vector<std::string> &names) {
  if (!pattern.result.empty())
    names.push_back(pattern.result);
  if (!pattern.whole.empty())
    names.push_back(pattern.whole);
  llvm::append_range(names, pattern.elements);
  for (const Parameter &parameter : pattern.parameters) {
    if (!parameter.name.empty())
      names.push_back(parameter.name);
    if (parameter.call)
      collectNames(*parameter.call, names);
  }
}

// A type's name may be a path: `std.thread`.
llvm::StringRef lastName(llvm::StringRef name) {
  return name.rsplit('.').second.empty() ? name : name.rsplit('.').second;
}

std::vector<std::string> namesOf(llvm::ArrayRef<CallPattern> patterns) {
  std::vector<std::string> names;
  for (const CallPattern &pattern : patterns)
    collectNames(pattern, names);
  return names;
}

} // namespace

namespace {

llvm::StringRef libraryOf(const Entry &entry) {
  if (entry.protocol)
    return entry.protocol->library;
  if (entry.runLater)
    return entry.runLater->library;
  return entry.borrow ? llvm::StringRef(entry.borrow->library) : llvm::StringRef();
}

} // namespace

PatternIndex::PatternIndex(const ModelSet &models) : set(models) {
  for (const ObjectType &object : set.objects) {
    byAnnotation.try_emplace(object.name, &object);
    for (const std::string &name : object.annotations)
      byAnnotation.try_emplace(name, &object);
    for (const std::string &path : object.globals)
      byGlobal.try_emplace(path, &object);
  }
  for (const ObjectType &object : set.objects)
    for (const CallPattern &pattern : object.madeBy)
      add({.role = Role::MadeBy, .pattern = &pattern, .object = &object}, {});
  findFluent();
  findReturned();
  for (const Protocol &protocol : set.protocols)
    addProtocol(protocol);
  for (const ContainerModel &container : set.containers) {
    for (const CallPattern &pattern : container.grow)
      add({.role = Role::Grow, .pattern = &pattern, .container = &container}, {});
    for (const CallPattern &pattern : container.shrink)
      add({.role = Role::Shrink, .pattern = &pattern, .container = &container}, {});
  }
  for (const LoadModel &load : set.loads) {
    for (const CallPattern &pattern : load.load)
      add({.role = Role::Load, .pattern = &pattern, .load = &load}, {});
    std::vector<std::string> names = namesOf(load.load);
    for (const CallPattern &pattern : load.bound)
      add({.role = Role::LoadBound, .pattern = &pattern, .load = &load}, names);
  }
  for (const RunLater &later : set.runLater)
    for (const CallPattern &pattern : later.call)
      add({.role = Role::RunLater, .pattern = &pattern, .runLater = &later}, {later.runs});
  for (const Borrow &borrow : set.borrows)
    add({.role = Role::Borrow, .pattern = &borrow.call, .borrow = &borrow}, {});
  for (const CallPattern &pattern : set.guards)
    add({.role = Role::Guard, .pattern = &pattern}, {});
}

std::optional<size_t> PatternIndex::returnedArgument(llvm::StringRef path) const {
  auto found = returned.find(path);
  return found == returned.end() ? std::nullopt : std::optional(found->second);
}

void PatternIndex::findReturned() {
  for (const Borrow &borrow : set.borrows)
    for (size_t i = 0; i < borrow.call.parameters.size(); ++i)
      if (!borrow.call.result.empty() && borrow.call.parameters[i].name == borrow.call.result)
        returned[llvm::join(borrow.call.callee, ".")] = i;
}

void PatternIndex::findFluent() {
  for (const ObjectType &object : set.objects)
    for (const auto &[member, type] : object.fields)
      if (type == "self")
        fluent.insert(llvm::StringRef(member).drop_back(2));
}

void PatternIndex::addProtocol(const Protocol &protocol) {
  std::vector<std::string> names = namesOf(protocol.acquire);
  for (const CallPattern &pattern : protocol.acquire)
    add({.role = Role::Acquire, .pattern = &pattern, .protocol = &protocol}, {});
  for (const CallPattern &pattern : protocol.release)
    add({.role = Role::Release, .pattern = &pattern, .protocol = &protocol}, names);
  if (protocol.scopeExitReleases)
    addScopeExits(protocol, names);
  for (const CallPattern &pattern : protocol.transfer)
    add({.role = Role::Transfer, .pattern = &pattern, .protocol = &protocol}, names);
  for (const CallPattern &pattern : protocol.raced)
    add({.role = Role::Race, .pattern = &pattern, .protocol = &protocol}, names);
}

// The end of a scope that manages the handle, under the name that the record gives it.
void PatternIndex::addScopeExits(const Protocol &protocol, const std::vector<std::string> &names) {
  auto named = llvm::find_if(protocol.acquire, [](const CallPattern &each) { return !each.result.empty(); });
  if (named == protocol.acquire.end())
    return;
  for (const CallPattern &exit : set.scopeExits)
    for (const std::string &name : {named->result, named->whole})
      if (!name.empty()) {
        CallPattern &renamed = scopeExits.emplace_back(exit);
        renamed.callee.front() = name;
        add({.role = Role::Release, .pattern = &renamed, .protocol = &protocol}, names);
      }
}

Head PatternIndex::classify(const CallPattern &pattern, const std::vector<std::string> &variables) const {
  const std::string &first = pattern.callee.front();
  if (llvm::is_contained(variables, first))
    return Head::Variable;
  if (pattern.constructsAnything())
    return Head::Global;
  if ((pattern.callee.size() > 1 || !pattern.construct) && set.objectByName.count(first))
    return Head::Object;
  // A module may itself be called: `new Database(path)` where it exports a class.
  for (const auto &entry : set.modules)
    if (entry.getValue() == first)
      return Head::Module;
  return Head::Global;
}

void PatternIndex::add(Entry entry, const std::vector<std::string> &variables) {
  entry.head = classify(*entry.pattern, variables);
  entry.knownReceivers = entry.head == Head::Object && set.knownReceivers.contains(libraryOf(entry));
  if (entry.head == Head::Variable && entry.pattern->callee.size() == 1)
    valueCalls.push_back(entry);
  else if (entry.head == Head::Object && entry.pattern->callee.size() == 1) {
    byName[""].push_back(entry);                                     // a call of the object itself: under no name
    byName[lastName(entry.pattern->callee.back())].push_back(entry); // the construction of one
  } else {
    byName[lastName(entry.pattern->callee.back())].push_back(entry);
  }
}

llvm::ArrayRef<Entry> PatternIndex::named(llvm::StringRef name) const {
  auto found = byName.find(name);
  return found == byName.end() ? llvm::ArrayRef<Entry>() : llvm::ArrayRef<Entry>(found->second);
}

const ObjectType *PatternIndex::typeNamed(llvm::StringRef name) const { return byAnnotation.lookup(name); }

llvm::SmallVector<llvm::StringRef, 4> PatternIndex::modulePath(llvm::StringRef specifier,
                                                               llvm::ArrayRef<llvm::StringRef> members) const {
  std::string full = specifier.str();
  auto best = set.modules.find(full);
  size_t used = 0;
  for (size_t i = 0; i < members.size(); ++i) {
    full += "." + members[i].str();
    if (auto found = set.modules.find(full); found != set.modules.end()) {
      best = found;
      used = i + 1;
    }
  }
  llvm::SmallVector<llvm::StringRef, 4> path;
  if (best == set.modules.end())
    return path;
  path.push_back(best->getValue());
  llvm::append_range(path, members.drop_front(used));
  return path;
}

const ObjectType *PatternIndex::typeOfGlobal(llvm::StringRef path) const { return byGlobal.lookup(path); }

bool PatternIndex::isGlobalScope(llvm::StringRef name) const {
  const ObjectType *object = byGlobal.lookup(name);
  return object && object->globalScope;
}

bool PatternIndex::isPromise(llvm::StringRef type) const {
  const auto found = set.objectByName.find(type);
  return found != set.objectByName.end() && set.objects[found->second].promise;
}

} // namespace leaklint::catalogue
