// Acquisitions with a handle: where the handle goes decides who has to release it.

#include "checks/analysis/ownership.h"
#include "checks/handle_uses.h"
#include "checks/one_shot.h"
#include "checks/overwritten.h"
#include "checks/pairing.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using finding::Verdict;

namespace {

class HandleJudge {
public:
  HandleJudge(Facts &all, const Obligation &tracked, const PairingStyle &family)
      : facts(all), obligation(tracked), protocol(*tracked.protocol), style(family),
        teardown(all.activity.teardownOf(tracked.owner)), path(followInFunction(all, tracked)) {}

  Judgement judge() {
    Judgement judgement = judgeUnlessOnce();
    if (judgement.verdict == Verdict::Leaks)
      if (std::optional<Judgement> once = judgeOnce(facts, obligation))
        return *once;
    return judgement;
  }

private:
  Judgement judgeUnlessOnce() {
    if (std::optional<Judgement> exempt = judgeExempt(facts, obligation))
      return *exempt;
    if (obligation.receiverIsHandle && facts.values[obligation.handle].kind == ValueKind::Instance &&
        !obligation.surelyReleasedSomewhere())
      return proven(Verdict::Escapes, "whoever made the object ends it");
    if (std::optional<Judgement> raced = judgeRaced(facts, obligation))
      return *raced;
    if (std::optional<Judgement> self = judgeSelfRelease(facts, obligation); self && !obligation.oneShot)
      return *self;
    if (style.targetDecides && !obligation.surelyReleasedSomewhere() && obligation.target != kNoValue)
      if (Lifetime lifetime = lifetimeOf(facts.effects, facts.activity, obligation.target);
          lifetime.span == Lifespan::Own)
        return proven(Verdict::Outlived, lifetime.because);
    if (!obligation.use.places.empty())
      return judgeKept();
    return judgeLocal();
  }

  // ---- The handle stays in the function (or in its closures).

  Judgement judgeLocal() {
    bool closuresRelease = llvm::any_of(obligation.releases, [&](const Release &each) {
      return each.match == Match::Same && each.at.function != obligation.function;
    });
    if (path.handled.found && (path.released || closuresRelease))
      return pathLeak(path.handled, true);
    if (!path.normal.found)
      return judgeClosed(closuresRelease);
    if (path.released && closuresRelease && style.guardMatters && worksByItself(facts, obligation))
      return judgeDelegated();
    if (path.released && isReleasedUnderFlag(facts, obligation, path.normal))
      return proven(Verdict::Unknown, "it is released under a flag that was computed before", firstRelease());
    if (path.released && (protocol.awaitReleases || (obligation.oneShot && style.guardMatters)))
      return proven(Verdict::Bounded, "it ends by itself, and is waited for on some ways only");
    if (path.released && (path.lent || obligation.acquisition->inferred) &&
        !leavesBeforeRelease(obligation, path.normal))
      return proven(Verdict::Unknown, "a call may have taken it over on the way that does not release it");
    if (path.released)
      return pathLeak(path.normal, false);
    if (closuresRelease)
      return judgeDelegated();
    if (path.escaped && leavesOpen(facts, obligation, path))
      return pathLeak(path.normal, false);
    if (path.escaped)
      return proven(Verdict::Escapes, "it is handed to code that cannot be seen on some ways");
    if (escapesInClosures(facts, obligation))
      return proven(Verdict::Escapes, "a closure hands it to code that cannot be seen");
    if (isEndedWhereHandedIn(facts, obligation))
      return proven(Verdict::Unknown, "it is handed in, and another function that is handed one ends it");
    return judgeNeverReleased();
  }

  Judgement lostInLoop() {
    Judgement result = leak(Confidence::Medium, "default", "the loop opens the next one while it is open");
    result.rule = "handle-overwritten";
    addReleaseStep(result);
    return result;
  }

  Judgement judgeClosed(bool closuresRelease) {
    if (style.guardMatters && isLostInLoop(facts, obligation, path))
      return lostInLoop();
    if (path.released && path.exceptional.found && exceptionMatters())
      return exceptionLeak();
    if (path.released && !path.escaped)
      return proven(Verdict::Released, "on every way out", firstRelease());
    if (path.returned)
      return proven(Verdict::Escapes, "it is returned");
    if (closuresRelease)
      return judgeDelegated();
    if (path.released)
      return proven(Verdict::Released, "or handed on, on every way out", firstRelease());
    if (path.escaped)
      return proven(Verdict::Escapes, "it is returned or handed to code that cannot be seen");
    return proven(Verdict::Unknown, "no way out of the function is seen");
  }

  // What ends by itself is no reason to guard it, and a member of a result goes the way of the result.
  bool exceptionMatters() const { return !obligation.oneShot && obligation.acquisition->pattern().whole.empty(); }

  Judgement exceptionLeak() {
    const bool ends = facts.activity.isProgram() && !facts.activity.callersOf(obligation.function).empty();
    const bool likely = !ends && (!facts.effects.patterns().models().rareExceptions ||
                                  raisesItself(facts, obligation.function, path.exceptional.thrower));
    Judgement result = leak(likely ? Confidence::Medium : Confidence::Low, style.guardMatters ? "default" : "path",
                            "an exception between acquisition and release leaves it open");
    if (style.guardMatters)
      result.rule = "resource-not-guarded";
    const Instruction *thrower = path.exceptional.thrower;
    std::string what = throwerInWords(facts, obligation.function, thrower);
    result.arguments.emplace_back("path", style.guardMatters ? what : "`" + what + "` raises an exception");
    if (thrower)
      result.trace.emplace_back(thrower->range,
                                "an exception here leaves `" + facts.activity.qualifiedName(obligation.function) + "`");
    addReleaseStep(result);
    return result;
  }

  Judgement pathLeak(const OpenExit &exit, bool handled) {
    if (isAskedFor(facts, obligation, exit))
      return proven(Verdict::Unknown, "a function that is given it decides that way");
    // Which element a release means, the index does not always tell.
    const bool certain = obligation.handle == kNoValue || facts.values[obligation.handle].kind != ValueKind::Element;
    Judgement result =
        leak(certain ? Confidence::Medium : Confidence::Low, "path", "a way out of the function does not release it");
    std::string how = handled ? "`" + throwerInWords(facts, obligation.function, exit.thrower) +
                                    "` raises an exception that is caught"
                              : "the function leaves at " + lineInWords(exit.exit);
    result.arguments.emplace_back("path", how);
    if (handled && exit.thrower)
      result.trace.emplace_back(exit.thrower->range, "an exception here is caught in the function");
    for (const OpenExit::Decision &decision : exit.decisions) {
      const Terminator &end = facts.module.function(obligation.function).blocks[decision.block].terminator;
      result.trace.emplace_back(end.range, decisionInWords(facts, obligation.function, end.test, decision.taken));
    }
    result.trace.emplace_back(exit.exit, "the function leaves here with it open");
    return result;
  }

  // ---- Closures release it.

  Judgement judgeDelegated() {
    for (const Release &release : obligation.releases)
      if (release.match == Match::Same && facts.activity.runsAtTeardown(release.at.function, obligation.owner))
        return proven(Verdict::Released, "by the cleanup", release.effect->call->range);
    if (std::optional<Judgement> self = judgeSelfRelease(facts, obligation); self && !obligation.oneShot)
      return *self;
    if (std::optional<Judgement> partial = judgePartialCallback(facts, obligation))
      return *partial;
    if (std::optional<Outcome> outcome = findMissedOutcome(facts, obligation)) {
      Judgement result =
          leak(style.guardMatters ? Confidence::Low : Confidence::Medium, "outcome", "one outcome does not release it");
      result.arguments.emplace_back("where", outcome->released);
      result.arguments.emplace_back("path", outcome->missed);
      result.trace.emplace_back(outcome->at, "this handler does not release it");
      return result;
    }
    return proven(Verdict::Released, "by a callback", firstRelease());
  }

  // ---- The handle is kept in a field or an outer variable.

  Judgement judgeKept() {
    if (path.escaped && leavesOpen(facts, obligation, path))
      return pathLeak(path.normal, false);
    PathResult here = followKept(facts, obligation);
    if (here.released && !here.normal.found)
      return proven(Verdict::Released, "in the function itself", firstRelease());
    if (std::optional<Judgement> unborn = judgeUnborn(here))
      return *unborn;
    if (std::optional<Judgement> lost = judgeNulled())
      return *lost;
    if (here.escaped && !here.normal.found && isTakenOverHere(obligation))
      return proven(Verdict::Escapes, "it is taken over in the function itself");
    if (std::optional<Judgement> atTeardown = judgeTornDown(facts, obligation))
      return *atTeardown;
    if (closingMethodIsKept(facts, obligation))
      return proven(Verdict::Escapes, "the method that ends it is kept as a value");
    bool keptByOwner = llvm::any_of(obligation.use.places, [&](ValueId place) { return belongsToOwner(place); });
    bool elsewhere = releasedOutside();
    if (!keptByOwner)
      return judgeKeptElsewhere(elsewhere);
    if (elsewhere)
      return judgeReleasedBeside();
    if (facts.activity.of(obligation.function).frequency == Frequency::Once)
      return *judgeOnce(facts, obligation);
    if (path.escaped && path.released)
      return proven(Verdict::Released, "in the function itself", firstRelease());
    return judgeNeverReleasedField();
  }

  // A constructor that raises after it has opened something: nobody gets the object that would close it.
  std::optional<Judgement> judgeUnborn(const PathResult &here) {
    if (facts.module.function(obligation.function).kind != FunctionKind::Constructor || !style.guardMatters ||
        !here.thrown.found)
      return std::nullopt;
    Judgement result = leak(Confidence::Medium, "path", "the constructor raises with it open");
    result.arguments.emplace_back("path", "the constructor raises at " + lineInWords(here.thrown.exit) +
                                              ": nobody has the object then");
    result.trace.emplace_back(here.thrown.exit, "the constructor raises here with it open");
    return result;
  }

  // `self.socket = None` after it was opened, in the same function and with nothing that closes it there.
  std::optional<Judgement> judgeNulled() {
    if (!style.guardMatters || obligation.releasedIn(obligation.function) || isKeptTwice(facts, obligation))
      return std::nullopt;
    // What was handed on before is someone else's; where an exception was caught it may not have come to that.
    if (const PathResult kept = followKept(facts, obligation); kept.escaped && !kept.handled.found)
      return std::nullopt;
    for (ValueId place : obligation.use.places)
      if (SourceRange at = emptiedAt(facts, obligation, place); at.valid() && !isReadAside(facts, obligation, place)) {
        Judgement result = leak(Confidence::Medium, "default", "its place is emptied while it is open");
        result.rule = "handle-overwritten";
        result.trace.emplace_back(at, "the only handle is dropped here");
        return result;
      }
    return std::nullopt;
  }

  // Released outside the acquiring function: a release before the acquisition there only re-arms it.
  bool releasedOutside() const {
    return llvm::any_of(obligation.releases, [&](const Release &each) {
      return each.match == Match::Same && each.at.function != obligation.function;
    });
  }

  bool belongsToOwner(ValueId place) {
    const Value &value = facts.values[place];
    // A variable belongs to the function that declares it.
    if (value.kind == ValueKind::Variable)
      return obligation.owner.function != kNoFunction && encloses(facts, value.function, obligation.owner.function);
    if (value.kind != ValueKind::Field && value.kind != ValueKind::Element)
      return false;
    // A field of the owner, or an entry of such a field: what lies deeper belongs to something of its own.
    const Value &base = facts.values[value.base];
    return base.kind == ValueKind::Instance ||
           (base.kind == ValueKind::Field && facts.values[base.base].kind == ValueKind::Instance);
  }

  // Ends for good: a framework's end, or a method that is one by its name. Code that runs then ends things itself.
  bool teardownEnds() const {
    return (teardown.framework || teardown.ends) && llvm::none_of(teardown.roots, [&](FunctionId root) {
             return encloses(facts, obligation.function, root) && root != obligation.owner.function;
           });
  }

  // There is one owner in the program, and it ends with it as a rule.
  bool endsWithProgram() const {
    const ClassId type = obligation.owner.classId;
    return teardown.ends && !teardown.framework && type != kNoClass &&
           facts.module.classAt(type).kind == ClassKind::Declared && facts.activity.isOneOfAKind(type);
  }

  // A pending one-shot is claimed only of a teardown that is seen whole.
  bool keptFromUnseenTeardown() {
    return obligation.oneShot && !style.guardMatters &&
           facts.activity.teardownIsPartlyUnseen(obligation.owner, obligation.function);
  }

  // A method without callers here may be called by the base class, which is not seen, when it ends; a function given to
  // code that is not seen, by that code.
  bool mayRunAtUnseenEnd(const Release &release) {
    for (FunctionId id : facts.activity.callersUpwards(release.at.function)) {
      const Function &fn = facts.module.function(id);
      if (id == obligation.function)
        continue;
      if (fn.owner != kNoClass && facts.activity.callersOf(id).empty())
        return true;
      if (facts.activity.isGivenAway(id))
        return true;
      for (const Activity::Caller &caller : facts.activity.callersOf(id))
        if (caller.registration && caller.registration->when == catalogue::Runs::Once)
          return true; // when the work is done, or the teardown ends it
    }
    return false;
  }

  Judgement judgeKeptElsewhere(bool elsewhere) {
    if (elsewhere || obligation.surelyReleasedSomewhere())
      return proven(Verdict::Released, "where it is kept", firstRelease());
    if (std::optional<Judgement> once = judgeOnce(facts, obligation))
      return *once;
    return proven(Verdict::Escapes, "it is stored in something that lives elsewhere");
  }

  Judgement judgeReleasedBeside() {
    if (std::optional<Outcome> outcome = findMissedOutcome(facts, obligation); outcome && teardown.roots.empty()) {
      Judgement result =
          leak(style.guardMatters ? Confidence::Low : Confidence::Medium, "outcome", "one outcome does not release it");
      result.arguments.emplace_back("where", outcome->released);
      result.arguments.emplace_back("path", outcome->missed);
      result.trace.emplace_back(outcome->at, "this handler does not release it");
      return result;
    }
    if (!teardownEnds() || keptFromUnseenTeardown() || overSoon() || isHandedOnLater(facts, obligation) ||
        llvm::any_of(obligation.releases, [&](const Release &each) {
          return each.match == Match::Same && each.at.function != obligation.function && mayRunAtUnseenEnd(each);
        }))
      return proven(Verdict::Released, "in `" + facts.activity.qualifiedName(otherRelease().at.function) + "`",
                    otherRelease().effect->call->range);
    Judgement result = leak(lateAndBrief() || endsWithProgram() ? Confidence::Low : Confidence::Medium,
                            teardown.roots.empty() ? "unended" : "teardown", "the teardown does not release it");
    result.related.emplace_back(otherRelease().effect->call->range, "it is released here only");
    addTeardownStep(result);
    return result;
  }

  Judgement judgeNeverReleasedField() {
    if (isHandedOnLater(facts, obligation))
      return proven(Verdict::Escapes, "it is handed on from where it is kept");
    if (overSoon())
      return proven(Verdict::Bounded, "it is over at once");
    bool rearmed = obligation.releasedIn(obligation.function);
    bool stops = (!obligation.oneShot || style.guardMatters) && !teardown.roots.empty() &&
                 !facts.activity.runsAtTeardown(obligation.function, obligation.owner);
    if (teardownEnds() && keptFromUnseenTeardown())
      return proven(Verdict::Unknown, "the teardown calls methods that stand elsewhere");
    if (teardownEnds() || stops) {
      bool sure = teardown.framework && !obligation.oneShot && !protocol.weakRelease;
      Confidence confidence = sure                                  ? Confidence::High
                              : lateAndBrief() || endsWithProgram() ? Confidence::Low
                                                                    : Confidence::Medium;
      Judgement result =
          leak(confidence, teardown.roots.empty() ? style.neverId : "teardown", "the teardown does not release it");
      addTeardownStep(result);
      return result;
    }
    if (obligation.oneShot && !style.guardMatters && siblingIsReleased(facts, obligation))
      return leak(Confidence::Medium, style.neverId, "another one of the function is released, this one is not");
    if (obligation.oneShot)
      return proven(Verdict::Bounded, "it ends by itself after one use");
    if (rearmed)
      return proven(Verdict::Unknown, "each start releases the one before; nothing shows when the last one ends");
    return leak(Confidence::Low, style.neverId, "nothing in the module releases it");
  }

  Judgement judgeNeverReleased() {
    if (obligation.oneShot)
      return judgeOneShotDropped();
    if (std::optional<Judgement> once = judgeOnce(facts, obligation))
      return *once;
    Confidence confidence = confidenceOfRepetition();
    bool named = handleHasName();
    Judgement result = leak(confidence, named ? style.neverId : style.droppedId, "nothing releases it");
    addFrequencyStep(result);
    return result;
  }

  // Local to the function, never released, never handed on: a resource leaks each time; a timer or subscription only
  // where the code runs many times.
  Confidence confidenceOfRepetition() {
    const bool many = facts.activity.of(obligation.function).frequency == Frequency::Many;
    if (style.guardMatters ? worksByItself(facts, obligation)
                           : isPartOfOwner(facts, obligation.target) || isMadeBeside(facts, obligation))
      return Confidence::Low;
    if (teardown.framework) // it says when the owner ends; elsewhere the end may come in a way that is not seen
      return Confidence::High;
    return style.guardMatters || many || (!teardown.roots.empty() && !endsWithProgram()) ? Confidence::Medium
                                                                                         : Confidence::Low;
  }

  Judgement judgeOneShotDropped() {
    if (std::optional<Judgement> rearmed = judgeRearmed())
      return *rearmed;
    const bool shared = failsASharedContinuation(facts, obligation);
    if (shared || failsAnOutcome(facts, obligation)) {
      Judgement result = leak(shared && !asksFirst(facts, obligation) ? Confidence::Medium : Confidence::Low,
                              style.droppedId, "it guards an outcome, and stays armed when it comes");
      result.trace.emplace_back(facts.module.function(obligation.callbackFunction).range,
                                "its callback fails the outcome that it guards");
      return result;
    }
    if (outlivesItsOwner()) {
      Judgement result =
          leak(Confidence::Medium, style.droppedId, "its callback works on an owner that may have ended");
      addTeardownStep(result);
      return result;
    }
    return proven(Verdict::Bounded, "it ends by itself after one use");
  }

  // Nothing keeps the handle, and the callback works on the owner, which has an end of its own.
  bool outlivesItsOwner() {
    if (obligation.callbackFunction == kNoFunction || obligation.owner.classId == kNoClass || !teardownEnds() ||
        facts.activity.isSetup(obligation.function))
      return false;
    // A method of the owner's is work on it; what a function written in place does late is mostly harmless.
    const Function &callback = facts.module.function(obligation.callbackFunction);
    return callback.owner == obligation.owner.classId && !endsSoon(facts, obligation, 3) &&
           !callbackAsksForEnd(facts, obligation);
  }

  bool lateAndBrief() { return !style.guardMatters && isLateAndBrief(facts, obligation); }
  bool overSoon() { return !style.guardMatters && isOverSoon(facts, obligation); }

  // A one-shot timer whose callback sets it again runs for ever; without a handle its owner's teardown can't stop it.
  std::optional<Judgement> judgeRearmed() {
    if (obligation.callbackFunction == kNoFunction)
      return std::nullopt;
    if (!llvm::is_contained(facts.activity.mayRunFrom(obligation.callbackFunction), obligation.function))
      return std::nullopt;
    if (teardown.roots.empty() && !teardown.framework)
      return std::nullopt;
    if (facts.activity.runsAtTeardown(obligation.function, obligation.owner) || countsItsRounds(facts, obligation))
      return std::nullopt;
    if (callbackAsksForEnd(facts, obligation, /*itself=*/true))
      return proven(Verdict::Bounded, "its callback asks first whether its owner has ended");
    Judgement result = leak(alwaysRearms(facts, obligation) ? Confidence::Medium : Confidence::Low, "rearmed",
                            "it sets itself again and no handle is kept");
    addTeardownStep(result);
    return result;
  }

  bool handleHasName() {
    return llvm::any_of(obligation.holders, [&](ValueId holder) {
      std::string name = facts.values.describe(holder);
      return !name.empty() && !llvm::StringRef(name).ends_with(")");
    });
  }

  SourceRange firstRelease() const {
    for (const Release &release : obligation.releases)
      if (release.match == Match::Same)
        return release.effect->call->range;
    return {};
  }

  const Release &otherRelease() const {
    for (const Release &release : obligation.releases)
      if (release.match == Match::Same && release.at.function != obligation.function)
        return release;
    return obligation.releases.front();
  }

  void addReleaseStep(Judgement &result) const {
    if (SourceRange at = firstRelease(); at.valid())
      result.related.emplace_back(at, "it is released here on the normal path");
  }

  void addTeardownStep(Judgement &result) const {
    if (!teardown.roots.empty()) {
      const Function &root = facts.module.function(teardown.roots.front());
      result.trace.emplace_back(root.nameRange.valid() ? root.nameRange : root.range,
                                "the teardown `" + teardown.name + "` leaves it open");
    }
  }

  void addFrequencyStep(Judgement &result) const {
    const Activation &activation = facts.activity.of(obligation.function);
    const Function &fn = facts.module.function(obligation.function);
    if (activation.frequency == Frequency::Many)
      result.trace.emplace_back(fn.nameRange.valid() ? fn.nameRange : fn.range, "this code " + activation.because);
  }

  Facts &facts;
  const Obligation &obligation;
  const catalogue::Protocol &protocol;
  const PairingStyle &style;
  const Teardown &teardown;
  PathResult path;
};

} // namespace

Judgement judgeHandle(Facts &facts, const Obligation &obligation, const PairingStyle &style) {
  return HandleJudge(facts, obligation, style).judge();
}

void checkHandles(Facts &facts, llvm::StringRef category, const PairingStyle &style,
                  std::vector<finding::Site> &sites) {
  for (const Effect *acquisition : facts.acquisitions(category)) {
    Obligation obligation = makeObligation(facts, *acquisition);
    if (facts.late()) {
      sites.push_back(makeSite(facts, obligation, unjudged(facts)));
      continue;
    }
    Judgement judgement = judgeHandle(facts, obligation, style);
    if (acquisition->inferred && (judgement.verdict != Verdict::Leaks || judgement.messageId != "path"))
      continue; // nothing more is known of it than that it is released on other ways
    if (std::optional<Judgement> overwritten = judgeOverwritten(facts, obligation, judgement))
      judgement = std::move(*overwritten);
    sites.push_back(makeSite(facts, obligation, std::move(judgement)));
  }
}

} // namespace leaklint::checks
