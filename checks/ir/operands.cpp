#include "checks/ir/operands.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::ir {
namespace {

using llvm::cast;
using Visit = llvm::function_ref<void(LocalId)>;

void visitOptional(LocalId local, Visit visit) {
  if (local != kNoLocal)
    visit(local);
}

void visitIndices(const AccessPath &path, Visit visit) {
  for (const Projection &step : path.projections)
    if (step.kind == ProjectionKind::Element)
      visitOptional(step.index, visit);
}

void visitPath(const AccessPath &path, Visit visit) {
  if (path.root == RootKind::Local)
    visit(path.local);
  visitIndices(path, visit);
}

void visitStore(const StoreInstruction &store, Visit visit) {
  visitOptional(store.value, visit);
  if (store.path.empty() || !store.path.isPlainLocal())
    visitPath(store.path, visit);
}

void visitCall(const CallInstruction &call, Visit visit) {
  if (!call.callee.empty())
    visitPath(call.callee, visit);
  visitOptional(call.receiver, visit);
  visitOptional(call.function, visit);
  for (const Argument &argument : call.arguments)
    visit(argument.value);
}

void visitAll(llvm::ArrayRef<LocalId> locals, Visit visit) {
  for (LocalId local : locals)
    visit(local);
}

} // namespace

void forEachRead(const Instruction &instruction, Visit visit) {
  switch (instruction.kind) {
  case InstructionKind::Constant:
  case InstructionKind::Closure:
  case InstructionKind::Allocate:
    return;
  case InstructionKind::Copy:
    return visit(cast<CopyInstruction>(instruction).source);
  case InstructionKind::Load:
    return visitPath(cast<LoadInstruction>(instruction).path, visit);
  case InstructionKind::Store:
    return visitStore(cast<StoreInstruction>(instruction), visit);
  case InstructionKind::Call:
    return visitCall(cast<CallInstruction>(instruction), visit);
  case InstructionKind::Await:
    return visit(cast<AwaitInstruction>(instruction).source);
  case InstructionKind::Yield:
    return visitOptional(cast<YieldInstruction>(instruction).source, visit);
  case InstructionKind::ScopeExit:
    return visitAll(cast<ScopeExitInstruction>(instruction).locals, visit);
  case InstructionKind::Opaque:
    return visitAll(cast<OpaqueInstruction>(instruction).uses, visit);
  }
}

void forEachRead(const Terminator &terminator, Visit visit) {
  visitOptional(terminator.value, visit);
  visitOptional(terminator.test.subject, visit);
  visitOptional(terminator.test.other, visit);
}

namespace {

void mapOptional(LocalId &local, MapLocal map) {
  if (local != kNoLocal)
    local = map(local);
}

void mapPath(AccessPath &path, Module &module, MapLocal map) {
  if (path.root == RootKind::Local)
    mapOptional(path.local, map);
  auto isIndexed = [](const Projection &step) { return step.index != kNoLocal; };
  if (llvm::none_of(path.projections, isIndexed))
    return;
  llvm::SmallVector<Projection, 4> steps(path.projections.begin(), path.projections.end());
  for (Projection &step : steps)
    mapOptional(step.index, map);
  path.projections = module.copy(llvm::ArrayRef<Projection>(steps));
}

void mapCall(CallInstruction &call, Module &module, MapLocal map) {
  if (!call.callee.empty())
    mapPath(call.callee, module, map);
  mapOptional(call.receiver, map);
  mapOptional(call.function, map);
  llvm::SmallVector<Argument, 4> arguments(call.arguments.begin(), call.arguments.end());
  for (Argument &argument : arguments)
    mapOptional(argument.value, map);
  call.arguments = module.copy(llvm::ArrayRef<Argument>(arguments));
}

llvm::ArrayRef<LocalId> mapped(llvm::ArrayRef<LocalId> locals, Module &module, MapLocal map) {
  llvm::SmallVector<LocalId, 4> copy(locals.begin(), locals.end());
  for (LocalId &local : copy)
    mapOptional(local, map);
  return module.copy(llvm::ArrayRef<LocalId>(copy));
}

} // namespace

void mapReads(Instruction &instruction, Module &module, MapLocal map) {
  switch (instruction.kind) {
  case InstructionKind::Constant:
  case InstructionKind::Closure:
  case InstructionKind::Allocate:
    return;
  case InstructionKind::Copy:
    return mapOptional(cast<CopyInstruction>(instruction).source, map);
  case InstructionKind::Load:
    return mapPath(cast<LoadInstruction>(instruction).path, module, map);
  case InstructionKind::Store: {
    auto &store = cast<StoreInstruction>(instruction);
    mapOptional(store.value, map);
    if (!store.path.isPlainLocal())
      mapPath(store.path, module, map);
    return;
  }
  case InstructionKind::Call:
    return mapCall(cast<CallInstruction>(instruction), module, map);
  case InstructionKind::Await:
    return mapOptional(cast<AwaitInstruction>(instruction).source, map);
  case InstructionKind::Yield:
    return mapOptional(cast<YieldInstruction>(instruction).source, map);
  case InstructionKind::ScopeExit: {
    auto &exit = cast<ScopeExitInstruction>(instruction);
    exit.locals = mapped(exit.locals, module, map);
    return;
  }
  case InstructionKind::Opaque: {
    auto &opaque = cast<OpaqueInstruction>(instruction);
    opaque.uses = mapped(opaque.uses, module, map);
    return;
  }
  }
}

void mapReads(Terminator &terminator, MapLocal map) {
  mapOptional(terminator.value, map);
  mapOptional(terminator.test.subject, map);
  mapOptional(terminator.test.other, map);
}

void mapWritten(Instruction &instruction, LocalId to) {
  auto *store = llvm::dyn_cast<StoreInstruction>(&instruction);
  if (store && store->path.isPlainLocal())
    store->path.local = to;
  else
    instruction.result = to;
}

LocalId writtenLocal(const Instruction &instruction) {
  const auto *store = llvm::dyn_cast<StoreInstruction>(&instruction);
  return store && store->path.isPlainLocal() ? store->path.local : instruction.result;
}

const AccessPath *accessedPath(const Instruction &instruction) {
  if (const auto *load = llvm::dyn_cast<LoadInstruction>(&instruction))
    return &load->path;
  if (const auto *store = llvm::dyn_cast<StoreInstruction>(&instruction))
    return &store->path;
  const auto *call = llvm::dyn_cast<CallInstruction>(&instruction);
  return call ? &call->callee : nullptr;
}

} // namespace leaklint::ir
