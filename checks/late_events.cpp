// Events that may come long after the work that waits for them.

#include "checks/late_events.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;

bool waitsForTheEnd(const Facts &facts, const Obligation &registration) {
  const auto &parameters = registration.acquisition->pattern().parameters;
  if (parameters.empty())
    return false;
  const Value *event = facts.values.asConstant(facts.effects.bound(*registration.acquisition, parameters[0].name));
  return event && llvm::is_contained(facts.effects.patterns().models().lastEvents, event->name.str());
}

namespace {

// A function that comes to its end some time: asynchronous, or the executor of a promise.
bool isWork(Facts &facts, FunctionId function) {
  for (; function != kNoFunction; function = facts.module.function(function).enclosing)
    if (facts.module.function(function).isAsync ||
        llvm::any_of(facts.activity.callersOf(function), [](const Activity::Caller &each) {
          return each.registration && each.registration->when == catalogue::Runs::Now && each.call->constructs();
        }))
      return true;
  return false;
}

ValueId rootOf(const Facts &facts, ValueId value) {
  while (facts.values[value].kind == ValueKind::Field)
    value = facts.values[value].base;
  return value;
}

// Handed in by code that cannot be seen, or that has it from somewhere else: not made for this one call.
bool isHandedIn(Facts &facts, ValueId target) {
  const Value root = facts.values[rootOf(facts, target)];
  if (root.kind != ValueKind::Parameter)
    return false;
  const Function &fn = facts.module.function(root.function);
  const auto position = llvm::find(fn.parameters, root.local) - fn.parameters.begin();
  bool isMade = false;
  for (const Activity::Caller &caller : facts.activity.callersOf(fn.id)) {
    if (caller.registration || caller.handlerOf || static_cast<size_t>(position) >= caller.call->arguments.size())
      return true;
    const ValueId given = facts.values.valueOf(caller.caller, caller.call->arguments[position].value);
    const Value from = facts.values[rootOf(facts, given)];
    if (from.kind != ValueKind::Call || from.function != caller.caller)
      return true;
    isMade = true;
  }
  return !isMade;
}

} // namespace

bool outlivesTheWork(Facts &facts, const Obligation &registration) {
  return isHandedIn(facts, registration.target) && isWork(facts, registration.function) &&
         llvm::any_of(facts.effects.types().of(registration.target),
                      [](const catalogue::ObjectType *type) { return type->outlivesWork; });
}

} // namespace leaklint::checks
