#include "checks/analysis/types.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::ObjectType;

namespace {

constexpr unsigned kMaxDepth = 6;

void addOnce(Types::Set &set, const ObjectType *type) {
  if (type && !llvm::is_contained(set, type))
    set.push_back(type);
}

} // namespace

const Types::Set &Types::of(ValueId value) {
  auto [found, isNew] = known.try_emplace(value);
  if (!isNew)
    return found->second;
  Set set;
  compute(value, set, 0);
  return known[value] = std::move(set);
}

bool Types::isA(ValueId value, llvm::StringRef type) {
  for (const ObjectType *each : of(value))
    if (patterns.models().isA(each->name, type))
      return true;
  return false;
}

bool Types::isLocalA(FunctionId function, LocalId local, llvm::StringRef type) {
  const ValueId value = table.valueOf(function, local);
  if (isA(value, type))
    return true;
  const Module &module = table.module();
  Set set;
  addReference(module.function(function).locals[local].type, set);
  if (table[value].kind == ValueKind::Instance)
    for (FunctionId at = function; at != kNoFunction; at = module.function(at).enclosing)
      if (ClassId owner = module.function(at).owner; owner != kNoClass) {
        llvm::append_range(set, ofClass(owner));
        break;
      }
  return llvm::any_of(set, [&](const ObjectType *each) { return patterns.models().isA(each->name, type); });
}

void Types::compute(ValueId id, Set &set, unsigned depth) {
  if (depth > kMaxDepth)
    return;
  const Value value = table[id];
  switch (value.kind) {
  case ValueKind::Global:
    addOnce(set, patterns.typeOfGlobal(value.name));
    break;
  case ValueKind::Import:
    if (llvm::SmallVector<llvm::StringRef, 4> path = importPath(id); !path.empty())
      addOnce(set, patterns.typeOfGlobal(path.front()));
    break;
  case ValueKind::Instance:
    for (const ObjectType *type : ofClass(value.classId))
      addOnce(set, type);
    break;
  case ValueKind::Call:
    makers(value.function, *llvm::cast<CallInstruction>(value.definition), set);
    if (set.empty())
      addResult(value, set, depth);
    if (set.empty())
      addAskedFor(value, set);
    break;
  case ValueKind::Allocation: {
    const auto *allocation = llvm::cast<AllocateInstruction>(value.definition);
    if (allocation->allocation == AllocationKind::List)
      addNamed("Array", set);
    else if (allocation->allocation == AllocationKind::Object)
      addNamed("Object", set);
    else if (allocation->allocation == AllocationKind::Set)
      addNamed("Set", set);
    break;
  }
  case ValueKind::Field:
    addMember(value, set, depth);
    break;
  default:
    break;
  }
  addDeclared(value, set);
  for (const Write &write : table.writesTo(id))
    if (write.value != kNoValue && write.value != id && set.size() < 4) {
      Set inner;
      compute(write.value, inner, depth + 1);
      for (const ObjectType *type : inner)
        addOnce(set, type);
    }
}

// What a method of a known type returns: `socket.setNoDelay(true)` is the socket.
void Types::addResult(const Value &value, Set &set, unsigned depth) {
  const auto &call = *llvm::cast<CallInstruction>(value.definition);
  if (call.receiver == kNoLocal || call.method.empty())
    return;
  Set owner;
  compute(table.valueOf(value.function, call.receiver), owner, depth + 1);
  std::string name = call.method.str() + "()";
  for (const ObjectType *type : owner)
    for (const ObjectType *each : patterns.models().withSupertypes(type->name))
      if (auto found = each->fields.find(name); found != each->fields.end()) {
        if (found->second == "self")
          addOnce(set, type);
        else
          addNamed(found->second, set);
      }
}

// `inject(DestroyRef)`: a call that is given the name of a type alone hands out one of it.
void Types::addAskedFor(const Value &value, Set &set) {
  const auto &call = *llvm::cast<CallInstruction>(value.definition);
  if (call.constructs() || call.arguments.size() != 1)
    return;
  llvm::SmallVector<llvm::StringRef, 4> path = importPath(table.valueOf(value.function, call.arguments[0].value));
  if (path.size() > 1)
    addNamed(llvm::join(path, "."), set);
}

ClassId Types::topmostBase(ClassId classId) const {
  for (unsigned depth = 0; depth < 8 && table.baseInModule(classId) != kNoClass; ++depth)
    classId = table.baseInModule(classId);
  return classId;
}

void Types::addMember(const Value &value, Set &set, unsigned depth) {
  ValueId self = table.field(value.base, value.name);
  if (std::string path = globalPath(self); !path.empty())
    addOnce(set, patterns.typeOfGlobal(path));
  std::string exported;
  for (llvm::StringRef name : importPath(self))
    exported += (exported.empty() ? "" : ".") + name.str();
  if (!exported.empty())
    addOnce(set, patterns.typeOfGlobal(exported));
  Set owner;
  compute(value.base, owner, depth + 1);
  for (const ObjectType *type : owner)
    for (const ObjectType *each : patterns.models().withSupertypes(type->name))
      if (auto found = each->fields.find(value.name.str()); found != each->fields.end())
        addNamed(found->second, set);
  const Value &base = table[value.base];
  // `this` goes by the topmost base of its class: the field may be declared in any class below.
  if (base.kind == ValueKind::Instance)
    for (const auto &cls : table.module().classes)
      for (const Field &field : cls->fields)
        if (field.name == value.name && topmostBase(cls->id) == base.classId)
          addReference(field.type, set);
}

// What the source itself says of the value: the declared type of the local that holds it.
void Types::addDeclared(const Value &value, Set &set) {
  LocalId local = value.local;
  FunctionId function = value.function;
  if (value.kind != ValueKind::Variable && value.kind != ValueKind::Parameter) {
    if (!value.definition || value.kind == ValueKind::Closure)
      return;
    local = value.definition->result;
  }
  if (local != kNoLocal && function != kNoFunction)
    addReference(table.module().function(function).locals[local].type, set);
}

void Types::addReference(const TypeReference &type, Set &set) {
  if (type.known())
    addPath(type.path, set);
}

void Types::addPath(const AccessPath &path, Set &set) {
  if (path.root == RootKind::Module && path.projections.empty()) {
    for (const auto &cls : table.module().classes)
      if (cls->name == path.name)
        for (const ObjectType *each : ofClass(cls->id))
          addOnce(set, each);
    return;
  }
  if (path.root == RootKind::Import) {
    llvm::SmallVector<llvm::StringRef, 4> members;
    for (const Projection &step : path.projections)
      if (step.kind == ProjectionKind::Field && step.name != "default")
        members.push_back(step.name);
    llvm::SmallVector<llvm::StringRef, 4> listed = patterns.modulePath(path.name, members);
    addNamed(llvm::join(listed.empty() ? members : listed, "."), set);
    // A type of a package the models do not know is not the global of the same name.
    if (listed.empty() && path.name.starts_with("."))
      return;
  }
  if (path.projections.empty())
    return addNamed(path.name, set);
  std::string whole = path.name.str();
  for (const Projection &step : path.projections)
    whole += ("." + step.name).str();
  const size_t before = set.size();
  if (path.root == RootKind::Global)
    addNamed(whole, set);
  if (set.size() == before)
    addNamed(path.projections.back().name, set);
}

void Types::addNamed(llvm::StringRef name, Set &set) { addOnce(set, patterns.typeNamed(name)); }

Types::Set Types::ofClass(ClassId classId) {
  Set set;
  llvm::SmallVector<ClassId, 4> work{classId};
  for (size_t next = 0; next < work.size() && next < 16; ++next)
    for (const AccessPath &base : table.module().classAt(work[next]).bases) {
      if (base.root == RootKind::Module && base.projections.empty()) {
        for (const auto &cls : table.module().classes)
          if (cls->name == base.name && !llvm::is_contained(work, cls->id))
            work.push_back(cls->id);
      } else {
        addPath(base, set);
      }
    }
  return set;
}

std::string Types::globalPath(ValueId id) {
  llvm::SmallVector<llvm::StringRef, 4> names;
  while (table[id].kind == ValueKind::Field) {
    names.push_back(table[id].name);
    id = table[id].base;
  }
  if (table[id].kind != ValueKind::Global)
    return {};
  names.push_back(table[id].name);
  while (names.size() > 1 && patterns.isGlobalScope(names.back()))
    names.pop_back();
  std::string path;
  for (llvm::StringRef name : llvm::reverse(names))
    path += (path.empty() ? "" : ".") + name.str();
  return path;
}

std::string Types::importName(ValueId id) {
  std::string name;
  for (llvm::StringRef part : importPath(id))
    name += (name.empty() ? "" : ".") + part.str();
  return name;
}

llvm::SmallVector<llvm::StringRef, 4> Types::importPath(ValueId id) {
  llvm::SmallVector<llvm::StringRef, 4> names;
  while (table[id].kind == ValueKind::Field) {
    if (table[id].name != "default")
      names.push_back(table[id].name);
    id = table[id].base;
  }
  if (table[id].kind != ValueKind::Import)
    return {};
  std::reverse(names.begin(), names.end());
  return patterns.modulePath(table[id].name, names);
}

} // namespace leaklint::analysis
