#include "checks/flow/webs.h"

#include "checks/ir/may_throw.h"
#include "checks/ir/operands.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/IntEqClasses.h"

namespace leaklint::flow {

using namespace ir;

namespace {

/// Blocks times definitions above this would take longer than all else.
constexpr size_t kMaxWork = 8'000'000;

using DefinitionId = unsigned;

class Splitter {
public:
  Splitter(Module &all, Function &function, const llvm::DenseSet<LocalId> &captured)
      : module(all), fn(function), kept(captured) {}

  void run() {
    collect();
    if (definitions.empty() || definitions.size() * fn.blocks.size() > kMaxWork)
      return;
    webs.grow(static_cast<unsigned>(definitions.size()));
    solve();
    joinUses();
    webs.compress();
    nameWebs();
    rewrite();
  }

private:
  static bool mayBeSplit(const Local &local) {
    return local.kind == LocalKind::Variable || local.kind == LocalKind::Parameter ||
           local.kind == LocalKind::RestParameter;
  }

  // Each candidate has, beside its instructions' definitions, one for what it holds at the entry.
  void collect() {
    llvm::DenseMap<LocalId, unsigned> count;
    forEachInstruction([&](Instruction &instruction) {
      if (LocalId written = writtenLocal(instruction); written != kNoLocal)
        ++count[written];
    });
    for (LocalId local = 0; local < fn.locals.size(); ++local) {
      bool parameter = fn.locals[local].kind != LocalKind::Variable;
      if (mayBeSplit(fn.locals[local]) && !kept.contains(local) && count.lookup(local) >= (parameter ? 1U : 2U))
        entryOf.try_emplace(local, add(local));
    }
    forEachInstruction([&](Instruction &instruction) {
      if (LocalId written = writtenLocal(instruction); isCandidate(written))
        definedBy.try_emplace(&instruction, add(written));
    });
  }

  bool isCandidate(LocalId local) const { return local != kNoLocal && entryOf.contains(local); }

  DefinitionId add(LocalId local) {
    definitions.push_back(local);
    return static_cast<DefinitionId>(definitions.size() - 1);
  }

  template <typename Visit> void forEachInstruction(Visit visit) {
    for (Block &block : fn.blocks)
      for (Instruction *instruction : block.instructions)
        visit(*instruction);
  }

  const llvm::BitVector &definitionsOf(LocalId local) {
    llvm::BitVector &all = byLocal[local];
    if (all.empty()) {
      all.resize(static_cast<unsigned>(definitions.size()));
      for (DefinitionId id = 0; id < definitions.size(); ++id)
        if (definitions[id] == local)
          all.set(id);
    }
    return all;
  }

  void apply(const Instruction &instruction, llvm::BitVector &state) {
    auto found = definedBy.find(&instruction);
    if (found == definedBy.end())
      return;
    state.reset(definitionsOf(definitions[found->second]));
    state.set(found->second);
  }

  // Forward, to the fixpoint. An exception may leave a block before or after any of its definitions.
  void solve() {
    const auto size = static_cast<unsigned>(definitions.size());
    in.assign(fn.blocks.size(), llvm::BitVector(size));
    for (const auto &[local, id] : entryOf)
      in[0].set(id);
    llvm::BitVector visited(static_cast<unsigned>(fn.blocks.size()));
    std::vector<BlockId> work{0};
    visited.set(0);
    auto flowTo = [&](BlockId to, const llvm::BitVector &state) {
      if (to == kNoBlock)
        return;
      bool grows = state.test(in[to]); // some bit of state is not in in[to]
      in[to] |= state;
      if (grows || !visited.test(to)) {
        visited.set(to);
        work.push_back(to);
      }
    };
    while (!work.empty()) {
      BlockId at = work.back();
      work.pop_back();
      const Block &block = fn.blocks[at];
      llvm::BitVector state = in[at], thrown = in[at];
      for (const Instruction *instruction : block.instructions) {
        apply(*instruction, state);
        thrown |= state;
      }
      flowTo(block.terminator.target, state);
      flowTo(block.terminator.otherwise, state);
      if (mayThrow(block))
        flowTo(block.unwind, thrown);
    }
  }

  void joinUses() {
    for (BlockId at = 0; at < fn.blocks.size(); ++at) {
      llvm::BitVector state = in[at];
      auto use = [&](LocalId local) { join(local, state); };
      for (const Instruction *instruction : fn.blocks[at].instructions) {
        forEachRead(*instruction, use);
        apply(*instruction, state);
      }
      forEachRead(fn.blocks[at].terminator, use);
    }
  }

  void join(LocalId local, const llvm::BitVector &state) {
    if (!isCandidate(local))
      return;
    const DefinitionId first = firstReaching(local, state);
    if (first == kNone)
      return;
    llvm::BitVector reaching = state;
    reaching &= definitionsOf(local);
    for (unsigned id : reaching.set_bits())
      webs.join(first, id);
  }

  DefinitionId firstReaching(LocalId local, const llvm::BitVector &state) {
    llvm::BitVector reaching = state;
    reaching &= definitionsOf(local);
    int first = reaching.find_first();
    return first < 0 ? kNone : static_cast<DefinitionId>(first);
  }

  // The web of what is there at the entry keeps the local: parameters are named by it.
  void nameWebs() {
    for (const auto &[local, id] : entryOf)
      nameOf.try_emplace(webs[id], local);
    for (DefinitionId id = 0; id < definitions.size(); ++id)
      if (!nameOf.contains(webs[id])) {
        const Local &original = fn.locals[definitions[id]];
        Local copy = original;
        copy.kind = LocalKind::Variable;
        if (original.kind != LocalKind::Variable)
          copy.type = {}; // the declared type is that of what is handed in
        nameOf.try_emplace(webs[id], static_cast<LocalId>(fn.locals.size()));
        fn.locals.push_back(copy);
      }
  }

  LocalId renamed(LocalId local, const llvm::BitVector &state) {
    if (!isCandidate(local))
      return local;
    const DefinitionId first = firstReaching(local, state);
    return first == kNone ? local : nameOf.lookup(webs[first]);
  }

  void rewrite() {
    for (BlockId at = 0; at < fn.blocks.size(); ++at) {
      llvm::BitVector state = in[at];
      auto use = [&](LocalId local) { return renamed(local, state); };
      for (Instruction *instruction : fn.blocks[at].instructions) {
        mapReads(*instruction, module, use);
        apply(*instruction, state);
        if (auto found = definedBy.find(instruction); found != definedBy.end())
          mapWritten(*instruction, nameOf.lookup(webs[found->second]));
      }
      mapReads(fn.blocks[at].terminator, use);
    }
  }

  static constexpr DefinitionId kNone = ~0U;

  Module &module;
  Function &fn;
  const llvm::DenseSet<LocalId> &kept;
  std::vector<LocalId> definitions;              ///< what each defines
  llvm::DenseMap<LocalId, DefinitionId> entryOf; ///< the candidates
  llvm::DenseMap<const Instruction *, DefinitionId> definedBy;
  llvm::DenseMap<LocalId, llvm::BitVector> byLocal;
  std::vector<llvm::BitVector> in;
  llvm::IntEqClasses webs;
  llvm::DenseMap<unsigned, LocalId> nameOf; ///< by web
};

} // namespace

void splitVariables(Module &module) {
  std::vector<llvm::DenseSet<LocalId>> captured(module.functions.size());
  for (const auto &fn : module.functions)
    for (const Capture &capture : fn->captures)
      captured[capture.owner].insert(capture.outer);
  for (const auto &fn : module.functions)
    Splitter(module, *fn, captured[fn->id]).run();
}

} // namespace leaklint::flow
