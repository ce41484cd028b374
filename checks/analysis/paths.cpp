#include "checks/analysis/paths.h"

#include "checks/analysis/tested.h"
#include "checks/ir/may_throw.h"

namespace leaklint::analysis {

using namespace ir;

namespace {

constexpr uint8_t kMostWays = 4;
constexpr unsigned kFarthestBack = 128; // blocks: in functions made by a machine, ways are long

// A block is visited at most once without and once with an exception behind it, and a few times more where a way
// excludes a side of its branch.
struct Visit {
  BlockId block;
  uint32_t first; ///< index of the first instruction to run
  int from = -1;  ///< index of the visit before, for the trace
  bool caught = false;
  const Instruction *thrower = nullptr;
};

// Goes back over instructions to where a local was given its value: through copies, and through stores to the place it
// was loaded from where a parameter that is never set points to it.
class BackTracker {
public:
  BackTracker(const Function &function, LocalId local) : fn(function), subject(local) {}

  /// True once the search is over: the value is set(), or it is not known.
  bool passes(const Block &block) {
    for (const Instruction *instruction : llvm::reverse(block.instructions))
      if (steps(*instruction))
        return true;
    return false;
  }
  const Constant *set() const { return found; }
  bool isAbout(LocalId local) const { return !place && local == subject; }

private:
  bool steps(const Instruction &instruction) {
    if (place) {
      if (const auto *store = llvm::dyn_cast<StoreInstruction>(&instruction); store && isPlace(store->path)) {
        subject = store->value;
        place = nullptr;
        return subject == kNoLocal;
      }
      return mayWritePlace(instruction);
    }
    if (instruction.result != subject)
      return false;
    if (const auto *copy = llvm::dyn_cast<CopyInstruction>(&instruction)) {
      subject = copy->source;
      return false;
    }
    if (const auto *load = llvm::dyn_cast<LoadInstruction>(&instruction); load && isThroughParameter(load->path)) {
      place = &load->path;
      return false;
    }
    if (const auto *constant = llvm::dyn_cast<ConstantInstruction>(&instruction))
      found = &constant->value;
    return true;
  }

  bool isThroughParameter(const AccessPath &path) const {
    return path.root == RootKind::Local && !path.projections.empty() &&
           fn.locals[path.local].kind == LocalKind::Parameter;
  }

  bool isPlace(const AccessPath &path) const {
    return path.root == RootKind::Local && path.local == place->local && path.projections == place->projections;
  }

  // Another pointer set, or someone who is given this one.
  bool mayWritePlace(const Instruction &instruction) const {
    if (instruction.result == place->local)
      return true;
    const auto *call = llvm::dyn_cast<CallInstruction>(&instruction);
    return call && (call->receiver == place->local ||
                    llvm::any_of(call->arguments, [&](const Argument &each) { return each.value == place->local; }));
  }

  const Function &fn;
  LocalId subject;
  const AccessPath *place = nullptr; ///< that the subject was loaded from
  const Constant *found = nullptr;
};

class Follower {
public:
  Follower(const flow::Graph &g, const PathQuery &q)
      : graph(g), query(q), seen(g.function().blocks.size() * 2, false), excluded(seen.size(), 0) {}

  PathResult run() {
    uint32_t first = query.fromEntry ? 0 : query.start.index + 1;
    visits.push_back({query.start.block, first});
    for (size_t next = 0; next < visits.size(); ++next)
      runBlock(next);
    return result;
  }

private:
  void enter(size_t from, BlockId block, bool caught, const Instruction *thrower) {
    size_t slot = block * 2 + (caught ? 1 : 0);
    if (seen[slot])
      return;
    seen[slot] = true;
    visits.push_back({block, 0, static_cast<int>(from), caught, thrower});
  }

  void runBlock(size_t at) {
    const Visit visit = visits[at];
    const Block &block = graph.function().blocks[visit.block];
    for (uint32_t i = visit.first; i < block.instructions.size(); ++i) {
      const Instruction &instruction = *block.instructions[i];
      Position here{graph.function().id, visit.block, i};
      if (!query.fromEntry && here == query.start) {
        result.again = true;
        return;
      }
      Event event = query.effectOf(here, instruction);
      if (event == Event::Released) {
        result.released = true;
        return;
      }
      if (event == Event::Ended)
        return;
      // A callee that throws may not have taken it over yet: the exceptional edge leaves with it open.
      if (mayThrow(instruction) && query.throws(instruction))
        raise(at, block, &instruction);
      if (event == Event::Escaped) {
        noteEscape(instruction.range);
        return;
      }
    }
    leave(at, block);
  }

  void noteEscape(const SourceRange &range) {
    result.escaped = true;
    if (result.firstEscape == 0 || range.begin.line < result.firstEscape)
      result.firstEscape = range.begin.line;
  }

  void raise(size_t at, const Block &block, const Instruction *thrower) {
    if (block.unwind != kNoBlock)
      enter(at, block.unwind, true, thrower);
    else
      record(result.exceptional, at, thrower->range, thrower);
  }

  void leave(size_t at, const Block &block) {
    const Terminator &end = block.terminator;
    switch (end.kind) {
    case TerminatorKind::Branch:
      enter(at, end.target, visits[at].caught, visits[at].thrower);
      break;
    case TerminatorKind::ConditionalBranch:
      choose(at, end, true);
      choose(at, end, false);
      break;
    case TerminatorKind::Return:
      if (query.effectOfExit(end) == Event::Escaped) {
        noteEscape(end.range);
        result.returned = true;
      } else
        record(visits[at].caught ? result.handled : result.normal, at, end.range, visits[at].thrower);
      break;
    case TerminatorKind::Throw:
      if (block.unwind != kNoBlock)
        enter(at, block.unwind, true, visits[at].thrower);
      else
        record(result.exceptional, at, end.range, visits[at].thrower);
      // An assertion raises nothing that code counts on.
      if (block.unwind == kNoBlock && end.value != kNoLocal && !visits[at].caught && !visits[at].thrower)
        record(result.thrown, at, end.range, nullptr);
      break;
    default:
      break;
    }
  }

  // `int error = 7; … goto fail; fail: if (error) free(p);`: what the variable, or the place that a parameter points
  // to, was last set to, or was last found to be, on the way to the branch. Before the acquisition the way is known as
  // long as there is but one.
  bool contradictsTheWay(size_t at, const Test &asked, bool taken) const {
    if (asked.subject == kNoLocal)
      return false;
    BackTracker back(graph.function(), asked.subject);
    BlockId to = kNoBlock, block = visits[at].block;
    int visit = static_cast<int>(at);
    for (unsigned steps = 0; block != kNoBlock && steps < kFarthestBack; ++steps) {
      const Terminator &end = graph.function().blocks[block].terminator;
      if (to != kNoBlock && end.kind == TerminatorKind::ConditionalBranch && end.target != end.otherwise &&
          back.isAbout(end.test.subject))
        return contradictInPlace(end.test, to == end.target, asked, taken);
      if (back.passes(graph.function().blocks[block]))
        return back.set() && contradictsSet(*back.set(), asked, taken);
      to = block;
      if (visit >= 0)
        visit = visits[visit].from;
      block = visit >= 0 ? visits[visit].block : onlyBefore(to);
    }
    return false;
  }

  BlockId onlyBefore(BlockId block) const {
    const auto before = graph.predecessors(block);
    return before.size() == 1 && !graph.inLoop(block) ? before.front() : kNoBlock;
  }

  // A side that this way excludes may be open to another: `while (item) item = next(item)` ends the second time round.
  void choose(size_t at, const Terminator &end, bool taken) {
    if (query.impossible(end.test, taken))
      return;
    const bool caught = visits[at].caught;
    if (contradictsTheWay(at, end.test, taken)) {
      const size_t slot = visits[at].block * 2 + (caught ? 1 : 0);
      if (++excluded[slot] < kMostWays)
        seen[slot] = false;
      return;
    }
    enter(at, taken ? end.target : end.otherwise, caught, visits[at].thrower);
  }

  void record(OpenExit &exit, size_t at, SourceRange where, const Instruction *thrower) {
    if (exit.found)
      return;
    exit.found = true;
    exit.exceptional = &exit == &result.exceptional;
    exit.throughHandler = visits[at].caught;
    exit.thrower = thrower ? thrower : visits[at].thrower;
    exit.exit = where;
    for (int i = static_cast<int>(at); visits[i].from >= 0; i = visits[i].from) {
      BlockId block = visits[visits[i].from].block;
      const Terminator &end = graph.function().blocks[block].terminator;
      if (end.kind == TerminatorKind::ConditionalBranch && end.range.valid() && visits[i].block == end.target)
        exit.decisions.push_back({block, true});
      else if (end.kind == TerminatorKind::ConditionalBranch && end.range.valid())
        exit.decisions.push_back({block, false});
    }
    std::reverse(exit.decisions.begin(), exit.decisions.end());
  }

  const flow::Graph &graph;
  const PathQuery &query;
  std::vector<bool> seen;
  std::vector<uint8_t> excluded; ///< how often a side of the block's branch was; by slot, as `seen`
  std::vector<Visit> visits;
  PathResult result;
};

} // namespace

PathResult follow(const flow::Graph &graph, const PathQuery &query) { return Follower(graph, query).run(); }

} // namespace leaklint::analysis
