#include "checks/overwritten.h"

#include "checks/one_shot.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using finding::Verdict;

namespace {

class OverwriteJudge {
public:
  OverwriteJudge(Facts &all, const Obligation &tracked) : facts(all), table(all.values), obligation(tracked) {}

  std::optional<Judgement> judge() {
    ValueId place = onlyPlace();
    if (place == kNoValue || !runsAgain() || clearedBefore() || testedBefore(place))
      return std::nullopt;
    // A timer that is lost goes on; a resource may well be over before it is opened again.
    const bool resource = obligation.protocol->retains.empty() && !obligation.oneShot;
    // Two that fire late and set the same field of their owner, or both within a second, do what one does.
    const bool idle = obligation.oneShot && (touchesOwnStateAlone(facts, obligation) || endsSoon(facts, obligation, 4));
    Judgement result = leak(resource || idle ? Confidence::Low : Confidence::Medium, "default",
                            "its place is written again while it is open");
    result.rule = "handle-overwritten";
    const Activation &activation = facts.activity.of(obligation.function);
    const Function &fn = facts.module.function(obligation.function);
    result.trace.emplace_back(fn.nameRange.valid() ? fn.nameRange : fn.range, "this code " + activation.because);
    return result;
  }

private:
  // The handle is kept in one named place that outlives the function.
  ValueId onlyPlace() {
    if (obligation.use.places.size() != 1)
      return kNoValue;
    const Value &value = table[obligation.use.places.front()];
    // A place in something that is made anew each time is another place each time.
    if (value.kind == ValueKind::Field && table[value.base].definition &&
        table[value.base].function == obligation.function)
      return kNoValue;
    bool named =
        value.kind == ValueKind::Field || value.kind == ValueKind::ModuleVariable || value.kind == ValueKind::Variable;
    return named ? obligation.use.places.front() : kNoValue;
  }

  // Only what is seen to run again, in one and the same owner, can overwrite: not a constructor or a mount.
  bool runsAgain() {
    if (isJob())
      return true;
    if (facts.activity.isSetup(obligation.function))
      return false;
    // A function of a component that the component hands to others.
    const Owner &owner = obligation.owner;
    if (owner.function != kNoFunction && owner.function != obligation.function &&
        facts.activity.teardownOf(owner).framework && facts.activity.isHandedOut(obligation.function, owner.function))
      return true;
    for (const Activity::Caller &caller : facts.activity.callersOf(obligation.function)) {
      if (caller.handlerOf && !caller.handlerOf->oneShot)
        return !alternates(caller);
      if (!caller.registration && !caller.handlerOf && caller.caller != obligation.function)
        for (const Activity::Caller &outer : facts.activity.callersOf(caller.caller))
          if (outer.handlerOf && !outer.handlerOf->oneShot)
            return true;
    }
    return false;
  }

  // The handler of the end of the same emitter releases: it begins again after that alone.
  bool alternates(const Activity::Caller &begin) {
    if (begin.call->receiver == kNoLocal)
      return false;
    const ValueId emitter = table.valueOf(begin.caller, begin.call->receiver);
    return llvm::any_of(obligation.releases, [&](const Release &release) {
      return llvm::any_of(facts.activity.callersOf(release.at.function), [&](const Activity::Caller &end) {
        return end.handlerOf && end.call != begin.call && end.call->receiver != kNoLocal &&
               (isEnd(end) || comesBetween(end, begin)) &&
               compare(facts.effects, table.valueOf(end.caller, end.call->receiver), emitter) != Match::Different;
      });
    });
  }

  std::vector<std::string> eventsOf(const Activity::Caller &handler) {
    std::vector<std::string> names;
    for (const Argument &argument : handler.call->arguments)
      if (const Value *event = table.asConstant(table.valueOf(handler.caller, argument.value)))
        names.push_back(event->name.str());
    return names;
  }

  // `channel.on('close', …)`
  bool isEnd(const Activity::Caller &handler) {
    const auto &models = facts.effects.patterns().models();
    return llvm::any_of(eventsOf(handler), [&](const std::string &event) {
      return llvm::is_contained(models.endings, event) || llvm::is_contained(models.finalEndings, event);
    });
  }

  // Nothing loses the focus twice without getting it back.
  bool comesBetween(const Activity::Caller &one, const Activity::Caller &other) {
    const auto &alternating = facts.effects.patterns().models().alternating;
    const std::vector<std::string> partners = eventsOf(one);
    return llvm::any_of(eventsOf(other), [&](const std::string &event) {
      const auto partner = alternating.find(event);
      return partner != alternating.end() && llvm::is_contained(partners, partner->second);
    });
  }

  // A method that is told what to do, and whose timer stops when that is done, is called for one job after the other.
  bool isJob() {
    const Function &fn = facts.module.function(obligation.function);
    const Value &place = table[obligation.use.places.front()];
    if (place.kind != ValueKind::Field || table[place.base].kind != ValueKind::Instance)
      return false;
    if (obligation.oneShot || fn.owner == kNoClass || fn.kind == FunctionKind::Constructor || fn.parameters.empty() ||
        !obligation.surelyReleasedSomewhere())
      return false;
    const Teardown &teardown = facts.activity.teardownOf(obligation.owner);
    return llvm::none_of(obligation.releases, [&](const Release &each) {
      if ((teardown.framework || teardown.ends) && facts.activity.runsAtTeardown(each.at.function, obligation.owner))
        return true;
      return facts.activity.isTeardownName(facts.module.function(each.at.function).name);
    });
  }

  // A release of the same place on the way to the acquisition, here or in a function called here.
  bool clearedBefore() {
    const flow::Graph &graph = facts.activity.graphOf(obligation.function);
    const Position &to = obligation.acquisition->at;
    for (BlockId block = 0; block < graph.function().blocks.size(); ++block)
      for (uint32_t i = 0; i < graph.function().blocks[block].instructions.size(); ++i) {
        const auto *call = llvm::dyn_cast<CallInstruction>(graph.function().blocks[block].instructions[i]);
        bool before = block == to.block ? i < to.index : graph.leadsTo(block, to.block);
        // A handler that releases on its other branch switches between the two.
        if (call && (before || !isJob()) && releases({obligation.function, block, i}, *call))
          return true;
      }
    return false;
  }

  bool releases(const Position &at, const CallInstruction &call) {
    FunctionId target = facts.effects.target(at.function, call);
    std::vector<FunctionId> inside =
        target == kNoFunction ? std::vector<FunctionId>() : facts.activity.reachableFrom({target});
    return llvm::any_of(obligation.releases, [&](const Release &each) {
      return each.match != Match::Different && (each.at == at || llvm::is_contained(inside, each.at.function));
    });
  }

  // `if (this.timer) return;` and the like, or a flag that is set with it: someone thought of it.
  bool testedBefore(ValueId place) {
    const flow::Graph &graph = facts.activity.graphOf(obligation.function);
    for (const auto &decision : graph.decisionsBefore(obligation.acquisition->at.block)) {
      const Test &test = graph.function().blocks[decision.block].terminator.test;
      if (test.subject == kNoLocal)
        continue;
      ValueId subject = table.valueOf(obligation.function, test.subject);
      if (subject == place || subject == obligation.handle || !table.writesTo(subject).empty())
        return true;
    }
    return false;
  }

  Facts &facts;
  ValueTable &table;
  const Obligation &obligation;
};

bool isDelayed(Facts &facts, const Obligation &obligation) {
  ValueId delay = facts.effects.bound(*obligation.acquisition, "delay");
  const Value *constant = delay == kNoValue ? nullptr : facts.values.asConstant(delay);
  return delay != kNoValue && !(constant && constant->name == "0");
}

} // namespace

std::optional<Judgement> judgeOverwritten(Facts &facts, const Obligation &obligation, const Judgement &judgement) {
  if (judgement.verdict == Verdict::Leaks || judgement.verdict == Verdict::Guarded ||
      judgement.verdict == Verdict::RunsOnce || obligation.handle == kNoValue || obligation.receiverIsHandle)
    return std::nullopt;
  // A one-shot that is lost ends by itself, unless its owner's end was to stop it.
  if (obligation.oneShot &&
      (!obligation.owner.exists() || !isDelayed(facts, obligation) || judgement.verdict != Verdict::Released))
    return std::nullopt;
  const PathResult here = followKept(facts, obligation);
  if (here.released && !here.normal.found)
    return std::nullopt; // released before the function is left
  return OverwriteJudge(facts, obligation).judge();
}

} // namespace leaklint::checks
