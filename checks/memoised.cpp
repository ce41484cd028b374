// Methods whose results a decorator keeps: the instance is part of the key, so the cache keeps it alive.

#include "checks/check.h"
#include "checks/ir/operands.h"
#include "checks/judgement.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using finding::Verdict;

namespace {

std::string decoratorName(Facts &facts, const AccessPath &decorator) {
  return facts.effects.types().importName(facts.values.valueOf(0, decorator));
}

const catalogue::CallPattern *memoiserOf(Facts &facts, const Function &fn) {
  for (const AccessPath &decorator : fn.decorators) {
    const std::string path = decoratorName(facts, decorator);
    for (const catalogue::CallPattern &memoiser : facts.effects.patterns().models().memoises)
      if (path == llvm::join(memoiser.callee, "."))
        return &memoiser;
  }
  return nullptr;
}

// `self.find.cache_clear`: someone empties the cache.
bool isManaged(const Facts &facts, const Function &fn) {
  auto namesIt = [&](const AccessPath &path) {
    return path.projections.size() > 1 && path.projections[path.projections.size() - 2].name == fn.name;
  };
  for (const auto &each : facts.module.functions)
    for (const Block &block : each->blocks)
      for (const Instruction *instruction : block.instructions)
        if (const AccessPath *path = accessedPath(*instruction); path && namesIt(*path))
          return true;
  return false;
}

// `@lru_cache(maxsize=64)`: as many instances as that, and no more.
bool hasBound(Facts &facts, const Function &fn) {
  for (const auto &each : facts.module.functions)
    for (const Block &block : each->blocks)
      for (const Instruction *instruction : block.instructions) {
        const auto *call = llvm::dyn_cast<CallInstruction>(instruction);
        if (!call || call->arguments.empty())
          continue;
        const Value &given = facts.values[facts.values.valueOf(each->id, call->arguments.front().value)];
        const Value made = facts.values[facts.effects.callee(each->id, *call)];
        if (given.kind != ValueKind::Closure || given.function != fn.id || made.kind != ValueKind::Call)
          continue;
        for (const Argument &argument : llvm::cast<CallInstruction>(made.definition)->arguments)
          if (const Value *size = facts.values.asConstant(facts.values.valueOf(made.function, argument.value));
              size && size->constant == ConstantKind::Number)
            return true;
      }
  return false;
}

// `@per_class` over `@lru_cache`: what a decorator that nothing is known of calls it with, may be no instance.
bool isWrappedUnseen(Facts &facts, const Function &fn, const catalogue::CallPattern &memoiser) {
  for (const AccessPath &decorator : fn.decorators) {
    if (decoratorName(facts, decorator) == llvm::join(memoiser.callee, "."))
      return false; // those inside are called by the cache
    if (decorator.root != RootKind::Global)
      return true;
  }
  return false;
}

Judgement judgeMemoised(Facts &facts, const Function &fn, const catalogue::CallPattern &memoiser) {
  if (isWrappedUnseen(facts, fn, memoiser))
    return proven(Verdict::Unknown, "another decorator decides what it is called with");
  if (isManaged(facts, fn))
    return proven(Verdict::Bounded, "the cache is managed in this module");
  if (llvm::any_of(facts.effects.types().ofClass(fn.owner),
                   [](const catalogue::ObjectType *type) { return type->lifetime == catalogue::Lifetime::Process; }))
    return proven(Verdict::RunsOnce, "the class holds its instances");
  if (facts.activity.isMadeOnce(fn.owner))
    return proven(Verdict::RunsOnce, "code that runs once makes the instances");
  return leak(hasBound(facts, fn) ? Confidence::Low : Confidence::Medium, "method", "the instance is part of each key");
}

} // namespace

void checkMemoised(Facts &facts, std::vector<finding::Site> &sites) {
  for (const auto &fn : facts.module.functions) {
    // What takes no object of its class has a key without one.
    if (!facts.isOwn(fn->range) || fn->owner == kNoClass || fn->isStatic || fn->self == kNoLocal)
      continue;
    if (const catalogue::CallPattern *memoiser = memoiserOf(facts, *fn))
      sites.push_back(makeSite(facts, "cache-unbounded", "memoisation", fn->id, fn->nameRange,
                               llvm::join(memoiser->callee, "."), judgeMemoised(facts, *fn, *memoiser)));
  }
}

} // namespace leaklint::checks
