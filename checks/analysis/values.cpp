#include "checks/analysis/values.h"

#include "llvm/ADT/Hashing.h"

namespace leaklint::analysis {

using namespace ir;

namespace {

bool sameParts(const Value &a, const Value &b) {
  return a.kind == b.kind && a.base == b.base && a.function == b.function && a.local == b.local &&
         a.classId == b.classId && a.name == b.name && a.constant == b.constant && a.definition == b.definition;
}

} // namespace

namespace {

// `Object.values(x)`, `os.replace(a, b)`: the receiver is no object.
bool isFunctionOfNamespace(const CallInstruction &call) {
  return (call.callee.root == RootKind::Import || call.callee.root == RootKind::Global) &&
         call.callee.projections.size() == 1;
}

} // namespace

namespace {

bool isStaticField(const Module &module, llvm::StringRef className, llvm::StringRef field) {
  return llvm::any_of(module.classes, [&](const auto &type) {
    return type->name == className &&
           llvm::any_of(type->fields, [&](const Field &each) { return each.isStatic && each.name == field; });
  });
}

// The field that a getter hands out on every way; empty where it does anything else.
llvm::StringRef fieldOfGetter(const Module &module, FunctionId id) {
  if (id == kNoFunction || module.function(id).kind != FunctionKind::Getter)
    return {};
  const Function &fn = module.function(id);
  auto loaded = [&](LocalId local) -> llvm::StringRef {
    for (const Block &block : fn.blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *load = llvm::dyn_cast<LoadInstruction>(instruction);
            load && load->result == local && load->path.root == RootKind::Local && load->path.local == fn.self &&
            load->path.projections.size() == 1)
          return load->path.projections.front().name;
    return {};
  };
  llvm::StringRef field;
  for (const Block &block : fn.blocks) {
    if (block.terminator.kind != TerminatorKind::Return)
      continue;
    llvm::StringRef name = loaded(block.terminator.value);
    if (name.empty() || (!field.empty() && name != field))
      return {};
    field = name;
  }
  return field;
}

} // namespace

ValueTable::ValueTable(const Module &module) : source(module) {
  values.emplace_back(); // kNoValue
  for (const auto &type : module.classes)
    classesByName[type->name].push_back(type->id);
  collectDefinitions();
}

// One class stands for a hierarchy.
ClassId ValueTable::topOf(ClassId classId) const {
  for (unsigned depth = 0; depth < 8 && baseInModule(classId) != kNoClass; ++depth)
    classId = baseInModule(classId);
  return classId;
}

ValueId ValueTable::make(Value value) {
  auto hash = llvm::hash_combine(static_cast<unsigned>(value.kind), value.base, value.function, value.local,
                                 value.classId, value.name, static_cast<unsigned>(value.constant), value.definition);
  auto &bucket = index[{static_cast<size_t>(hash) >> 2, static_cast<uint64_t>(value.kind)}];
  for (ValueId id : bucket)
    if (sameParts(values[id], value))
      return id;
  values.push_back(value);
  bucket.push_back(static_cast<ValueId>(values.size() - 1));
  return bucket.back();
}

// The declaring function and local of a captured variable.
std::pair<FunctionId, LocalId> ValueTable::declaration(FunctionId function, LocalId local) const {
  const Function &fn = source.function(function);
  if (fn.locals[local].kind != LocalKind::Capture)
    return {function, local};
  for (const Capture &capture : fn.captures)
    if (capture.inner == local)
      return {capture.owner, capture.outer};
  return {function, local};
}

void ValueTable::collectDefinitions() {
  for (const auto &fn : source.functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions) {
        if (const auto *made = llvm::dyn_cast<AllocateInstruction>(instruction);
            made && made->classId != kNoClass && made->allocation == AllocationKind::Class)
          classValues.try_emplace(made->classId, Definition{fn->id, made});
        if (instruction->result != kNoLocal) {
          auto [owner, local] = declaration(fn->id, instruction->result);
          definitions[key(owner, local)].push_back({fn->id, instruction});
        } else if (const auto *store = llvm::dyn_cast<StoreInstruction>(instruction)) {
          noteStore(fn->id, *store);
        }
      }
}

void ValueTable::noteStore(FunctionId function, const StoreInstruction &store) {
  const auto &steps = store.path.projections;
  if (store.path.root == RootKind::Module && steps.empty())
    moduleStores[store.path.name].push_back({function, &store});
  const Function &fn = source.function(function);
  if (fn.owner != kNoClass && fn.self != kNoLocal && steps.size() == 1 && store.path.root == RootKind::Local &&
      store.path.local == fn.self) {
    const bool keepsItself = store.value == fn.self;
    auto [found, isNew] = selfFields.try_emplace({topOf(fn.owner), steps.front().name}, keepsItself);
    found->second &= keepsItself;
  }
  // The stores of a literal go to the temporary that holds it; every other one changes a field later.
  bool inLiteral = store.path.root == RootKind::Local && steps.size() == 1 &&
                   source.function(function).locals[store.path.local].kind == LocalKind::Temporary;
  // A class's body gives the class its fields.
  bool inClassBody = store.path.root == RootKind::Module && steps.size() == 1 &&
                     isStaticField(source, store.path.name, steps.front().name) && function == 0;
  if (!steps.empty() && steps.back().kind == ProjectionKind::Field && !inLiteral && !inClassBody)
    changedFields.insert(steps.back().name);
}

ValueId ValueTable::valueOf(FunctionId function, LocalId local) {
  if (local == kNoLocal)
    return kNoValue;
  auto [owner, outer] = declaration(function, local);
  auto [found, isNew] = localValues.try_emplace(key(owner, outer), kNoValue);
  if (!isNew)
    return found->second;
  // A definition that refers to itself (a loop) sees the variable as a place.
  found->second = make({.kind = ValueKind::Variable, .function = owner, .local = outer});
  ValueId value = computeLocal(owner, outer);
  localValues[key(owner, outer)] = value;
  return value;
}

ValueId ValueTable::computeLocal(FunctionId function, LocalId local) {
  const Function &fn = source.function(function);
  const Local &declared = fn.locals[local];
  if (declared.kind == LocalKind::This) {
    // A function inside a method, run as a callback: its own `this` is taken for the one around it, which is what
    // emitters and `bind` make of it.
    for (FunctionId outer = fn.enclosing; fn.owner == kNoClass && outer != kNoFunction;
         outer = source.function(outer).enclosing)
      if (LocalId self = source.function(outer).self; self != kNoLocal && source.function(outer).owner != kNoClass)
        return valueOf(outer, self);
    if (fn.owner == kNoClass)
      return make({.kind = ValueKind::Receiver, .function = function});
    // One place for a field, whichever class of a hierarchy names it. By name alone: values must not be asked for here.
    return make({.kind = ValueKind::Instance, .classId = topOf(fn.owner)});
  }
  if (declared.kind == LocalKind::Parameter || declared.kind == LocalKind::RestParameter)
    return make({.kind = ValueKind::Parameter, .function = function, .local = local});
  auto found = definitions.find(key(function, local));
  if (found == definitions.end()) {
    // The name of a function inside of it, `function again() { … again … }` written in place, is the function.
    if (fn.enclosing != kNoFunction && declared.kind == LocalKind::Variable && declared.range.valid() &&
        declared.range == fn.nameRange)
      for (const Block &block : source.function(fn.enclosing).blocks)
        for (const Instruction *instruction : block.instructions)
          if (const auto *closure = llvm::dyn_cast<ClosureInstruction>(instruction);
              closure && closure->function == function)
            return make({.kind = ValueKind::Closure, .function = function, .definition = closure});
    return make({.kind = ValueKind::Variable, .function = function, .local = local});
  }
  if (found->second.size() == 1) {
    Definition only = found->second.front(); // copied: evaluating may grow the map
    return fromDefinition(only.function, *only.instruction);
  }
  return make({.kind = ValueKind::Variable, .function = function, .local = local});
}

LocalId ValueTable::returnedArgument(const CallInstruction &call) const {
  if (!returned || call.callee.root != RootKind::Global || call.arguments.empty())
    return kNoLocal;
  std::string path = call.callee.name.str();
  for (const Projection &step : call.callee.projections)
    path += ("." + step.name).str();
  const std::optional<size_t> position = returned(path);
  return position && *position < call.arguments.size() ? call.arguments[*position].value : kNoLocal;
}

ValueId ValueTable::fromDefinition(FunctionId function, const Instruction &definition) {
  switch (definition.kind) {
  case InstructionKind::Constant: {
    const Constant &constant = llvm::cast<ConstantInstruction>(definition).value;
    return make({.kind = ValueKind::Constant, .name = constant.text, .constant = constant.kind});
  }
  case InstructionKind::Copy:
    return valueOf(function, llvm::cast<CopyInstruction>(definition).source);
  case InstructionKind::Await:
    return valueOf(function, llvm::cast<AwaitInstruction>(definition).source);
  case InstructionKind::Load:
    return valueOf(function, llvm::cast<LoadInstruction>(definition).path);
  case InstructionKind::Call:
    if (const auto &call = llvm::cast<CallInstruction>(definition); fluent && call.receiver != kNoLocal &&
                                                                    call.style == CallStyle::Plain &&
                                                                    !isFunctionOfNamespace(call) && fluent(call.method))
      return valueOf(function, call.receiver);
    else if (LocalId argument = returnedArgument(call); argument != kNoLocal)
      return valueOf(function, argument);
    return make({.kind = ValueKind::Call, .function = function, .definition = &definition});
  case InstructionKind::Closure:
    return make({.kind = ValueKind::Closure,
                 .function = llvm::cast<ClosureInstruction>(definition).function,
                 .definition = &definition});
  case InstructionKind::Allocate:
    return make({.kind = ValueKind::Allocation, .function = function, .definition = &definition});
  default:
    return make({.kind = ValueKind::Computed, .function = function, .definition = &definition});
  }
}

ValueId ValueTable::valueOf(FunctionId function, const AccessPath &path) {
  ValueId value = kNoValue;
  switch (path.root) {
  case RootKind::Local:
    value = valueOf(function, path.local);
    break;
  case RootKind::Module:
    value = moduleVariable(path.name);
    break;
  case RootKind::Global:
    value = make({.kind = ValueKind::Global, .name = path.name});
    break;
  case RootKind::Import:
    value = make({.kind = ValueKind::Import, .name = path.name});
    break;
  }
  for (const Projection &step : path.projections) {
    switch (step.kind) {
    case ProjectionKind::Field:
      value = field(value, step.name);
      break;
    case ProjectionKind::Element:
    case ProjectionKind::Dereference:
      value = element(value);
      break;
    case ProjectionKind::Key:
      value = make({.kind = ValueKind::Key, .base = value});
      break;
    }
  }
  return value;
}

ValueId ValueTable::field(ValueId base, llvm::StringRef name) {
  if (values[base].kind == ValueKind::Instance)
    if (auto own = selfFields.find({values[base].classId, name}); own != selfFields.end() && own->second)
      return base; // `this._self`
  if (values[base].kind == ValueKind::Instance)
    if (ValueId shared = sharedField(values[base].classId, name); shared != kNoValue)
      return shared;
  if (values[base].kind == ValueKind::Allocation && !changedFields.contains(name))
    if (ValueId stored = literalField(base, name); stored != kNoValue)
      return stored;
  return make({.kind = ValueKind::Field, .base = base, .name = name});
}

// `self.items` of a class that sets `items` in its body, and of which no code gives an instance one of its own.
ValueId ValueTable::sharedField(ClassId top, llvm::StringRef name) {
  if (llvm::StringRef behind = fieldOfGetter(source, findMethod(top, name)); !behind.empty() && behind != name)
    return make(
        {.kind = ValueKind::Field, .base = make({.kind = ValueKind::Instance, .classId = top}), .name = behind});
  if (changedFields.contains(name))
    return kNoValue;
  for (const auto &[classId, made] : classValues) {
    const ClassId above = topOf(classId);
    const auto &fields = source.classAt(classId).fields;
    if (above == top && llvm::any_of(fields, [&](const Field &field) { return field.isStatic && field.name == name; }))
      return field(valueOf(made.function, made.instruction->result), name);
  }
  return kNoValue;
}

ValueId ValueTable::element(ValueId base) { return make({.kind = ValueKind::Element, .base = base}); }

bool ValueTable::isParameter(LocalKey where) const {
  LocalKind kind = source.function(static_cast<FunctionId>(where >> 32)).locals[static_cast<LocalId>(where)].kind;
  return kind == LocalKind::Parameter || kind == LocalKind::RestParameter;
}

void ValueTable::collectWrites() {
  writesReady = true;
  auto add = [&](ValueId place, const Write &write) {
    writes[place].push_back(write);
    writeList.emplace_back(place, write);
    if (write.value != kNoValue && write.value != place)
      placesOf[write.value].push_back(place);
  };
  for (const auto &fn : source.functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions) {
        if (const auto *store = llvm::dyn_cast<StoreInstruction>(instruction)) {
          // The place itself, not what is in it: evaluate the base, then take the last step.
          ValueId place = kNoValue;
          if (store->path.projections.empty())
            place = store->path.root == RootKind::Module
                        ? make({.kind = ValueKind::ModuleVariable, .name = store->path.name})
                        : make({.kind = ValueKind::Global, .name = store->path.name});
          else {
            AccessPath base = store->path;
            base.projections = base.projections.drop_back();
            ValueId owner = valueOf(fn->id, base);
            const Projection &last = store->path.projections.back();
            place = last.kind == ProjectionKind::Field
                        ? make({.kind = ValueKind::Field, .base = owner, .name = last.name})
                        : element(owner);
          }
          add(place, {fn->id, instruction, valueOf(fn->id, store->value)});
        }
      }
  // Locals with several definitions are places too. (Copied: evaluating may grow the map.)
  std::vector<std::pair<LocalKey, llvm::SmallVector<Definition, 2>>> several;
  for (const auto &entry : definitions)
    if (entry.second.size() > 1 || isParameter(entry.first))
      several.emplace_back(entry.first, entry.second);
  std::sort(several.begin(), several.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
  for (const auto &[where, all] : several) {
    auto owner = static_cast<FunctionId>(where >> 32);
    auto local = static_cast<LocalId>(where);
    ValueId place = make(
        {.kind = isParameter(where) ? ValueKind::Parameter : ValueKind::Variable, .function = owner, .local = local});
    for (const Definition &definition : all)
      add(place,
          {definition.function, definition.instruction, fromDefinition(definition.function, *definition.instruction)});
  }
}

llvm::ArrayRef<Write> ValueTable::writesTo(ValueId place) {
  if (!writesReady)
    collectWrites();
  auto found = writes.find(place);
  return found == writes.end() ? llvm::ArrayRef<Write>() : llvm::ArrayRef<Write>(found->second);
}

const std::vector<std::pair<ValueId, Write>> &ValueTable::allWrites() {
  if (!writesReady)
    collectWrites();
  return writeList;
}

std::vector<ValueId> ValueTable::holders(ValueId value) {
  if (!writesReady)
    collectWrites();
  std::vector<ValueId> result{value};
  for (size_t next = 0; next < result.size() && result.size() < 32; ++next) {
    auto found = placesOf.find(result[next]);
    if (found == placesOf.end())
      continue;
    for (ValueId place : found->second)
      if (!llvm::is_contained(result, place))
        result.push_back(place);
  }
  return result;
}

std::vector<ValueId> ValueTable::contents(ValueId place, unsigned depth) {
  std::vector<ValueId> result{place};
  size_t begin = 0;
  for (unsigned level = 0; level < depth; ++level) {
    size_t end = result.size();
    for (size_t next = begin; next < end && result.size() < 64; ++next)
      for (const Write &write : writesTo(result[next]))
        if (write.value != kNoValue && !llvm::is_contained(result, write.value))
          result.push_back(write.value);
    begin = end;
  }
  return result;
}

// A module variable that is written once is that value; so handlers, tables and constants are seen through their names.
ValueId ValueTable::moduleVariable(llvm::StringRef name) {
  auto found = moduleStores.find(name);
  if (found != moduleStores.end() && found->second.size() == 1) {
    Definition only = found->second.front();
    const auto *store = llvm::cast<StoreInstruction>(only.instruction);
    if (store->value != kNoLocal) {
      ValueId content = valueOf(only.function, store->value);
      if (values[content].kind != ValueKind::Constant || !isNothing(content))
        return content;
    }
  }
  return make({.kind = ValueKind::ModuleVariable, .name = name});
}

bool ValueTable::isNothing(ValueId id) const {
  const Value &value = values[id];
  return value.kind == ValueKind::Constant &&
         (value.constant == ConstantKind::Null || value.constant == ConstantKind::Undefined);
}

ValueId ValueTable::literalField(ValueId object, llvm::StringRef name) {
  const auto *allocation = llvm::dyn_cast_or_null<AllocateInstruction>(values[object].definition);
  if (!allocation || values[object].kind != ValueKind::Allocation)
    return kNoValue;
  // The literal's own stores follow it in its block.
  Position at = positionOf(allocation);
  const Function &fn = source.function(at.function);
  const auto &body = fn.blocks[at.block].instructions;
  for (size_t i = at.index + 1; i < body.size(); ++i)
    if (const auto *store = llvm::dyn_cast<StoreInstruction>(body[i]))
      if (store->path.root == RootKind::Local && store->path.local == allocation->result &&
          store->path.projections.size() == 1 && store->path.projections[0].name == name && !name.empty())
        return valueOf(at.function, store->value);
  return kNoValue;
}

Position ValueTable::positionOf(const Instruction *instruction) {
  if (positions.empty())
    for (const auto &fn : source.functions)
      for (BlockId block = 0; block < fn->blocks.size(); ++block)
        for (uint32_t i = 0; i < fn->blocks[block].instructions.size(); ++i)
          positions[fn->blocks[block].instructions[i]] = {fn->id, block, i};
  auto found = positions.find(instruction);
  return found == positions.end() ? Position() : found->second;
}

} // namespace leaklint::analysis
