#pragma once

#include "checks/ir/module.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <functional>
#include <initializer_list>

namespace leaklint::ir {

/// Builds one function. The builder keeps the stack of cleanups and handlers that are open at the insert point, and
/// emits the cleanups on every way out: the normal end, return, throw, break, continue, goto, and the exceptional edge
/// of each instruction that may throw. No frontend does that by hand.
///
/// An instruction emitted where control cannot reach (after a return, say) is dropped: reachable() tells.
class FunctionBuilder {
public:
  /// Emits a cleanup's code (a finally block's body, a `using`'s dispose call, a destructor) at the insert point.
  /// It is called once for each way out that is taken, each call making a copy; the cleanups outside it are the only
  /// ones open while it runs. Must not open scopes that it does not close.
  using Cleanup = std::function<void(FunctionBuilder &)>;

  FunctionBuilder(Module &module, Function &function);

  Module &module() { return owner; }
  Function &function() { return fn; }

  // Locals.
  LocalId addLocal(LocalKind kind, Name name, SourceRange range, TypeReference type = {}, bool constant = false);
  LocalId addTemporary() { return addLocal(LocalKind::Temporary, {}, {}); }

  // Instructions. Each returns the local that holds the result (a new temporary unless `into` is given).
  LocalId constant(SourceRange range, ConstantKind kind, llvm::StringRef text, LocalId into = kNoLocal);
  LocalId copy(SourceRange range, LocalId source, LocalId into = kNoLocal);
  LocalId load(SourceRange range, const AccessPath &path, LocalId into = kNoLocal);
  void store(SourceRange range, const AccessPath &path, LocalId value);
  void remove(SourceRange range, const AccessPath &path);
  struct CallSpec {
    AccessPath callee;
    LocalId receiver = kNoLocal;
    LocalId function = kNoLocal;
    Name method;
    llvm::ArrayRef<Argument> arguments; ///< copied into the arena
    CallStyle style = CallStyle::Plain;
    bool mayThrow = true;
  };
  LocalId call(SourceRange range, const CallSpec &spec, LocalId into = kNoLocal);
  LocalId closure(SourceRange range, FunctionId callee, LocalId into = kNoLocal);
  LocalId allocate(SourceRange range, AllocationKind kind, ClassId classId = kNoClass, LocalId into = kNoLocal);
  LocalId await(SourceRange range, LocalId source);
  LocalId yield(SourceRange range, LocalId source, bool delegate);
  void scopeExit(SourceRange range, llvm::ArrayRef<LocalId> locals);
  LocalId opaque(SourceRange range, llvm::StringRef reason, llvm::ArrayRef<LocalId> uses, LocalId into = kNoLocal);

  /// A path one step longer than `base`, copied into the arena. A path that would exceed kMaxProjections is loaded into
  /// a temporary first, so that nothing is lost.
  AccessPath project(SourceRange range, const AccessPath &base, Projection step);
  AccessPath field(SourceRange range, const AccessPath &base, llvm::StringRef name);

  // Blocks.
  BlockId newBlock();
  BlockId currentBlock() const { return current; }
  /// Continues in `block`, which must not be terminated. Its exceptional successor is set from the open scopes when the
  /// first instruction is emitted; the builder splits blocks where that changes.
  void setInsertPoint(BlockId block);
  bool reachable() const { return current != kNoBlock; }
  void branch(SourceRange range, BlockId target);
  void conditionalBranch(SourceRange range, const Test &test, BlockId target, BlockId otherwise);

  // Scopes. Pushes and pops nest.
  /// Code that runs on every way out of the scope.
  void pushCleanup(SourceRange range, Cleanup cleanup);
  /// Ends the innermost cleanup scope; emits the cleanup for the normal way out when control reaches here.
  void popCleanup();
  /// Exceptions raised until popHandler go to `handler` (after the cleanups opened since, each on its own edge).
  void pushHandler(BlockId handler);
  void popHandler();
  /// Targets of break and continue. A labelled block that is no loop has no continue target (kNoBlock).
  /// `labels` are the names that `break NAME` may use; an unlabelled break or continue takes the innermost
  /// scope that is breakable / has a continue target.
  void pushJumpScope(llvm::ArrayRef<Name> labels, BlockId breakTarget, BlockId continueTarget, bool plainBreak = true);
  void popJumpScope();

  // Ways out. All leave the insert point unreachable.
  void emitReturn(SourceRange range, LocalId value = kNoLocal);
  void emitThrow(SourceRange range, LocalId value = kNoLocal);
  /// False where no such scope is open (malformed source): nothing was emitted.
  bool emitBreak(SourceRange range, Name label = {});
  bool emitContinue(SourceRange range, Name label = {});
  /// What came before never comes back (`abort`): nothing runs, no cleanup either.
  void emitUnreachable(SourceRange range);
  /// A jump out of the scopes opened since `depth` = scopeDepth() was taken at the target (C's goto).
  void emitJump(SourceRange range, BlockId target, size_t depth);
  size_t scopeDepth() const { return scopes.size(); }

  /// Closes the function: an open end returns; blocks that nothing reaches are removed.
  void finish(SourceRange end);

private:
  struct Scope {
    enum class Kind : uint8_t { Cleanup, Handler, Jump } kind;
    SourceRange range;
    Cleanup cleanup;
    BlockId handler = kNoBlock;
    BlockId unwind = kNoBlock; ///< lazily made landing block of a cleanup's exceptional copy
    std::vector<Name> labels;
    BlockId breakTarget = kNoBlock;
    BlockId continueTarget = kNoBlock;
    bool plainBreak = false;
  };

  template <typename T, typename... Args> LocalId emit(LocalId into, bool hasResult, Args &&...args);
  void append(Instruction *instruction);
  void terminate(const Terminator &terminator);
  BlockId unwindTarget();
  BlockId makeLandings();
  BlockId makeLanding(const Scope &scope, BlockId next);
  void unwindTo(BlockId target);
  void emitCleanupsDownTo(size_t depth);
  void runCleanup(const Scope &scope);
  bool cleanupsTooCostly() const;
  void restore(std::vector<Scope> &hidden);

  Module &owner;
  Function &fn;
  BlockId current = kNoBlock;
  std::vector<Scope> scopes;
  unsigned cleanupNesting = 0;
  size_t cleanupInstructions = 0; ///< copied so far, all cleanups together
};

} // namespace leaklint::ir
