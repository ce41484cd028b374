#include "checks/link/concern.h"

#include "checks/ir/operands.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

namespace leaklint::link {

using namespace ir;
using llvm::dyn_cast;

namespace {

constexpr unsigned kMaxRounds = 8;

llvm::StringRef lastName(const AccessPath &path) {
  return path.projections.empty() ? path.name : path.projections.back().name;
}

/// The functions that lead to some, and the names by which code speaks of them.
class Callers {
public:
  Callers(const Module &all, const std::set<FunctionId> &functions) : module(all), reaching(functions) {
    for (FunctionId function : functions)
      addNames(function);
    for (const Block &block : module.function(0).blocks)
      for (const Instruction *instruction : block.instructions)
        if (const AccessPath *path = accessedPath(*instruction); path && instruction->result != kNoLocal)
          bodyPaths[instruction->result] = path;
    for (unsigned round = 0; round < kMaxRounds && grow(); ++round) {
    }
  }

  const llvm::StringSet<> &spokenOf() const { return names; }

private:
  void addNames(FunctionId id) {
    const Function &fn = module.function(id);
    if (!fn.name.empty())
      names.insert(fn.name);
    if (fn.owner != kNoClass && !module.classAt(fn.owner).name.empty())
      names.insert(module.classAt(fn.owner).name);
  }

  bool grow() {
    bool grew = false;
    for (const auto &fn : llvm::drop_begin(module.functions))
      if (!reaching.contains(fn->id) && leadsThere(*fn)) {
        reaching.insert(fn->id);
        addNames(fn->id);
        grew = true;
      }
    // What the module's variables are set to is spoken of by their names.
    for (const Block &block : module.function(0).blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *store = dyn_cast<StoreInstruction>(instruction);
            store && store->path.root == RootKind::Module && madeOfNames(store->value))
          grew |= names.insert(store->path.name).second;
    return grew;
  }

  bool madeOfNames(LocalId value) const {
    auto path = bodyPaths.find(value);
    return path != bodyPaths.end() && names.contains(lastName(*path->second));
  }

  bool leadsThere(const Function &fn) const {
    return llvm::any_of(fn.blocks, [&](const Block &block) {
      return llvm::any_of(block.instructions, [&](const Instruction *instruction) {
        if (const auto *closure = dyn_cast<ClosureInstruction>(instruction))
          return reaching.contains(closure->function);
        const AccessPath *path = accessedPath(*instruction);
        const auto *call = dyn_cast<CallInstruction>(instruction);
        return (path && names.contains(lastName(*path))) || (call && names.contains(call->method));
      });
    });
  }

  const Module &module;
  std::set<FunctionId> reaching;
  llvm::StringSet<> names;
  llvm::DenseMap<LocalId, const AccessPath *> bodyPaths; ///< what the locals of the module body were read from
};

} // namespace

std::set<FunctionId> functionsAround(const Module &module, llvm::ArrayRef<SourceRange> ranges) {
  std::set<FunctionId> found;
  for (const auto &fn : llvm::drop_begin(module.functions))
    if (llvm::any_of(ranges, [&](const SourceRange &range) { return fn->range.contains(range); }))
      found.insert(fn->id);
  return found;
}

Reach reachOf(const Module &module, const std::set<FunctionId> &functions) {
  Reach reach;
  const Callers callers(module, functions);
  bool whole = false;
  for (const Export &each : module.exports) {
    whole |= each.name == "=";
    if (!callers.spokenOf().contains(each.local))
      continue;
    if (each.name == "default" || each.name == "=")
      reach.anyName = true;
    else
      reach.names.insert(each.name);
  }
  reach.anyName |= whole && reach.names.empty();
  return reach;
}

std::set<FunctionId> usersOf(const Module &module, llvm::function_ref<bool(llvm::StringRef, llvm::StringRef)> isMeant) {
  std::set<FunctionId> users;
  const auto means = [&](const AccessPath &path) {
    return path.root == RootKind::Import &&
           isMeant(path.name, path.projections.empty() ? llvm::StringRef() : path.projections.front().name);
  };
  for (const auto &fn : module.functions)
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions)
        if (const AccessPath *path = accessedPath(*instruction); path && means(*path))
          users.insert(fn->id);
  // A class below one of the other module is reached as that one is.
  for (const auto &type : module.classes)
    if (llvm::any_of(type->bases, means))
      for (const Method &method : type->methods)
        if (method.function != kNoFunction)
          users.insert(method.function);
  return users;
}

void forEachBase(const Module &module, llvm::StringRef className, llvm::function_ref<void(const AccessPath &)> visit) {
  for (const auto &type : module.classes) {
    if (!className.empty() && type->name != className)
      continue;
    for (const std::vector<AccessPath> *paths : {&type->bases, &type->decorators})
      for (const AccessPath &path : *paths)
        if (path.root == RootKind::Import)
          visit(path);
  }
}

void forEachConcern(const Module &module, const std::set<FunctionId> &functions,
                    llvm::function_ref<void(const AccessPath &)> visit) {
  const auto visitImport = [&](const AccessPath &path) {
    if (path.root == RootKind::Import)
      visit(path);
  };
  std::set<ClassId> owners;
  for (FunctionId id : functions)
    if (module.function(id).owner != kNoClass)
      owners.insert(module.function(id).owner);
  for (ClassId owner : owners)
    for (const Field &field : module.classAt(owner).fields)
      visitImport(field.type.path);
  for (const auto &fn : module.functions) {
    if (fn->id == 0) // what the module's variables are made by
      for (const Block &block : fn->blocks)
        for (const Instruction *instruction : block.instructions)
          if (const auto *call = dyn_cast<CallInstruction>(instruction))
            visitImport(call->callee);
    bool concerned = functions.contains(fn->id) || (fn->owner != kNoClass && owners.contains(fn->owner));
    for (FunctionId outer = fn->enclosing; outer != kNoFunction && !concerned; outer = module.function(outer).enclosing)
      concerned = functions.contains(outer) ||
                  (module.function(outer).owner != kNoClass && owners.contains(module.function(outer).owner));
    if (!concerned)
      continue;
    for (const Local &local : fn->locals)
      visitImport(local.type.path);
    for (const Block &block : fn->blocks)
      for (const Instruction *instruction : block.instructions)
        if (const AccessPath *path = accessedPath(*instruction))
          visitImport(*path);
  }
}

} // namespace leaklint::link
