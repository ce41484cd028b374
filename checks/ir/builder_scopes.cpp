// The stack of cleanups, handlers and jump targets, and the ways out through it.

#include "checks/ir/builder.h"

#include "checks/ir/may_throw.h"

#include "llvm/ADT/STLExtras.h"

#include <cassert>

namespace leaklint::ir {
namespace {

// Copies of cleanups multiply (a finally within a finally within ...); past these limits a copy is one opaque.
constexpr unsigned kMaxCleanupNesting = 8;
constexpr size_t kMaxBlocks = 20000;
constexpr size_t kMaxCleanupInstructions = 100000;

} // namespace

// Scopes.

void FunctionBuilder::pushCleanup(SourceRange range, Cleanup cleanup) {
  Scope scope;
  scope.kind = Scope::Kind::Cleanup;
  scope.range = range;
  scope.cleanup = std::move(cleanup);
  scopes.push_back(std::move(scope));
}

void FunctionBuilder::popCleanup() {
  assert(!scopes.empty() && scopes.back().kind == Scope::Kind::Cleanup);
  Scope scope = std::move(scopes.back());
  scopes.pop_back();
  runCleanup(scope);
}

void FunctionBuilder::pushHandler(BlockId handler) {
  Scope scope;
  scope.kind = Scope::Kind::Handler;
  scope.handler = handler;
  scopes.push_back(std::move(scope));
}

void FunctionBuilder::popHandler() {
  assert(!scopes.empty() && scopes.back().kind == Scope::Kind::Handler);
  scopes.pop_back();
}

void FunctionBuilder::pushJumpScope(llvm::ArrayRef<Name> labels, BlockId breakTarget, BlockId continueTarget,
                                    bool plainBreak) {
  Scope scope;
  scope.kind = Scope::Kind::Jump;
  scope.labels = labels.vec();
  scope.breakTarget = breakTarget;
  scope.continueTarget = continueTarget;
  scope.plainBreak = plainBreak;
  scopes.push_back(std::move(scope));
}

void FunctionBuilder::popJumpScope() {
  assert(!scopes.empty() && scopes.back().kind == Scope::Kind::Jump);
  scopes.pop_back();
}

// Cleanups. A scope whose cleanup runs has been taken off the stack, with all scopes inside it.

bool FunctionBuilder::cleanupsTooCostly() const {
  return cleanupNesting >= kMaxCleanupNesting || fn.blocks.size() > kMaxBlocks ||
         cleanupInstructions > kMaxCleanupInstructions;
}

void FunctionBuilder::runCleanup(const Scope &scope) {
  if (!reachable())
    return;
  if (cleanupsTooCostly()) {
    opaque(scope.range, "cleanup too deep", {});
    return;
  }
  [[maybe_unused]] size_t depth = scopes.size();
  ++cleanupNesting;
  scope.cleanup(*this);
  --cleanupNesting;
  assert(scopes.size() == depth && "a cleanup must close the scopes it opens");
}

void FunctionBuilder::emitCleanupsDownTo(size_t depth) {
  std::vector<Scope> hidden;
  while (reachable() && scopes.size() > depth) {
    hidden.push_back(std::move(scopes.back()));
    scopes.pop_back();
    if (hidden.back().kind != Scope::Kind::Cleanup)
      continue;
    bool stop = cleanupsTooCostly(); // one opaque stands for all the cleanups that are left
    runCleanup(hidden.back());
    if (stop)
      break;
  }
  restore(hidden);
}

void FunctionBuilder::restore(std::vector<Scope> &hidden) {
  for (Scope &scope : llvm::reverse(hidden))
    scopes.push_back(std::move(scope));
}

// Exceptional edges.

BlockId FunctionBuilder::unwindTarget() {
  for (const Scope &scope : llvm::reverse(scopes)) {
    if (scope.kind == Scope::Kind::Handler)
      return scope.handler;
    if (scope.kind == Scope::Kind::Cleanup)
      return scope.unwind != kNoBlock ? scope.unwind : makeLandings();
  }
  return kNoBlock;
}

/// Makes the landing blocks that are missing, from the outermost inwards, so that each finds the next one out ready.
BlockId FunctionBuilder::makeLandings() {
  std::vector<Scope> hidden;
  while (!scopes.empty() && scopes.back().kind != Scope::Kind::Handler && scopes.back().unwind == kNoBlock) {
    hidden.push_back(std::move(scopes.back()));
    scopes.pop_back();
  }
  BlockId target = scopes.empty() ? kNoBlock : unwindTarget();
  for (Scope &scope : llvm::reverse(hidden)) {
    if (scope.kind == Scope::Kind::Cleanup)
      target = scope.unwind = makeLanding(scope, target);
    scopes.push_back(std::move(scope));
  }
  return target;
}

BlockId FunctionBuilder::makeLanding(const Scope &scope, BlockId next) {
  BlockId interrupted = current;
  BlockId landing = current = newBlock();
  runCleanup(scope);
  if (next != kNoBlock)
    branch(scope.range, next);
  else
    emitThrow(scope.range);
  current = interrupted;
  return landing;
}

/// Sends exceptions from here to `target`: in a block of its own where the current one already sends some elsewhere.
void FunctionBuilder::unwindTo(BlockId target) {
  if (fn.blocks[current].unwind == target)
    return;
  if (mayThrow(fn.blocks[current])) {
    BlockId next = newBlock();
    branch({}, next);
    current = next;
  }
  fn.blocks[current].unwind = target;
}

// Ways out.

void FunctionBuilder::emitReturn(SourceRange range, LocalId value) {
  emitCleanupsDownTo(0);
  Terminator exit;
  exit.kind = TerminatorKind::Return;
  exit.range = range;
  exit.value = value;
  terminate(exit);
}

void FunctionBuilder::emitThrow(SourceRange range, LocalId value) {
  if (!reachable())
    return;
  unwindTo(unwindTarget());
  Terminator exit;
  exit.kind = TerminatorKind::Throw;
  exit.range = range;
  exit.value = value;
  terminate(exit);
}

void FunctionBuilder::emitUnreachable(SourceRange range) {
  Terminator end;
  end.kind = TerminatorKind::Unreachable;
  end.range = range;
  terminate(end);
}

bool FunctionBuilder::emitBreak(SourceRange range, Name label) {
  for (size_t depth = scopes.size(); depth > 0; --depth) {
    const Scope &scope = scopes[depth - 1];
    bool matches = label.empty() ? scope.plainBreak : llvm::is_contained(scope.labels, label);
    if (scope.breakTarget == kNoBlock || !matches)
      continue;
    emitJump(range, scope.breakTarget, depth);
    return true;
  }
  return false;
}

bool FunctionBuilder::emitContinue(SourceRange range, Name label) {
  for (size_t depth = scopes.size(); depth > 0; --depth) {
    const Scope &scope = scopes[depth - 1];
    bool matches = label.empty() || llvm::is_contained(scope.labels, label);
    if (scope.continueTarget == kNoBlock || !matches)
      continue;
    emitJump(range, scope.continueTarget, depth);
    return true;
  }
  return false;
}

void FunctionBuilder::emitJump(SourceRange range, BlockId target, size_t depth) {
  emitCleanupsDownTo(depth);
  branch(range, target);
}

} // namespace leaklint::ir
