// Names of methods that come in pairs: a project's own registrations, of which no model knows.

#include "checks/opposites.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::checks {

using catalogue::Role;

SplitName splitName(llvm::StringRef method) {
  size_t end = method.empty() ? 0 : 1; // the first letter may be a capital one
  while (end < method.size() && !llvm::isUpper(method[end]) && method[end] != '_')
    ++end;
  return {method.take_front(end).lower(), method.drop_front(end)};
}

bool isModelled(const analysis::Effects &effects, const ir::CallInstruction &call) {
  return llvm::any_of(effects.of(&call), [](const analysis::Effect &effect) {
    return effect.entry->role == Role::Acquire || effect.entry->role == Role::Release ||
           effect.entry->role == Role::Grow || effect.entry->role == Role::Shrink;
  });
}

} // namespace leaklint::checks
