#include "checks/ir/operands.h"

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
