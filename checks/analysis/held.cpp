#include "checks/analysis/held.h"

namespace leaklint::analysis {

using namespace ir;

bool Held::isMadeFromHandle(FunctionId function, LocalId local) {
  if (local == kNoLocal || obligation.handle == kNoValue)
    return false;
  ValueId id = table.valueOf(function, local);
  for (unsigned depth = 0; depth < 3 && id != kNoValue; ++depth) {
    const Value &value = table[id];
    const auto *made = llvm::dyn_cast_or_null<CallInstruction>(value.definition);
    if (value.definition == obligation.acquisition->call)
      return false; // another element of the same result
    if (value.kind == ValueKind::Field)
      id = value.base;
    else if (value.kind == ValueKind::Call && made->receiver != kNoLocal)
      id = table.valueOf(value.function, made->receiver);
    else
      return false;
    if (isHeld(id))
      return table[id].definition != obligation.acquisition->call || obligation.handle == id;
  }
  return false;
}

bool Held::isOtherElement(const Value &value) const {
  return !obligation.acquisition->pattern().resultField.empty() &&
         table[value.base].definition == obligation.acquisition->call;
}

bool Held::isResult(FunctionId function, LocalId local) {
  for (ValueId each : table.contents(table.valueOf(function, local), 2))
    if (table[each].kind == ValueKind::Call && table[each].definition == obligation.acquisition->call)
      return true;
  return false;
}

bool Held::isHandle(FunctionId function, LocalId local) {
  if (obligation.handle == kNoValue || local == kNoLocal)
    return false;
  return isHeld(table.valueOf(function, local));
}

bool Held::isHeld(ValueId value) {
  if (obligation.handle == kNoValue)
    return false;
  for (ValueId each : table.contents(value, 2))
    if (llvm::is_contained(obligation.holders, each))
      return true;
  return false;
}

bool Held::isPartOfHandle(FunctionId function, const Argument &argument) {
  if (!argument.isPart)
    return false;
  const Value &part = table[table.valueOf(function, argument.value)];
  return part.kind == ValueKind::Field && isHeld(part.base);
}

bool Held::isEmbedded(FunctionId function, LocalId local) {
  if (local == kNoLocal)
    return false;
  const TypeReference &type = facts.module.function(function).locals[local].type;
  const Value &part = table[table.valueOf(function, local)];
  return !type.path.empty() && !type.text.ends_with("*") && !type.text.ends_with("&") &&
         part.kind == ValueKind::Field && isHeld(part.base) && !isOtherElement(part);
}

bool Held::isMethodOfHandle(FunctionId function, LocalId local) {
  if (local == kNoLocal)
    return false;
  const Value &value = table[table.valueOf(function, local)];
  return value.kind == ValueKind::Field && isHeld(value.base) &&
         (facts.activity.isTeardownName(value.name) || isReleaseOfHandle(value.name));
}

bool Held::isReleaseOfHandle(llvm::StringRef method) const {
  return llvm::any_of(obligation.protocol->release, [&](const catalogue::CallPattern &each) {
    return each.callee.size() == 2 && each.callee.front() == obligation.acquisition->pattern().result &&
           each.callee.back() == method;
  });
}

} // namespace leaklint::analysis
