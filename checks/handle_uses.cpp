#include "checks/handle_uses.h"

#include "checks/analysis/flags.h"
#include "checks/analysis/handed_over.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;

// Something is registered on it here: it was opened to stay, and code that runs once may well leave it open.
bool worksByItself(Facts &facts, const Obligation &obligation) {
  for (const Effect &effect : facts.effects.all(catalogue::Role::Acquire))
    if (!effect.entry->protocol->retains.empty() && effect.call->receiver != kNoLocal &&
        llvm::is_contained(obligation.holders, facts.values.valueOf(effect.at.function, effect.call->receiver)))
      return true;
  for (const auto &[place, write] : facts.values.allWrites())
    if (facts.values[place].kind == ValueKind::Field && write.value != kNoValue &&
        llvm::is_contained(obligation.holders, facts.values[place].base) &&
        facts.values.asFunction(write.value) != kNoFunction)
      return true;
  return false;
}

// `self._closer = self.fp.close`: whoever calls it is not seen.
bool closingMethodIsKept(Facts &facts, const Obligation &obligation) {
  return llvm::any_of(facts.values.allWrites(), [&](const auto &entry) {
    const Value &stored = facts.values[entry.second.value];
    return stored.kind == ValueKind::Field && facts.activity.isTeardownName(stored.name) &&
           (llvm::is_contained(obligation.holders, stored.base) ||
            llvm::is_contained(obligation.use.places, stored.base));
  });
}

bool isOneOfMany(const ValueTable &table, ValueId place) {
  for (; place != kNoValue; place = table[place].base)
    if (table[place].kind == ValueKind::Element || table[place].kind == ValueKind::Key ||
        table[place].kind == ValueKind::Variable)
      return true;
  return false;
}

bool isKeptTwice(Facts &facts, const Obligation &obligation) {
  return llvm::count_if(obligation.use.places, [&](ValueId place) {
           return llvm::any_of(facts.values.writesTo(place), [&](const Write &write) {
             return write.function == obligation.function && write.value != kNoValue &&
                    !facts.values.isNothing(write.value);
           });
         }) > 1;
}

// Whether `to` may run once the acquisition has succeeded: by a way out of its block, or after a later call there
// raised.
static bool mayFollow(Facts &facts, const Obligation &obligation, const Position &to) {
  const flow::Graph &graph = facts.activity.graphOf(obligation.function);
  const Position &at = obligation.acquisition->at;
  const Block &block = graph.function().blocks[at.block];
  const bool raisesLater =
      llvm::any_of(llvm::drop_begin(block.instructions, at.index + 1), [&](const Instruction *each) {
        const auto *await = llvm::dyn_cast<AwaitInstruction>(each);
        return await ? await->source != obligation.acquisition->call->result : each->kind == InstructionKind::Call;
      });
  for (BlockId next : {block.terminator.target, block.terminator.otherwise, raisesLater ? block.unwind : kNoBlock})
    if (next != kNoBlock && (next == to.block || graph.leadsTo(next, to.block)))
      return true;
  return at.block == to.block && at.index < to.index;
}

SourceRange emptiedAt(Facts &facts, const Obligation &obligation, ValueId place) {
  if (facts.values[place].kind != ValueKind::Variable && isOneOfMany(facts.values, place))
    return {};
  const auto putsItThere = [&](const Write &write) {
    return write.function == obligation.function && write.value != kNoValue &&
           llvm::any_of(facts.values.contents(write.value, 2),
                        [&](ValueId each) { return llvm::is_contained(obligation.holders, each); });
  };
  if (llvm::none_of(facts.values.writesTo(place), putsItThere))
    return {}; // another function copies it there
  for (const Write &write : facts.values.writesTo(place))
    if (write.function == obligation.function && write.value != kNoValue && facts.values.isNothing(write.value) &&
        mayFollow(facts, obligation, facts.values.positionOf(write.instruction)))
      return write.instruction->range;
  return {};
}

// The handle is taken out of its place first: `s, self.socket = self.socket, None`.
bool isReadAside(Facts &facts, const Obligation &obligation, ValueId place) {
  for (const Block &block : facts.module.function(obligation.function).blocks)
    for (const Instruction *instruction : block.instructions) {
      const auto *load = llvm::dyn_cast<LoadInstruction>(instruction);
      if (load && !facts.module.function(obligation.function).locals[load->result].name.empty() &&
          facts.values.valueOf(obligation.function, load->path) == place)
        return true;
    }
  return false;
}

// The same function keeps another one, and other code of the class releases that.
bool siblingIsReleased(Facts &facts, const Obligation &obligation) {
  for (const Effect &effect : facts.effects.all(catalogue::Role::Acquire)) {
    if (effect.entry->protocol != obligation.protocol || effect.call == obligation.acquisition->call ||
        effect.at.function != obligation.function)
      continue;
    Obligation other = makeObligation(facts, effect);
    if (!other.use.places.empty() && llvm::any_of(other.releases, [&](const Release &each) {
          return each.match == Match::Same && each.at.function != obligation.function;
        }))
      return true;
  }
  return false;
}

std::string decisionInWords(Facts &facts, FunctionId function, const Test &test, bool taken) {
  const std::string name =
      test.subject == kNoLocal ? std::string() : facts.values.describe(facts.values.valueOf(function, test.subject));
  const bool holds = taken != test.negated;
  if (!name.empty() && test.kind == TestKind::Equals && test.other == kNoLocal && !test.constant.text.empty())
    return "`" + name + (holds ? "` is " : "` is not ") + test.constant.text.str();
  if (name.empty() || (test.kind != TestKind::Truthy && test.kind != TestKind::Null))
    return "this way is taken";
  if (test.kind == TestKind::Null)
    return "`" + name + "` is " + (holds ? "nothing" : "something");
  return "`" + name + "` " + (holds ? "holds" : "does not hold");
}

bool isTakenOverHere(const Obligation &obligation) {
  return llvm::any_of(obligation.releases, [&](const Release &each) {
    return each.match == Match::Same && each.at.function == obligation.function &&
           each.effect->entry->role == catalogue::Role::Transfer;
  });
}

bool leavesOpen(Facts &facts, const Obligation &obligation, const PathResult &path) {
  const OpenExit &exit = path.normal;
  if (!exit.found || obligation.acquisition->derived || obligation.oneShot || !obligation.protocol->retains.empty())
    return false;
  if (!obligation.receiverIsHandle && exit.exit.begin.line < path.firstEscape)
    return true;
  for (const Block &block : facts.module.function(obligation.function).blocks) {
    const Terminator &end = block.terminator;
    if (end.kind != TerminatorKind::Return || end.range != exit.exit || end.value == kNoLocal)
      continue;
    const ValueId value = facts.values.valueOf(obligation.function, end.value);
    const Value &constant = facts.values[value];
    return facts.values.isNothing(value) || (constant.kind == ValueKind::Constant && constant.name.starts_with("-"));
  }
  return false;
}

bool isLostInLoop(Facts &facts, const Obligation &obligation, const PathResult &path) {
  if (!path.again || !path.released || path.lent || obligation.protocol->weakRelease)
    return false;
  return llvm::none_of(obligation.acquisition->call->arguments, [&](const Argument &each) {
    return llvm::any_of(facts.values.contents(facts.values.valueOf(obligation.function, each.value), 2),
                        [&](ValueId value) { return llvm::is_contained(obligation.holders, value); });
  });
}

namespace {

bool asksAFlag(Facts &facts, const Obligation &obligation, BlockId block) {
  const Function &fn = facts.module.function(obligation.function);
  const Test &test = fn.blocks[block].terminator.test;
  if (test.kind != TestKind::Truthy || test.subject == kNoLocal)
    return false;
  const Local &local = fn.locals[test.subject];
  return (local.kind == LocalKind::Variable && local.constant) || tellsTheOutcome(facts, obligation, test.subject);
}

} // namespace

bool isReleasedUnderFlag(Facts &facts, const Obligation &obligation, const OpenExit &exit) {
  const flow::Graph &graph = facts.activity.graphOf(obligation.function);
  for (const Release &release : obligation.releases) {
    if (release.match != Match::Same || release.at.function != obligation.function)
      continue;
    for (const auto &needed : graph.decisionsBefore(release.at.block))
      for (const OpenExit::Decision &made : exit.decisions)
        if (made.block == needed.block && made.taken != needed.taken && asksAFlag(facts, obligation, needed.block))
          return true;
  }
  return false;
}

bool isAskedFor(Facts &facts, const Obligation &obligation, const OpenExit &exit) {
  if (obligation.protocol->failure == catalogue::Failure::Unknown)
    return false; // it is there, or the acquisition raised
  const auto &blocks = facts.module.function(obligation.function).blocks;
  return llvm::any_of(exit.decisions, [&](const OpenExit::Decision &made) {
    const Test &test = blocks[made.block].terminator.test;
    const Value &asked = facts.values[facts.values.valueOf(obligation.function, test.subject)];
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(asked.definition);
    return asked.kind == ValueKind::Call && call && facts.effects.of(call).empty() &&
           llvm::any_of(call->arguments, [&](const Argument &each) {
             return llvm::is_contained(obligation.holders, facts.values.valueOf(obligation.function, each.value));
           });
  });
}

bool isMadeBeside(Facts &facts, const Obligation &obligation) {
  return obligation.target != kNoValue && llvm::any_of(facts.values.contents(obligation.target, 2), [&](ValueId each) {
           const Value &value = facts.values[each];
           const auto *call = llvm::dyn_cast_or_null<CallInstruction>(value.definition);
           return value.kind == ValueKind::Call && value.function == obligation.function && call &&
                  call->receiver == kNoLocal && facts.effects.of(call).empty() &&
                  facts.effects.types().of(each).empty(); // of what is known, its model says how long it lives
         });
}

bool isPartOfOwner(Facts &facts, ValueId target) {
  ValueId part = kNoValue; // the owner's field that the target hangs off
  unsigned steps = 0;
  while (facts.values[target].kind == ValueKind::Field || facts.values[target].kind == ValueKind::Element) {
    part = target;
    target = facts.values[target].base;
    ++steps;
  }
  return steps > 1 && facts.values[target].kind == ValueKind::Instance &&
         lifetimeOf(facts.effects, facts.activity, part).span == Lifespan::Own;
}

bool raisesItself(Facts &facts, FunctionId function, const Instruction *thrower) {
  const auto *call = llvm::dyn_cast_or_null<CallInstruction>(thrower);
  const FunctionId target = call ? facts.effects.target(function, *call) : kNoFunction;
  return target != kNoFunction && throwsItself(facts.module.function(target));
}

bool isEndedWhereHandedIn(Facts &facts, const Obligation &obligation) {
  const auto isParameter = [&](ValueId value) { return facts.values[value].kind == ValueKind::Parameter; };
  // A function that opens what it is handed in, ends its own.
  const auto opensItself = [&](FunctionId function) {
    return llvm::any_of(facts.effects.all(catalogue::Role::Acquire), [&](const Effect &each) {
      return each.at.function == function && each.entry->protocol == obligation.protocol;
    });
  };
  return obligation.receiverIsHandle && isParameter(obligation.handle) &&
         llvm::any_of(facts.effects.releasesOf(*obligation.protocol), [&](const Effect *release) {
           return release->call->receiver != kNoLocal && !opensItself(release->at.function) &&
                  isParameter(facts.values.valueOf(release->at.function, release->call->receiver));
         });
}

bool leavesBeforeRelease(const Obligation &obligation, const OpenExit &exit) {
  return llvm::any_of(obligation.releases, [&](const Release &each) {
    return each.match == Match::Same && each.at.function == obligation.function &&
           exit.exit.begin < each.effect->call->range.begin;
  });
}

} // namespace leaklint::checks
