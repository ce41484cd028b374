// What each instruction does to an open obligation, for following it through a function.

#include "checks/analysis/flags.h"
#include "checks/analysis/handed_over.h"
#include "checks/analysis/held.h"
#include "checks/analysis/obligation.h"
#include "checks/analysis/tested.h"

namespace leaklint::analysis {

using namespace ir;
using catalogue::Role;

namespace {

class Typestate : public Held {
public:
  /// `function`: the one that is walked through.
  Typestate(Facts &all, const Obligation &tracked, FunctionId function, bool storesEscape = true)
      : Held(all, tracked), walked(function), storing(storesEscape) {}

  Event effectOf(const Position &at, const Instruction &instruction) {
    for (const Release &release : obligation.releases)
      if (release.at == at)
        return release.match == Match::Same && release.effect->entry->role == Role::Release ? Event::Released
                                                                                            : Event::Escaped;
    switch (instruction.kind) {
    case InstructionKind::Call:
      return ofCall(at, llvm::cast<CallInstruction>(instruction));
    case InstructionKind::Store: {
      const auto &store = llvm::cast<StoreInstruction>(instruction);
      return storing && (isHandle(at.function, store.value) || isMethodOfHandle(at.function, store.value) ||
                         isEmbedded(at.function, store.value))
                 ? Event::Escaped
                 : Event::None;
    }
    case InstructionKind::Await:
      return obligation.protocol->awaitReleases &&
                     isHandle(at.function, llvm::cast<AwaitInstruction>(instruction).source)
                 ? Event::Released
                 : Event::None;
    case InstructionKind::Yield:
      // Who releases it after the yield lends it until then.
      return isHandle(at.function, llvm::cast<YieldInstruction>(instruction).source) &&
                     !obligation.releasedIn(at.function)
                 ? Event::Escaped
                 : Event::None;
    case InstructionKind::Opaque: {
      const auto &opaque = llvm::cast<OpaqueInstruction>(instruction);
      if (!opaque.isPure())
        for (LocalId use : opaque.uses)
          if (isHandle(at.function, use) || releasesWhenRun(at.function, use))
            return Event::Escaped;
      return Event::None;
    }
    default:
      return Event::None;
    }
  }

  Event ofExit(FunctionId function, const Terminator &end) {
    // The end of the program ends everything.
    if (end.kind == TerminatorKind::Return && facts.activity.isProgramFunction(facts.module.function(function)))
      return Event::Released;
    // What hangs off the handle may lead back to it.
    if (end.value != kNoLocal)
      if (const Value &value = table[table.valueOf(function, end.value)];
          value.kind == ValueKind::Field && isHeld(value.base) && !isOtherElement(value))
        return Event::Escaped;
    return end.value != kNoLocal && (isHandle(function, end.value) || releasesWhenRun(function, end.value))
               ? Event::Escaped
               : Event::None;
  }

  // Calls that the models know not to raise, and what is no call at all, are no reason to guard.
  bool throws(const Instruction &instruction) {
    const auto *call = llvm::dyn_cast<CallInstruction>(&instruction);
    if (!call) {
      // Awaiting the acquisition itself: when it is rejected, nothing was acquired.
      // A generator may be given up at a yield, and a context manager is told of what its block raised there.
      if (instruction.kind == InstructionKind::Yield)
        return !facts.activity.isContained(walked);
      const auto *await = llvm::dyn_cast<AwaitInstruction>(&instruction);
      return await && !isAcquisition(await->source);
    }
    if (isAcquisition(call->result))
      return false; // `open().catch(…)`
    if (facts.module.function(walked).isAsync)
      return false; // failures come where they are awaited
    for (const Effect &effect : facts.effects.of(call))
      if ((effect.entry->role == Role::Acquire && !effect.entry->protocol->retains.empty()) ||
          (effect.entry->role == Role::Release && call->receiver != kNoLocal && call->arguments.empty()) ||
          effect.entry->role == Role::Grow || effect.entry->role == Role::Shrink ||
          (effect.entry->borrow && effect.entry->borrow->noThrow))
        return false;
    // A call that has nothing to do with the handle, and that nothing is known of, is no reason to guard it.
    if (FunctionId target = facts.effects.target(walked, *call); target != kNoFunction)
      return throwsItself(facts.module.function(target));
    if (table[facts.effects.callee(walked, *call)].kind == ValueKind::Parameter)
      return true; // a function that the caller hands in may do anything
    for (const Effect &effect : facts.effects.of(call))
      if (effect.entry->role == Role::Acquire)
        return true; // opening something else may fail
    return isHandle(walked, call->receiver) || isMadeFromHandle(walked, call->receiver) ||
           llvm::any_of(call->arguments, [&](const Argument &each) {
             return isHandle(walked, each.value) || releasesWhenRun(walked, each.value);
           });
  }

  // What the acquiring call returns, or the promise of it with a handler for its failure.
  bool isAcquisition(LocalId local) {
    if (local == kNoLocal || walked != obligation.function || local == obligation.acquisition->call->result)
      return local != kNoLocal && walked == obligation.function;
    return llvm::any_of(facts.effects.all(Role::RunLater), [&](const Effect &effect) {
      return effect.call->result == local && effect.at.function == walked &&
             effect.call->receiver == obligation.acquisition->call->result &&
             effect.entry->head == catalogue::Head::Object &&
             facts.effects.patterns().isPromise(effect.pattern().callee.front());
    });
  }

  // `if (!session.closed) session.close()`: the side that does not release found it closed. `taken` is the side asked
  // for.
  bool foundClosed(FunctionId function, const Test &test, bool taken) {
    if (test.kind != TestKind::Truthy || test.subject == kNoLocal || function != obligation.function ||
        !isStateOfHandle(function, test.subject))
      return false;
    const flow::Graph &graph = facts.activity.graphOf(function);
    for (const Release &release : obligation.releases)
      if (release.match == Match::Same && release.at.function == function)
        for (const auto &decision : graph.decisionsBefore(release.at.block))
          if (&graph.function().blocks[decision.block].terminator.test == &test && decision.taken != taken)
            return true;
    return false;
  }

  // Another element of the same result is asked for: both are there, or neither. What is handed out beside the result,
  // through an argument, is an error as a rule: one or the other is there.
  bool siblingIsThere(FunctionId function, const Test &test, bool taken) {
    // Members of an object come and go by themselves.
    if ((test.kind != TestKind::Null && test.kind != TestKind::Truthy) ||
        !obligation.acquisition->pattern().whole.empty())
      return false;
    const bool nothing = (test.kind == TestKind::Null) == (taken != test.negated);
    const bool isResult = obligation.acquisition->pattern().resultField.empty();
    for (ValueId each : table.contents(table.valueOf(function, test.subject), 2)) {
      const Value &asked = table[each];
      if (asked.kind == ValueKind::Field && table[asked.base].definition == obligation.acquisition->call)
        return isResult && asked.name.starts_with("&") ? !nothing && !isHeld(each) : nothing;
    }
    return false;
  }

  // `session.closed`, `connection.is_open()`, asked for in place: what is read into a variable is data.
  bool isStateOfHandle(FunctionId function, LocalId local) {
    const Value &value = table[table.valueOf(function, local)];
    if (facts.module.function(function).locals[local].kind != LocalKind::Temporary)
      return false;
    if (value.kind == ValueKind::Field)
      return isHeld(value.base);
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(value.definition);
    if (value.kind != ValueKind::Call)
      return false;
    if (call->receiver != kNoLocal && call->arguments.empty())
      return isHandle(value.function, call->receiver);
    return !call->arguments.empty() && isHandle(value.function, call->arguments.front().value) &&
           namesARelease(value.function, *call);
  }

  // `hasattr(f, "close")`
  bool namesARelease(FunctionId function, const CallInstruction &call) {
    return llvm::any_of(call.arguments, [&](const Argument &each) {
      const Value *text = table.asConstant(table.valueOf(function, each.value));
      return text && text->constant == ConstantKind::String &&
             llvm::any_of(obligation.releases,
                          [&](const Release &release) { return release.effect->call->method == text->name; });
    });
  }

  // `t.unref()` or `t.stdin.close()`: the member is a method, or an object with methods, and no state.
  bool isCalledUpon(FunctionId function, LocalId member) {
    const ValueId asked = table.valueOf(function, member);
    return llvm::any_of(facts.module.function(function).blocks, [&](const Block &block) {
      return llvm::any_of(block.instructions, [&](const Instruction *each) {
        const auto *call = llvm::dyn_cast<CallInstruction>(each);
        return call && ((call->receiver != kNoLocal && table.valueOf(function, call->receiver) == asked) ||
                        facts.effects.callee(function, *call) == asked);
      });
    });
  }

  // The call's result tells that it failed: there is nothing to release.
  bool failed(FunctionId function, const Test &test, bool taken) {
    const catalogue::Failure failure = obligation.protocol->failure;
    // A helper that hands out the handle hands out what tells of failure, too; of an error code nothing is known.
    const bool resultIsHandle = obligation.acquisition->pattern().resultField.empty();
    if (failure == catalogue::Failure::Unknown || (obligation.acquisition->derived && !resultIsHandle) ||
        !isResult(function, test.subject))
      return false;
    return tells(failure, test, taken);
  }

  // `if (t)` on its false side, or `t == null` on its true side: nothing is open there.
  bool impossible(FunctionId function, const Test &test, bool taken) {
    if (test.subject == kNoLocal)
      return false;
    if (failed(function, test, taken) || foundClosed(function, test, taken) ||
        flagSaysOtherwise(facts, obligation, function, test, taken) ||
        isUnmatchedHandler(facts, obligation, function, test, taken) || siblingIsThere(function, test, taken) ||
        contradictsConstant(table, function, test, taken))
      return true;
    bool holds = taken != test.negated;
    // `if (t.unref) t.unref()` asks what the platform offers: taken as there.
    if (const Value &asked = table[table.valueOf(function, test.subject)];
        asked.kind == ValueKind::Field && test.kind == TestKind::Truthy && !holds && isHeld(asked.base) &&
        isCalledUpon(function, test.subject))
      return true;
    if (!isHandle(function, test.subject))
      return false;
    // `if (h !== this.given)`: what was just made is nothing that was there before.
    if (test.kind == TestKind::Equals && test.other != kNoLocal && holds && !isHandle(function, test.other))
      return true;
    return (test.kind == TestKind::Truthy && !holds) || (test.kind == TestKind::Null && holds);
  }

  bool hasLent() const { return lent; }

private:
  // A closure (or an object with closures) that releases when it is called.
  bool releasesWhenRun(FunctionId function, LocalId local) {
    if (local == kNoLocal || obligation.releases.empty())
      return false;
    for (ValueId each : table.contents(table.valueOf(function, local), 2)) {
      FunctionId run = table.asFunction(each);
      if (run != kNoFunction && releasesInside(run))
        return true;
      if (const auto *object = llvm::dyn_cast_or_null<AllocateInstruction>(table[each].definition);
          object && table[each].kind == ValueKind::Allocation && literalReleases(function, *object))
        return true;
    }
    return false;
  }

  bool literalReleases(FunctionId function, const AllocateInstruction &object) {
    for (const Block &block : facts.module.function(function).blocks)
      for (const Instruction *instruction : block.instructions)
        if (const auto *store = llvm::dyn_cast<StoreInstruction>(instruction))
          if (store->path.root == RootKind::Local && store->path.local == object.result && store->value != kNoLocal)
            if (FunctionId run = table.asFunction(table.valueOf(function, store->value));
                run != kNoFunction && releasesInside(run))
              return true;
    return false;
  }

  bool releasesInside(FunctionId run) {
    if (run == obligation.function)
      return false;
    for (FunctionId each : facts.activity.reachableFrom({run}))
      if (each != obligation.function && obligation.releasedIn(each))
        return true;
    return false;
  }

  Event ofCall(const Position &at, const CallInstruction &call) {
    // A local function that releases it, called here.
    if (FunctionId target = facts.effects.target(at.function, call);
        target != kNoFunction && target != obligation.function && releasesInside(target))
      return Event::Released;
    // A method that ends objects by its name, called on the handle: what `using` and its like do on every way out.
    if (!call.method.empty() && call.arguments.empty() && !obligation.acquisition->pattern().constructsAnything() &&
        facts.activity.isTeardownName(call.method) && isHandle(at.function, call.receiver) && !keptByScopeExit(call))
      return Event::Released;
    if (neverReturns(facts, at.function, call))
      return Event::Ended;
    if (&call == obligation.acquisition->call || borrows(call))
      return Event::None;
    if (givesToUnseenCallback(at.function, call))
      return Event::Escaped;
    bool handle = false, closure = false;
    for (const auto &[position, argument] : llvm::enumerate(call.arguments)) {
      if (isLent(facts, call, position))
        continue;
      handle |= isHandle(at.function, argument.value) || isPartOfHandle(at.function, argument);
      closure |= releasesWhenRun(at.function, argument.value) || isMethodOfHandle(at.function, argument.value);
    }
    if (handle && (keepsNothing(at.function, call) ||
                   (obligation.protocol->weakRelease && isDroppedWrapper(facts, at.function, call))))
      handle = false;
    if (handle && isLentUntilReleased(facts, obligation, at, call)) {
      handle = false;
      lent = true;
    }
    return handle || closure ? Event::Escaped : Event::None;
  }

  // `open().then(this.handlers.opened)`: the callback gets the handle, and is not seen.
  bool givesToUnseenCallback(FunctionId function, const CallInstruction &call) {
    if (!isHandle(function, call.receiver))
      return false;
    return llvm::any_of(facts.effects.of(&call), [&](const Effect &effect) {
      const auto &models = facts.effects.patterns().models();
      const auto type = models.objectByName.find(effect.pattern().callee.front());
      if (effect.entry->role != Role::RunLater || effect.entry->runLater->when != catalogue::Runs::Once ||
          type == models.objectByName.end() || !models.objects[type->second].promise)
        return false;
      const ValueId given = facts.effects.bound(effect, effect.entry->runLater->runs);
      return given != kNoValue && !table.isNothing(given) && table.asFunction(given) == kNoFunction;
    });
  }

  bool borrows(const CallInstruction &call) const { return isBorrowed(facts, call); }

  // The end of a scope that manages the handle, where the record says that it keeps it open.
  bool keptByScopeExit(const CallInstruction &call) const {
    const auto &exits = facts.effects.patterns().models().scopeExits;
    return !obligation.protocol->scopeExitReleases &&
           llvm::any_of(exits, [&](const catalogue::CallPattern &exit) { return exit.method() == call.method; });
  }

  // A function of this module that only looks at what it is given.
  bool keepsNothing(FunctionId caller, const CallInstruction &call) {
    FunctionId target = facts.effects.target(caller, call);
    if (target == kNoFunction)
      return false;
    const Function &fn = facts.module.function(target);
    if (llvm::none_of(fn.blocks, [](const Block &block) { return block.terminator.kind == TerminatorKind::Return; }))
      return false; // a method that only raises stands for one that is not seen
    for (size_t i = 0; i < call.arguments.size(); ++i) {
      if (!isHandle(caller, call.arguments[i].value) && !isPartOfHandle(caller, call.arguments[i]))
        continue;
      if (i >= fn.parameters.size() || isUsedBeyondReceiver(facts, fn, fn.parameters[i]))
        return false;
    }
    return true;
  }

  FunctionId walked;
  bool lent = false; ///< a call was taken to borrow the handle because of a release after it
  bool storing;      ///< a store into a place hands it on
};

bool sharedAnywhere(Facts &facts, const Obligation &obligation) {
  Typestate typestate(facts, obligation, obligation.function);
  for (FunctionId id = obligation.function; id != kNoFunction; id = facts.module.function(id).enclosing) {
    const Function &fn = facts.module.function(id);
    for (BlockId block = 0; block < fn.blocks.size(); ++block) {
      for (uint32_t i = 0; i < fn.blocks[block].instructions.size(); ++i)
        if (typestate.effectOf({id, block, i}, *fn.blocks[block].instructions[i]) != Event::None)
          return true;
      if (typestate.ofExit(id, fn.blocks[block].terminator) != Event::None)
        return true;
    }
  }
  return false;
}

PathResult run(Facts &facts, const Obligation &obligation, const Position &start, bool fromEntry,
               bool storesEscape = true) {
  Typestate typestate(facts, obligation, start.function, storesEscape);
  const flow::Graph &graph = facts.activity.graphOf(start.function);
  // The branches that led to the acquisition go the same way when they are asked again.
  std::vector<flow::Graph::Decision> decisions =
      fromEntry ? std::vector<flow::Graph::Decision>() : graph.decisionsBefore(start.block);
  // A loop's head asks anew each time round.
  llvm::erase_if(decisions,
                 [&](const flow::Graph::Decision &decision) { return graph.leadsTo(start.block, decision.block); });
  // What was asked of the place that the handle is put in was asked of what it held before: `if (!spare) spare =
  // open();`.
  llvm::erase_if(decisions, [&](const flow::Graph::Decision &decision) {
    return typestate.isHandle(start.function, graph.function().blocks[decision.block].terminator.test.subject);
  });
  auto contradicts = [&](const Test &test, bool taken) {
    return llvm::any_of(decisions, [&](const flow::Graph::Decision &decision) {
      return contradict(facts.values, start.function, graph.function().blocks[decision.block].terminator.test,
                        decision.taken, test, taken);
    });
  };
  auto effectOf = [&](const Position &at, const Instruction &instruction) {
    return typestate.effectOf(at, instruction);
  };
  auto ofExit = [&](const Terminator &end) { return typestate.ofExit(start.function, end); };
  auto impossible = [&](const Test &test, bool taken) {
    return typestate.impossible(start.function, test, taken) || contradicts(test, taken);
  };
  auto throws = [&](const Instruction &instruction) { return typestate.throws(instruction); };
  PathResult result = follow(graph, {.start = start,
                                     .fromEntry = fromEntry,
                                     .effectOf = effectOf,
                                     .effectOfExit = ofExit,
                                     .throws = throws,
                                     .impossible = impossible});
  result.lent = typestate.hasLent();
  return result;
}

} // namespace

PathResult followInFunction(Facts &facts, const Obligation &obligation) {
  PathResult result = run(facts, obligation, obligation.acquisition->at, false);
  // An object that is acquired by a method may have been shared before: whoever has it may release it.
  if (obligation.receiverIsHandle && result.normal.found && !result.released && sharedAnywhere(facts, obligation)) {
    result.normal = {};
    result.handled = {};
    result.escaped = true;
  }
  return result;
}

PathResult followKept(Facts &facts, const Obligation &obligation) {
  return run(facts, obligation, obligation.acquisition->at, false, false);
}

bool escapesInClosures(Facts &facts, const Obligation &obligation) {
  Typestate typestate(facts, obligation, obligation.function);
  for (const auto &fn : facts.module.functions) {
    bool inside = false;
    for (FunctionId outer = fn->enclosing; outer != kNoFunction && !inside;
         outer = facts.module.function(outer).enclosing)
      inside = outer == obligation.function;
    if (!inside)
      continue;
    for (BlockId block = 0; block < fn->blocks.size(); ++block) {
      for (uint32_t i = 0; i < fn->blocks[block].instructions.size(); ++i)
        if (typestate.effectOf({fn->id, block, i}, *fn->blocks[block].instructions[i]) == Event::Escaped)
          return true;
      if (typestate.ofExit(fn->id, fn->blocks[block].terminator) == Event::Escaped)
        return true;
    }
  }
  return false;
}

PathResult followFromEntry(Facts &facts, const Obligation &obligation, FunctionId function) {
  return run(facts, obligation, {function, 0, 0}, true);
}

} // namespace leaklint::analysis
