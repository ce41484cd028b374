#include "checks/check.h"
#include "checks/opposites.h"

namespace leaklint::checks {

using namespace ir;
using catalogue::Role;

namespace {

bool isKeyedStore(const Instruction &instruction) {
  const auto *store = llvm::dyn_cast<StoreInstruction>(&instruction);
  return store && !store->path.projections.empty() && store->path.projections.back().kind == ProjectionKind::Element;
}

bool takesBack(const analysis::Bindings &bindings, const Instruction &instruction) {
  const auto &opposites = bindings.effects.patterns().models().opposites;
  const auto *call = llvm::dyn_cast<CallInstruction>(&instruction);
  if (!call || call->method.empty() || call->receiver == kNoLocal || isModelled(bindings.effects, *call))
    return false;
  const std::string verb = splitName(call->method).verb;
  return llvm::any_of(opposites, [&](const auto &each) { return each.second == verb; });
}

} // namespace

llvm::ArrayRef<Check> allChecks() {
  static constexpr Check kChecks[] = {checkListeners, checkSiblings, checkKeptSiblings, checkTimers, checkResources,
                                      checkCaches,    checkMemoised, checkClosures,     checkStreams};
  return kChecks;
}

bool mayHaveSites(const analysis::Bindings &bindings) {
  for (const Role role : {Role::Acquire, Role::Release, Role::Grow, Role::Load})
    if (!bindings.effects.all(role).empty())
      return true;
  return llvm::any_of(bindings.values.module().functions, [&](const auto &fn) {
    return (!fn->decorators.empty() && fn->owner != kNoClass) || llvm::any_of(fn->blocks, [&](const Block &block) {
             return llvm::any_of(block.instructions, [&](const Instruction *each) {
               return isKeyedStore(*each) || takesBack(bindings, *each);
             });
           });
  });
}

} // namespace leaklint::checks
