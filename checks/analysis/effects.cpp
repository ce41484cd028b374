#include "checks/analysis/effects.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::CallPattern;
using catalogue::Condition;
using catalogue::Entry;
using catalogue::Head;
using catalogue::Parameter;
using catalogue::Role;

namespace {

// A class below has a method of its own: which one runs is not known.
bool isOverridden(const ValueTable &table, ClassId owner, llvm::StringRef method) {
  for (const auto &type : table.module().classes) {
    if (llvm::none_of(type->methods, [&](const Method &each) { return each.name == method; }))
      continue;
    ClassId above = table.baseInModule(type->id);
    for (unsigned depth = 0; above != kNoClass && depth < 8; ++depth, above = table.baseInModule(above))
      if (above == owner)
        return true;
  }
  return false;
}

bool isGivenByName(const CallInstruction &call, const Parameter &parameter) {
  return llvm::any_of(call.arguments, [&](const Argument &each) {
    return !each.name.empty() && (each.name == parameter.keyword || each.name == parameter.name);
  });
}

} // namespace

Effects::Effects(ValueTable &values, const catalogue::PatternIndex &patterns)
    : table(values), index(patterns),
      typing(values, patterns, [this](FunctionId function, const CallInstruction &call, Types::Set &set) {
        Position at = table.positionOf(&call);
        at.function = function;
        for (const Entry &entry : index.named(calledName(function, call)))
          if (entry.role == Role::MadeBy && match(entry, at, call) && !llvm::is_contained(set, entry.object))
            set.push_back(entry.object);
        // What `new` makes of a class is of the class's types.
        if (call.constructs()) {
          if (ClassId made = table.asClass(callee(function, call)); made != kNoClass) {
            for (const catalogue::ObjectType *type : typing.ofClass(made))
              set.push_back(type);
          } else if (set.empty()) {
            typing.addReference({call.callee, {}}, set);
          }
        }
      }) {
  table.setWrapperQuery([this](FunctionId function, const CallInstruction &call) -> ValueId {
    (void)function;
    for (const Effect &effect : of(&call))
      if (effect.entry->role == Role::RunLater && effect.entry->runLater->when == catalogue::Runs::Called)
        return bound(effect, effect.entry->runLater->runs);
    return kNoValue;
  });
  table.setFluentQuery([this](llvm::StringRef method) { return index.isFluent(method); });
  table.setReturnedQuery([this](llvm::StringRef path) { return index.returnedArgument(path); });
  bindAll();
}

llvm::ArrayRef<Effect> Effects::of(const CallInstruction *call) const {
  auto found = byCall.find(call);
  return found == byCall.end() ? llvm::ArrayRef<Effect>() : llvm::ArrayRef<Effect>(found->second);
}

llvm::ArrayRef<const Effect *> Effects::releasesOf(const catalogue::Protocol &protocol) const {
  auto found = releases.find(&protocol);
  return found == releases.end() ? llvm::ArrayRef<const Effect *>() : llvm::ArrayRef<const Effect *>(found->second);
}

ValueId Effects::callee(FunctionId function, const CallInstruction &call) {
  return call.callee.empty() ? table.valueOf(function, call.function) : table.valueOf(function, call.callee);
}

FunctionId Effects::target(FunctionId function, const CallInstruction &call) {
  if (call.constructs()) {
    ClassId made = table.asClass(callee(function, call));
    return made == kNoClass ? kNoFunction : table.constructorOf(made, call.arguments.size());
  }
  if (FunctionId own = ownMethod(function, call); own != kNoFunction)
    return own;
  return table.asFunction(callee(function, call));
}

// `self.m()` runs the method of the class that the code belongs to, before one of its bases; `super().m()` the base's.
FunctionId Effects::ownMethod(FunctionId function, const CallInstruction &call) {
  const bool isSuper = call.style == CallStyle::Super && !call.method.empty();
  if (call.receiver == kNoLocal || (call.style != CallStyle::Plain && !isSuper) ||
      table[table.valueOf(function, call.receiver)].kind != ValueKind::Instance)
    return kNoFunction;
  for (FunctionId at = function; at != kNoFunction; at = table.module().function(at).enclosing)
    if (ClassId owner = table.module().function(at).owner; owner != kNoClass) {
      if (isSuper) {
        const ClassId base = table.baseInModule(owner);
        return base == kNoClass ? kNoFunction : table.findMethod(base, call.method);
      }
      return isOverridden(table, owner, call.method) ? kNoFunction : table.findMethod(owner, call.method);
    }
  return kNoFunction;
}

void Effects::bindAll() {
  auto forEachCall = [&](auto bind) {
    for (const auto &fn : table.module().functions)
      for (BlockId block = 0; block < fn->blocks.size(); ++block)
        for (uint32_t i = 0; i < fn->blocks[block].instructions.size(); ++i)
          if (const auto *call = llvm::dyn_cast<CallInstruction>(fn->blocks[block].instructions[i]))
            bind(Position{fn->id, block, i}, *call);
  };
  forEachCall([&](const Position &at, const CallInstruction &call) { bindCall(at, call); });
  keepSurest();
  // What is done to a handle (`f.close()`) may be of any record: those count by which the module acquires.
  for (const Effect &effect : all(Role::Acquire))
    acquired.insert(effect.entry->protocol);
  llvm::erase_if(byRole[static_cast<size_t>(Role::Transfer)],
                 [&](const Effect &effect) { return !acquired.contains(effect.entry->protocol); });
  if (!acquired.empty())
    forEachCall([&](const Position &at, const CallInstruction &call) { bindHandleCall(at, call); });
  bindValueCalls();
  for (auto &effects : byRole)
    for (const Effect &effect : effects)
      byCall[effect.call].push_back(effect);
  for (const Effect &effect : all(Role::Release))
    releases[effect.entry->protocol].push_back(&effect);
}

// The name that patterns are found by: the method's, or that of the function the callee denotes, however it is spelled
// here (`const { spawn: run } = require(...)`).
llvm::StringRef Effects::calledName(FunctionId function, const CallInstruction &call) {
  if (!call.method.empty())
    return call.method;
  ValueId value = callee(function, call);
  if (llvm::SmallVector<llvm::StringRef, 4> path = typing.importPath(value); !path.empty())
    return path.back();
  ValueKind kind = table[value].kind;
  return kind == ValueKind::Field || kind == ValueKind::Global ? table[value].name : llvm::StringRef();
}

namespace {

// A release that many libraries have counts where the module acquires by the record.
bool isOfKnown(const Entry &entry) { return entry.knownReceivers && entry.role == Role::Release; }

} // namespace

void Effects::bindHandleCall(const Position &at, const CallInstruction &call) {
  for (const Entry &entry : index.named(calledName(at.function, call)))
    if ((entry.head == Head::Variable || isOfKnown(entry)) && entry.protocol && acquired.contains(entry.protocol))
      if (std::optional<Effect> effect = match(entry, at, call))
        byRole[static_cast<size_t>(entry.role)].push_back(*effect);
}

void Effects::bindCall(const Position &at, const CallInstruction &call) {
  if (call.style == CallStyle::Heap)
    for (const Entry &entry : index.named("*"))
      if (std::optional<Effect> effect = match(entry, at, call))
        byRole[static_cast<size_t>(entry.role)].push_back(*effect);
  for (const Entry &entry : index.named(calledName(at.function, call)))
    if (entry.role != Role::MadeBy && !(entry.head == Head::Variable && entry.protocol) && !isOfKnown(entry))
      if (std::optional<Effect> effect = match(entry, at, call))
        byRole[static_cast<size_t>(entry.role)].push_back(*effect);
}

// Calls of a value that an acquisition handed out (`stop()`): any call may be one, so they are looked for only where
// the module acquires by such a record.
void Effects::bindValueCalls() {
  std::vector<const Entry *> wanted;
  for (const Entry &entry : index.anyName())
    for (const Effect &effect : all(Role::Acquire))
      if (effect.entry->protocol == entry.protocol && !llvm::is_contained(wanted, &entry))
        wanted.push_back(&entry);
  if (wanted.empty())
    return;
  for (const auto &fn : table.module().functions)
    for (BlockId block = 0; block < fn->blocks.size(); ++block)
      for (uint32_t i = 0; i < fn->blocks[block].instructions.size(); ++i)
        if (const auto *call = llvm::dyn_cast<CallInstruction>(fn->blocks[block].instructions[i]))
          for (const Entry *entry : wanted)
            if (std::optional<Effect> effect = match(*entry, {fn->id, block, i}, *call))
              byRole[static_cast<size_t>(entry->role)].push_back(*effect);
}

std::optional<Effect> Effects::match(const Entry &entry, const Position &at, const CallInstruction &call) {
  if (entry.pattern->construct && !call.constructs())
    return std::nullopt;
  std::optional<Confidence> binding = matchHead(entry, at.function, call);
  if (!binding)
    return std::nullopt;
  Effect effect{.entry = &entry, .call = &call, .at = at, .binding = *binding};
  if (!matchArguments(effect))
    return std::nullopt;
  if (*binding == Confidence::Low && !looksLike(entry, effect))
    return std::nullopt;
  return effect;
}

std::optional<Confidence> Effects::matchHead(const Entry &entry, FunctionId function, const CallInstruction &call) {
  switch (entry.head) {
  case Head::Variable:
    if (entry.pattern->callee.size() > 1 && call.receiver == kNoLocal)
      return std::nullopt;
    return Confidence::High;
  case Head::Object:
    return matchObject(entry, function, call);
  case Head::Module:
  case Head::Global:
    if (entry.pattern->constructsAnything())
      return call.style == CallStyle::Heap ? std::optional(Confidence::High) : std::nullopt;
    break;
  }
  return matchPath(entry, callee(function, call)) ? std::optional(Confidence::High) : std::nullopt;
}

bool Effects::matchPath(const Entry &entry, ValueId calleeValue) {
  std::string wanted;
  for (const std::string &name : entry.pattern->callee)
    wanted += (wanted.empty() ? "" : ".") + name;
  if (entry.head == Head::Global)
    return typing.globalPath(calleeValue) == wanted;
  const std::string path = typing.importName(calleeValue);
  return path.empty() ? isExportOfAny(entry, calleeValue) : path == wanted;
}

// `modules: { runner: "*" }`: an export of that name, whichever module it comes from that no model knows.
bool Effects::isExportOfAny(const Entry &entry, ValueId calleeValue) const {
  const auto &modules = index.models().modules;
  const auto any = modules.find("*");
  const Value &called = table[calleeValue];
  return any != modules.end() && entry.pattern->callee.size() == 2 &&
         entry.pattern->callee.front() == any->getValue() && called.kind == ValueKind::Field &&
         called.name == entry.pattern->callee.back() && table[called.base].kind == ValueKind::Import;
}

std::optional<Confidence> Effects::matchObject(const Entry &entry, FunctionId function, const CallInstruction &call) {
  const std::string &type = entry.pattern->callee.front();
  ValueId receiver = call.receiver == kNoLocal ? kNoValue : table.valueOf(function, call.receiver);
  if (entry.pattern->callee.size() == 1)
    return typing.isA(call.constructs() ? table.valueOf(function, call.result) : callee(function, call), type)
               ? std::optional(Confidence::High)
               : std::nullopt;
  if (receiver == kNoValue) {
    // `URL.createObjectURL`: the type's own name as a global.
    return matchPath({.head = Head::Global, .pattern = entry.pattern}, callee(function, call))
               ? std::optional(Confidence::High)
               : std::nullopt;
  }
  if (entry.pattern->callee.size() > 2) {
    const Value &member = table[receiver];
    return member.kind == ValueKind::Field && member.name == entry.pattern->callee[1] && typing.isA(member.base, type)
               ? std::optional(Confidence::High)
               : std::nullopt;
  }
  if (typing.isA(receiver, type))
    return Confidence::High;
  if (typing.globalPath(receiver) == type)
    return Confidence::High;
  if (entry.role == Role::RunLater && index.isPromise(type))
    return Confidence::Medium;
  if (entry.knownReceivers && !isOfKnown(entry) && !(entry.protocol && entry.protocol->distinctive))
    return std::nullopt;
  if (!typing.of(receiver).empty() || typing.importPath(receiver).size() == 1)
    return std::nullopt; // known to be something else, or a module
  if (entry.role == Role::Borrow && target(function, call) != kNoFunction)
    return std::nullopt; // a method of this module
  bool distinctive = entry.protocol && entry.protocol->distinctive;
  switch (entry.role) {
  case Role::Release:
  case Role::RunLater:
  case Role::Borrow:
    return Confidence::Medium;
  case Role::Acquire:
    return distinctive ? Confidence::Medium : Confidence::Low;
  default:
    return std::nullopt;
  }
}

ValueId Effects::argument(const Effect &effect, size_t position) const {
  if (position >= effect.call->arguments.size() || effect.call->arguments[position].spread ||
      !effect.call->arguments[position].name.empty())
    return kNoValue;
  return table.valueOf(effect.at.function, effect.call->arguments[position].value);
}

ValueId Effects::argumentFor(const Effect &effect, const Parameter &parameter, size_t position) {
  for (const Argument &each : effect.call->arguments)
    if (!each.name.empty() && (each.name == parameter.keyword || each.name == parameter.name))
      return table.valueOf(effect.at.function, each.value);
  return argument(effect, position);
}

bool Effects::matchArguments(const Effect &effect) {
  const auto &parameters = effect.pattern().parameters;
  size_t given = 0;
  bool spread = false;
  for (const Argument &each : effect.call->arguments) {
    spread |= each.spread;
    given += each.name.empty() ? 1 : 0;
  }
  size_t position = 0;
  bool anywhere = false, optional = effect.entry->role == Role::Release;
  for (const Parameter &parameter : parameters) {
    if (parameter.rest) {
      anywhere = true;
      continue;
    }
    if (parameter.call) {
      if (!matchNested(effect, parameter, position, anywhere))
        return false;
      continue;
    }
    optional |= parameter.optional;
    bool byName = isGivenByName(*effect.call, parameter);
    bool mustBeNamed =
        parameter.keyword.empty() || effect.entry->role == Role::MadeBy || effect.entry->role == Role::Transfer;
    if (position >= given && !optional && !spread && !byName && mustBeNamed)
      return false;
    if ((position < given || byName) && !matchParameter(effect, parameter, position))
      return false;
    if (position >= given && !byName && (parameter.literal || !parameter.exported.empty()))
      return false;
    ++position;
  }
  bool open = !parameters.empty() && parameters.back().rest;
  return open || given <= position || effect.entry->role == Role::Release;
}

bool Effects::matchParameter(const Effect &effect, const Parameter &parameter, size_t position) {
  // Who gives no place for it asks for nothing.
  if (parameter.out && !isReadBack(effect, position) && table.isNothing(argument(effect, position)))
    return false;
  if (!parameter.exported
           .empty()) // `pipe = subprocess.PIPE if quiet else None`: what may be given is given on some way
    return llvm::any_of(table.contents(argumentFor(effect, parameter, position), 2),
                        [&](ValueId each) { return llvm::equal(typing.importPath(each), parameter.exported); });
  if (parameter.literal && parameter.literal->kind == ConstantKind::Null)
    return table.isNothing(argumentFor(effect, parameter, position));
  if (!parameter.literal)
    return true;
  const Value *constant = table.asConstant(argumentFor(effect, parameter, position));
  return constant && constant->name == parameter.literal->text;
}

bool Effects::matchNested(const Effect &effect, const Parameter &parameter, size_t position, bool anywhere) {
  size_t end = anywhere ? effect.call->arguments.size() : std::min(position + 1, effect.call->arguments.size());
  for (size_t i = anywhere ? 0 : position; i < end; ++i) {
    const Value made = table[argument(effect, i)];
    const auto *inner = llvm::dyn_cast_or_null<CallInstruction>(made.definition);
    if (made.kind != ValueKind::Call || !inner)
      continue;
    if (calledName(made.function, *inner) == parameter.call->callee.back())
      return true;
  }
  return false;
}

// A call of a common name on a value whose type is not known is taken for the API when its arguments have the API's
// shape: a named event and a function. Lifetimes decide later whether anything leaks.
bool Effects::looksLike(const Entry &entry, const Effect &effect) {
  if (!entry.protocol || entry.protocol->retains.empty() || entry.pattern->parameters.size() < 2)
    return false;
  const Value *event = table.asConstant(argument(effect, 0));
  ValueId handler = bound(effect, entry.protocol->retains);
  return event && event->constant == ConstantKind::String && handler != kNoValue &&
         (table.asFunction(handler) != kNoFunction || table[handler].kind == ValueKind::Field ||
          table[handler].kind == ValueKind::Call || table[handler].kind == ValueKind::Instance);
}

// The argument that would run is no function: another record of the call may name the right one.
bool Effects::runsNothing(const Effect &effect) {
  return effect.entry->role == Role::RunLater &&
         table.asFunction(bound(effect, effect.entry->runLater->runs)) == kNoFunction;
}

// A call may match several records of one role: the surest binding wins, and the first record among equals.
void Effects::keepSurest() {
  for (auto &effects : byRole) {
    std::vector<Effect> kept;
    for (const Effect &effect : effects) {
      bool sameCall = !kept.empty() && kept.back().call == effect.call;
      bool oneOnly = effect.entry->role == Role::Acquire || effect.entry->role == Role::RunLater ||
                     effect.entry->role == Role::Load || effect.entry->role == Role::Grow;
      // Each element of a result is a handle of its own.
      if (sameCall && effect.entry->role == Role::Acquire &&
          effect.pattern().resultField != kept.back().pattern().resultField)
        oneOnly = false;
      if (sameCall && oneOnly) {
        if (effect.binding > kept.back().binding || (runsNothing(kept.back()) && !runsNothing(effect)))
          kept.back() = effect;
        continue;
      }
      kept.push_back(effect);
    }
    effects = std::move(kept);
  }
}

} // namespace leaklint::analysis
