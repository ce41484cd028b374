// What a value is: the function, class or constant it denotes, and how to name it in a message.

#include "checks/analysis/values.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::analysis {

using namespace ir;

ClassId ValueTable::asClass(ValueId id) {
  for (ValueId each : contents(id, 2)) {
    const auto *allocation = llvm::dyn_cast_or_null<AllocateInstruction>(values[each].definition);
    if (allocation && allocation->allocation == AllocationKind::Class)
      return allocation->classId;
    if (values[each].kind == ValueKind::Closure) {
      const Function &fn = source.function(values[each].function);
      if (fn.kind == FunctionKind::Constructor)
        return fn.owner;
    }
    // Where classes are no values, the name is all there is.
    if (values[each].kind == ValueKind::ModuleVariable && writesTo(each).empty())
      for (const auto &cls : source.classes)
        if (cls->name == values[each].name && cls->kind == ClassKind::Declared)
          return cls->id;
  }
  return kNoClass;
}

ClassId ValueTable::instanceOf(ValueId id) {
  for (ValueId each : contents(id, 2)) {
    const Value &value = values[each];
    if (value.kind == ValueKind::Instance)
      return value.classId;
    if (const auto *allocation = llvm::dyn_cast_or_null<AllocateInstruction>(value.definition))
      if (allocation->allocation == AllocationKind::Object && allocation->classId != kNoClass)
        return allocation->classId;
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(value.definition);
    if (call && call->constructs() && !call->callee.empty())
      if (ClassId made = asClass(valueOf(value.function, call->callee)); made != kNoClass)
        return made;
  }
  return kNoClass;
}

FunctionId ValueTable::findMethod(ClassId classId, llvm::StringRef name) const {
  for (unsigned depth = 0; classId != kNoClass && depth < 8; ++depth) {
    const Class &cls = source.classAt(classId);
    for (const Method &method : cls.methods)
      if (method.name == name)
        return method.function;
    classId = baseInModule(classId);
  }
  return kNoFunction;
}

FunctionId ValueTable::constructorOf(ClassId classId, size_t arguments) const {
  for (unsigned depth = 0; classId != kNoClass && depth < 8; ++depth) {
    std::vector<FunctionId> all, fitting;
    for (const Method &method : source.classAt(classId).methods)
      if (method.function != kNoFunction && source.function(method.function).kind == FunctionKind::Constructor) {
        all.push_back(method.function);
        if (source.function(method.function).parameters.size() == arguments)
          fitting.push_back(method.function);
      }
    if (all.size() == 1)
      return all.front();
    if (!all.empty()) // which of several is meant, their types decide
      return fitting.size() == 1 ? fitting.front() : kNoFunction;
    classId = baseInModule(classId);
  }
  return kNoFunction;
}

ClassId ValueTable::baseInModule(ClassId classId) const {
  for (const AccessPath &path : source.classAt(classId).bases)
    if (path.root == RootKind::Module && path.projections.empty())
      for (ClassId other : classesByName.lookup(path.name))
        if (other != classId)
          return other;
  return kNoClass;
}

FunctionId ValueTable::asFunction(ValueId id, unsigned depth) {
  for (ValueId each : contents(id, 3)) {
    const Value &value = values[each];
    if (value.kind == ValueKind::Closure)
      return value.function;
    if (value.kind == ValueKind::Field) {
      ValueId base = value.base;
      llvm::StringRef name = value.name;
      if (ClassId cls = instanceOf(base); cls != kNoClass)
        if (FunctionId method = findMethod(cls, name); method != kNoFunction)
          return method;
      if (ClassId cls = asClass(base); cls != kNoClass)
        if (FunctionId method = findMethod(cls, name); method != kNoFunction)
          return method;
    }
    if (const auto *call = llvm::dyn_cast_or_null<CallInstruction>(value.definition); call && wrapped && depth < 4)
      if (ValueId inner = wrapped(value.function, *call); inner != kNoValue && inner != id)
        return asFunction(inner, depth + 1);
  }
  return kNoFunction;
}

const Value *ValueTable::asConstant(ValueId id) {
  const Value *found = nullptr;
  for (ValueId each : contents(id, 2)) {
    const Value &value = values[each];
    if (value.kind == ValueKind::Constant) {
      if (found && found->name != value.name)
        return nullptr;
      found = &value;
    } else if (each != id || (value.kind != ValueKind::Variable && value.kind != ValueKind::ModuleVariable &&
                              value.kind != ValueKind::Field)) {
      return nullptr;
    }
  }
  return found;
}

// Built once a function: a function of thousands of calls is described thousands of times.
const ValueTable::Successors &ValueTable::successorsIn(FunctionId function) const {
  auto [found, isNew] = successors.try_emplace(function);
  if (isNew)
    for (const Block &block : source.function(function).blocks)
      for (const Instruction *instruction : block.instructions) {
        if (const auto *await = llvm::dyn_cast<AwaitInstruction>(instruction))
          found->second.try_emplace(await->source, instruction->result);
        else if (const auto *copy = llvm::dyn_cast<CopyInstruction>(instruction))
          found->second.try_emplace(copy->source, instruction->result);
      }
  return found->second;
}

std::string ValueTable::nameAfterAwait(FunctionId function, LocalId local) const {
  const Successors &next = successorsIn(function);
  for (unsigned steps = 0; steps < 8; ++steps) {
    auto found = next.find(local);
    if (found == next.end())
      return {};
    local = found->second;
    if (llvm::StringRef name = source.function(function).locals[local].name; !name.empty())
      return name.str();
  }
  return {};
}

// What the source calls the object of a method: the first that is found, as languages have one word for it.
std::string ValueTable::selfName() const {
  for (const auto &fn : source.functions)
    if (fn->self != kNoLocal && fn->locals[fn->self].kind == LocalKind::This)
      return fn->locals[fn->self].name.empty() ? "this" : fn->locals[fn->self].name.str();
  return "this";
}

// `getline(&line, …)`: the variable that what the call stored is read back into.
std::string ValueTable::outVariable(const Value &value) const {
  const Value &made = values[value.base];
  if (made.kind != ValueKind::Call || !value.name.starts_with("&"))
    return {};
  const Function &fn = source.function(made.function);
  LocalId read = kNoLocal;
  for (const Block &block : fn.blocks)
    for (const Instruction *each : block.instructions) {
      const auto *load = llvm::dyn_cast<LoadInstruction>(each);
      const auto *copy = llvm::dyn_cast<CopyInstruction>(each);
      if (load && load->path.root == RootKind::Local && load->path.local == made.definition->result &&
          load->path.projections.size() == 1 && load->path.projections.front().name == value.name)
        read = load->result;
      else if (copy && read != kNoLocal && copy->source == read)
        return fn.locals[copy->result].name.str();
    }
  return {};
}

// `fd, path = make()`: the variable that an element of a result is taken into.
std::string ValueTable::elementVariable(ValueId id) {
  const Value value = values[id];
  if (std::string name = outVariable(value); !name.empty())
    return name;
  if (values[value.base].kind != ValueKind::Call || value.name.empty() || !llvm::isDigit(value.name.front()))
    return {};
  const Function &fn = source.function(values[value.base].function);
  for (LocalId local = 0; local < fn.locals.size(); ++local)
    if (!fn.locals[local].name.empty() && fn.locals[local].kind == LocalKind::Variable && valueOf(fn.id, local) == id)
      return fn.locals[local].name.str();
  return {};
}

std::string ValueTable::describe(ValueId id) { return describe(id, 0); }

std::string ValueTable::describe(ValueId id, unsigned depth) {
  if (depth > 4)
    return {};
  const Value &value = values[id];
  switch (value.kind) {
  case ValueKind::Constant:
    return value.constant == ConstantKind::String ? ("'" + value.name + "'").str() : value.name.str();
  case ValueKind::Variable:
  case ValueKind::Parameter:
    return source.function(value.function).locals[value.local].name.str();
  case ValueKind::Instance:
  case ValueKind::Receiver:
    return selfName();
  case ValueKind::ModuleVariable:
  case ValueKind::Global:
    return value.name.str();
  case ValueKind::Import:
    for (const Import &import : source.imports)
      if (import.specifier == value.name && (import.imported == "*" || import.imported == "default"))
        return import.local.str();
    return value.name.str();
  case ValueKind::Field: {
    if (values[value.base].kind == ValueKind::Import) {
      for (const Import &import : source.imports)
        if (import.specifier == values[value.base].name && import.imported == value.name)
          return import.local.str();
      return value.name.str();
    }
    if (std::string name = elementVariable(id); !name.empty())
      return name;
    std::string base = describe(value.base, depth + 1);
    return base.empty() ? std::string() : base + "." + value.name.str();
  }
  case ValueKind::Element: {
    std::string base = describe(value.base, depth + 1);
    return base.empty() ? std::string() : base + "[…]";
  }
  case ValueKind::Closure:
    return source.function(value.function).name.str();
  case ValueKind::Call: {
    const auto *call = llvm::cast<CallInstruction>(value.definition);
    // The result's own name in the source, where it was stored in a variable.
    const Local &result = source.function(value.function).locals[call->result];
    if (!result.name.empty())
      return result.name.str();
    // Or of the variable it was awaited into.
    if (std::string name = nameAfterAwait(value.function, call->result); !name.empty())
      return name;
    std::string callee =
        call->callee.empty() ? std::string() : describe(valueOf(value.function, call->callee), depth + 1);
    return callee.empty() ? std::string() : callee + "()";
  }
  default:
    break;
  }
  if (value.definition && value.definition->result != kNoLocal && value.function != kNoFunction)
    return source.function(value.function).locals[value.definition->result].name.str();
  return {};
}

} // namespace leaklint::analysis
