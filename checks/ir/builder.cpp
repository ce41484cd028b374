#include "checks/ir/builder.h"

#include "checks/ir/may_throw.h"
#include "checks/ir/unreachable.h"

#include <cassert>
#include <type_traits>

namespace leaklint::ir {

FunctionBuilder::FunctionBuilder(Module &module, Function &function) : owner(module), fn(function) {
  current = newBlock();
}

LocalId FunctionBuilder::addLocal(LocalKind kind, Name name, SourceRange range, TypeReference type, bool constant) {
  fn.locals.push_back({kind, name, type, range, constant});
  return static_cast<LocalId>(fn.locals.size() - 1);
}

// Instructions.

template <typename T, typename... Args> LocalId FunctionBuilder::emit(LocalId into, bool hasResult, Args &&...args) {
  LocalId result = kNoLocal;
  if (hasResult)
    result = into != kNoLocal ? into : addTemporary();
  if (!reachable())
    return result;
  if constexpr (std::is_constructible_v<T, LocalId, Args...>)
    append(owner.create<T>(result, std::forward<Args>(args)...));
  else
    append(owner.create<T>(std::forward<Args>(args)...));
  return result;
}

void FunctionBuilder::append(Instruction *instruction) {
  if (mayThrow(*instruction))
    unwindTo(unwindTarget());
  if (cleanupNesting > 0)
    ++cleanupInstructions;
  fn.blocks[current].instructions.push_back(instruction);
}

LocalId FunctionBuilder::constant(SourceRange range, ConstantKind kind, llvm::StringRef text, LocalId into) {
  return emit<ConstantInstruction>(into, true, range, Constant{kind, owner.intern(text)});
}

LocalId FunctionBuilder::copy(SourceRange range, LocalId source, LocalId into) {
  return emit<CopyInstruction>(into, true, range, source);
}

LocalId FunctionBuilder::load(SourceRange range, const AccessPath &path, LocalId into) {
  return emit<LoadInstruction>(into, true, range, path);
}

void FunctionBuilder::store(SourceRange range, const AccessPath &path, LocalId value) {
  emit<StoreInstruction>(kNoLocal, false, range, path, value);
}

void FunctionBuilder::remove(SourceRange range, const AccessPath &path) { store(range, path, kNoLocal); }

LocalId FunctionBuilder::call(SourceRange range, const CallSpec &spec, LocalId into) {
  LocalId result = into != kNoLocal ? into : addTemporary();
  if (!reachable())
    return result;
  auto *instruction = owner.create<CallInstruction>(result, range, spec.callee, spec.receiver, spec.function,
                                                    spec.method, owner.copy(spec.arguments));
  instruction->style = spec.style;
  instruction->mayThrow = spec.mayThrow;
  append(instruction);
  return result;
}

LocalId FunctionBuilder::closure(SourceRange range, FunctionId callee, LocalId into) {
  return emit<ClosureInstruction>(into, true, range, callee);
}

LocalId FunctionBuilder::allocate(SourceRange range, AllocationKind kind, ClassId classId, LocalId into) {
  return emit<AllocateInstruction>(into, true, range, kind, classId);
}

LocalId FunctionBuilder::await(SourceRange range, LocalId source) {
  return emit<AwaitInstruction>(kNoLocal, true, range, source);
}

LocalId FunctionBuilder::yield(SourceRange range, LocalId source, bool delegate) {
  return emit<YieldInstruction>(kNoLocal, true, range, source, delegate);
}

void FunctionBuilder::scopeExit(SourceRange range, llvm::ArrayRef<LocalId> locals) {
  emit<ScopeExitInstruction>(kNoLocal, false, range, owner.copy(locals));
}

LocalId FunctionBuilder::opaque(SourceRange range, llvm::StringRef reason, llvm::ArrayRef<LocalId> uses, LocalId into) {
  return emit<OpaqueInstruction>(into, true, range, owner.intern(reason), owner.copy(uses));
}

// Access paths.

AccessPath FunctionBuilder::project(SourceRange range, const AccessPath &base, Projection step) {
  AccessPath path = base;
  if (path.projections.size() >= kMaxProjections)
    path = AccessPath::ofLocal(load(range, path));
  llvm::SmallVector<Projection, kMaxProjections> steps(path.projections.begin(), path.projections.end());
  steps.push_back(step);
  path.projections = owner.copy(llvm::ArrayRef<Projection>(steps));
  return path;
}

AccessPath FunctionBuilder::field(SourceRange range, const AccessPath &base, llvm::StringRef name) {
  return project(range, base, {ProjectionKind::Field, owner.intern(name), kNoLocal});
}

// Blocks.

BlockId FunctionBuilder::newBlock() {
  fn.blocks.emplace_back();
  return static_cast<BlockId>(fn.blocks.size() - 1);
}

void FunctionBuilder::setInsertPoint(BlockId block) {
  assert(block < fn.blocks.size() && fn.blocks[block].terminator.kind == TerminatorKind::None);
  current = block;
}

void FunctionBuilder::terminate(const Terminator &terminator) {
  if (!reachable())
    return;
  fn.blocks[current].terminator = terminator;
  current = kNoBlock;
}

void FunctionBuilder::branch(SourceRange range, BlockId target) {
  Terminator jump;
  jump.kind = TerminatorKind::Branch;
  jump.range = range;
  jump.target = target;
  terminate(jump);
}

void FunctionBuilder::conditionalBranch(SourceRange range, const Test &test, BlockId target, BlockId otherwise) {
  Terminator fork;
  fork.kind = TerminatorKind::ConditionalBranch;
  fork.range = range;
  fork.test = test;
  fork.test.constant.text = owner.intern(test.constant.text);
  fork.target = target;
  fork.otherwise = otherwise;
  terminate(fork);
}

void FunctionBuilder::finish(SourceRange end) {
  emitReturn(end);
  scopes.clear();
  removeUnreachableBlocks(fn, end);
}

} // namespace leaklint::ir
