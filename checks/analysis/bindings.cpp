// What the names of a pattern denote at a call, and whether two of them are the same value.

#include "checks/analysis/effects.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::CallPattern;
using catalogue::Condition;
using catalogue::Parameter;

namespace {

bool isFalse(const ValueTable &table, ValueId id) {
  if (id == kNoValue || table.isNothing(id))
    return true;
  const Value &value = table[id];
  return value.kind == ValueKind::Constant && value.constant == ConstantKind::Boolean && value.name == "false";
}

// `f(options)` with options = true stands for the field itself; an object literal is looked into.
ValueId selectField(ValueTable &table, ValueId value, llvm::StringRef name, bool flagStands) {
  for (ValueId each : table.contents(value, 2)) {
    if (table[each].kind == ValueKind::Constant)
      return flagStands && table[each].constant == ConstantKind::Boolean ? each : kNoValue;
    if (table[each].kind == ValueKind::Allocation)
      return table.literalField(each, name);
  }
  return table.field(value, name);
}

const CallInstruction *asCall(const Value &value) {
  return value.kind == ValueKind::Call ? llvm::cast<CallInstruction>(value.definition) : nullptr;
}

// Calls that look the same and are getters by their use: `document.getElementById('x')` twice is one element.
bool sameCall(Effects &effects, const Value &a, const Value &b) {
  ValueTable &table = effects.values();
  const CallInstruction *left = asCall(a), *right = asCall(b);
  if (left->arguments.size() != right->arguments.size() || left->constructs() ||
      effects.callee(a.function, *left) != effects.callee(b.function, *right) || left->method == "")
    return false;
  for (size_t i = 0; i < left->arguments.size(); ++i)
    if (table.valueOf(a.function, left->arguments[i].value) != table.valueOf(b.function, right->arguments[i].value))
      return false;
  return true;
}

bool wrapsFunction(Effects &effects, const Value &value) {
  for (const Effect &effect : effects.of(asCall(value)))
    if (effect.entry->role == catalogue::Role::RunLater && effect.entry->runLater->when == catalogue::Runs::Called)
      return true;
  return false;
}

// What opens or makes something makes another one each time.
bool acquires(Effects &effects, const Value &value) {
  return llvm::any_of(effects.of(asCall(value)), [](const Effect &effect) {
    return effect.entry->role == catalogue::Role::Acquire && !effect.pattern().result.empty();
  });
}

bool isFresh(Effects &effects, const Value &value) {
  return value.kind == ValueKind::Closure || value.kind == ValueKind::Allocation ||
         (value.kind == ValueKind::Call &&
          (asCall(value)->constructs() || wrapsFunction(effects, value) || acquires(effects, value)));
}

bool isPlace(const Value &value) {
  return value.kind == ValueKind::Variable || value.kind == ValueKind::Field ||
         value.kind == ValueKind::ModuleVariable || value.kind == ValueKind::Element;
}

Match compareFields(Effects &effects, const Value &a, const Value &b) {
  if (a.name == b.name)
    return compare(effects, a.base, b.base) == Match::Different ? Match::Different : Match::Unknown;
  if (a.base == b.base)
    return Match::Different;
  return compare(effects, a.base, b.base) == Match::Different ? Match::Different : Match::Unknown;
}

// Globals and exports of modules, and what hangs off them: other paths are other objects.
bool isRooted(const ValueTable &table, const Value &value) {
  const Value *root = &value;
  while (root->kind == ValueKind::Field)
    root = &table[root->base];
  return root->kind == ValueKind::Global || root->kind == ValueKind::Import;
}

bool isObject(const Value &value) { return value.kind == ValueKind::Instance; }

} // namespace

// After the call, the frontend reads what it stored through the argument.
bool Effects::isReadBack(const Effect &effect, size_t position) const {
  const Block &block = table.module().function(effect.at.function).blocks[effect.at.block];
  return llvm::any_of(llvm::drop_begin(block.instructions, effect.at.index), [&](const Instruction *each) {
    const auto *load = llvm::dyn_cast<LoadInstruction>(each);
    return load && load->path.root == RootKind::Local && load->path.local == effect.call->result &&
           load->path.projections.size() == 1 && load->path.projections.front().name == catalogue::outField(position);
  });
}

// What the call stores where the argument points to: the value that is read back after the call, or an element of what
// was given (an array, a pointer that someone else gave).
ValueId Effects::storedThrough(const Effect &effect, size_t position) {
  if (isReadBack(effect, position))
    return table.field(table.valueOf(effect.at.function, effect.call->result), catalogue::outField(position));
  const ValueId given = argument(effect, position);
  return given == kNoValue ? kNoValue : table.element(given);
}

ValueId Effects::bound(const Effect &effect, llvm::StringRef name, llvm::ArrayRef<std::string> fields,
                       bool flagStands) {
  const CallPattern &pattern = effect.pattern();
  ValueId value = kNoValue;
  if (pattern.result == name) {
    value = table.valueOf(effect.at.function, effect.call->result);
    // A helper that returns the handle returns it alone.
    if (llvm::StringRef(pattern.resultField).consume_front("&") && !effect.derived) {
      size_t position = 0;
      llvm::StringRef(pattern.resultField).drop_front().getAsInteger(10, position);
      value = storedThrough(effect, position);
    } else if (!pattern.resultField.empty() && !effect.derived) {
      value = table.field(value, pattern.resultField);
    }
  } else if (effect.derived) {
    return kNoValue;
  } else if (pattern.whole == name) {
    value = table.valueOf(effect.at.function, effect.call->result);
  } else if (pattern.callee.size() > 1 && pattern.callee.front() == name) {
    value = table.valueOf(effect.at.function, effect.call->receiver);
  } else if (pattern.callee.size() == 1 && pattern.callee.front() == name) {
    value = callee(effect.at.function, *effect.call);
  } else {
    size_t position = 0;
    for (const Parameter &parameter : pattern.parameters) {
      if (parameter.rest)
        continue;
      if (parameter.name == name) {
        value = parameter.out ? storedThrough(effect, position) : argumentFor(effect, parameter, position);
        // The pattern itself selects a field: `removeEventListener(event, handler, options.capture)`.
        if (fields.empty())
          for (const std::string &step : parameter.fields)
            value = value == kNoValue ? kNoValue : selectField(table, value, step, true);
        break;
      }
      ++position;
    }
  }
  for (const std::string &step : fields)
    value = value == kNoValue ? kNoValue : selectField(table, value, step, flagStands);
  return value;
}

bool Effects::holds(const Effect &effect, const Condition &condition) {
  ValueId value = bound(effect, condition.name, condition.fields, false);
  const Value *constant = value == kNoValue ? nullptr : table.asConstant(value);
  switch (condition.op) {
  case Condition::Operator::Present:
    // A field of an unknown object is not evidence that it is there.
    return !isFalse(table, value) && (condition.fields.empty() || constant || table[value].kind != ValueKind::Field ||
                                      table[table[value].base].kind != ValueKind::Parameter);
  case Condition::Operator::Absent:
    return isFalse(table, value);
  case Condition::Operator::Equal:
    return constant && constant->name == condition.literal;
  case Condition::Operator::NotEqual:
    return !constant || constant->name != condition.literal;
  }
  return false;
}

const Condition *Effects::firstThatHolds(const Effect &effect, llvm::ArrayRef<Condition> conditions) {
  for (const Condition &condition : conditions)
    if (holds(effect, condition))
      return &condition;
  return nullptr;
}

Match compare(Effects &effects, ValueId a, ValueId b) {
  ValueTable &table = effects.values();
  if (a == b)
    return a == kNoValue || table[a].kind != ValueKind::Unknown ? Match::Same : Match::Unknown;
  if (isFalse(table, a) && isFalse(table, b))
    return Match::Same;
  if (a == kNoValue || b == kNoValue)
    return (a == kNoValue ? table[b] : table[a]).kind == ValueKind::Constant ? Match::Different : Match::Unknown;
  const Value left = table[a], right = table[b];
  if (left.kind == ValueKind::Constant && right.kind == ValueKind::Constant)
    return left.name == right.name && left.constant == right.constant ? Match::Same : Match::Different;
  if (left.kind == ValueKind::Call && right.kind == ValueKind::Call && sameCall(effects, left, right))
    return wrapsFunction(effects, left) || acquires(effects, left) ? Match::Different : Match::Same;
  if (isFresh(effects, left) && isFresh(effects, right))
    return Match::Different;
  // A function written in place that nothing keeps cannot be named anywhere else.
  for (const auto &[one, other] : {std::pair(a, b), std::pair(b, a)})
    if (table[one].kind == ValueKind::Closure && table.holders(one).size() == 1 &&
        !llvm::is_contained(table.contents(other), one))
      return Match::Different;
  // A place is what it holds.
  if (isPlace(left) || isPlace(right)) {
    std::vector<ValueId> in = table.contents(a), out = table.contents(b);
    for (ValueId each : in)
      if (llvm::is_contained(out, each) && !table.isNothing(each))
        return Match::Same;
    if (left.kind == ValueKind::Field && right.kind == ValueKind::Field)
      return compareFields(effects, left, right);
    // A member of what a call returned is not all of it.
    for (const auto &[one, other, all] : {std::tuple(left, right, b), std::tuple(right, left, a)})
      if (one.kind == ValueKind::Field && one.base == all && other.kind == ValueKind::Call)
        return Match::Different;
  }
  bool bothKnown = (isRooted(table, left) || isObject(left)) && (isRooted(table, right) || isObject(right));
  if (bothKnown || (isObject(left) && isFresh(effects, right)) || (isFresh(effects, left) && isObject(right)))
    return Match::Different;
  return Match::Unknown;
}

} // namespace leaklint::analysis
