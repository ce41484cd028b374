// Listeners: registrations on something that may outlive whoever registers, matched by target, event and handler.

#include "checks/check.h"
#include "checks/late_events.h"
#include "checks/pairing.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::checks {

using namespace ir;
using namespace analysis;
using finding::Verdict;

namespace {

class RegistrationJudge {
public:
  RegistrationJudge(Facts &all, const Obligation &tracked, const Registrations &registrations)
      : facts(all), obligation(tracked), others(registrations), owner(tracked.owner),
        teardown(all.activity.teardownOf(tracked.owner)),
        lifetime(lifetimeOf(all.effects, all.activity, tracked.target)) {}

  Judgement judge() {
    if (std::optional<Judgement> exempt = judgeExempt(facts, obligation))
      return *exempt;
    if (std::optional<Judgement> exclusive = judgeExclusive())
      return *exclusive;
    if (std::optional<Judgement> released = judgeReleased())
      return *released;
    if (lifetime.span == Lifespan::Own)
      return proven(Verdict::Outlived, lifetime.because);
    if (std::optional<Judgement> mismatch = judgeMismatch())
      return *mismatch;
    if (obligation.oneShot && !(lifetime.span == Lifespan::Process && waitsForTheEnd(facts, obligation)))
      return proven(Verdict::Bounded, "it removes itself after one use");
    if (!obligation.releases.empty() && !obligation.surelyReleasedSomewhere())
      return proven(Verdict::Unknown, "a release at " + lineInWords(obligation.releases.front().effect->call->range) +
                                          " may be the one for it");
    if (std::optional<Judgement> once = judgeOnce(facts, obligation))
      return *once;
    return judgeNeverRemoved();
  }

private:
  bool ends() const { return teardown.framework || teardown.ends; }

  // Two one-shot listeners of which one event or the other comes: the handler of the one removes the other, but not the
  // other way round.
  std::optional<Judgement> judgeExclusive() {
    if (!obligation.oneShot || obligation.callbackFunction == kNoFunction || isEnding(obligation))
      return std::nullopt;
    for (const Obligation &other : others.all) {
      bool sibling = other.acquisition != obligation.acquisition && other.protocol == obligation.protocol &&
                     other.function == obligation.function && other.callbackFunction != kNoFunction &&
                     other.callbackFunction != obligation.callbackFunction &&
                     compare(facts.effects, other.target, obligation.target) == Match::Same;
      if (!sibling || isEnding(other) || !removes(obligation.callbackFunction, other) ||
          removes(other.callbackFunction, obligation))
        continue;
      Judgement result = leak(Confidence::Medium, "path", "the handler of the other outcome does not remove it");
      const Function &handler = facts.module.function(other.callbackFunction);
      result.arguments.emplace_back("path",
                                    "`" + facts.activity.qualifiedName(other.callbackFunction) + "` runs instead");
      result.trace.emplace_back(handler.nameRange.valid() ? handler.nameRange : handler.range,
                                "this handler runs instead, and does not remove it");
      return result;
    }
    return std::nullopt;
  }

  bool removes(FunctionId handler, const Obligation &registration) {
    std::vector<FunctionId> inside = facts.activity.reachableFrom({handler});
    return llvm::any_of(registration.releases, [&](const Release &each) {
      return each.match == Match::Same && each.effect->call->arguments.size() > 1 &&
             llvm::is_contained(inside, each.at.function);
    });
  }

  // The event is an end: what it is registered on is done then, or it comes for certain.
  bool isEnding(const Obligation &registration) {
    const auto &parameters = registration.acquisition->pattern().parameters;
    const Value *event =
        parameters.empty()
            ? nullptr
            : facts.values.asConstant(facts.effects.bound(*registration.acquisition, parameters[0].name));
    if (!event)
      return true;
    const auto &models = facts.effects.patterns().models();
    const auto isEnd = [&](llvm::StringRef name) {
      return llvm::is_contained(models.endings, name.str()) || llvm::is_contained(models.finalEndings, name.str());
    };
    // `pickerClosed`, `dialog:close`: by its last word.
    const std::string word = lastWord(event->name);
    return isEnd(event->name) || isEnd(word) ||
           (llvm::StringRef(word).ends_with("d") && isEnd(llvm::StringRef(word).drop_back()));
  }

  std::optional<Judgement> judgeReleased() {
    const Release *elsewhere = nullptr;
    for (const Release &release : obligation.releases) {
      if (release.match != Match::Same)
        continue;
      if (facts.activity.runsAtTeardown(release.at.function, owner))
        return proven(Verdict::Released, "in `" + facts.activity.qualifiedName(release.at.function) + "`",
                      release.effect->call->range);
      elsewhere = &release;
    }
    if (std::optional<Judgement> self = judgeSelfRelease(facts, obligation))
      return *self;
    if (!elsewhere)
      return std::nullopt;
    if (endsWithItsGesture())
      return proven(Verdict::Released, "by a handler that was added with it", elsewhere->effect->call->range);
    // Removed, but not where the owner ends. What lives as long as the program then keeps the owner.
    if (ends() && lifetime.span == Lifespan::Process && !removedInTheSameWork()) {
      Judgement result = leak(Confidence::Medium, "teardown", "the teardown does not remove it");
      result.related.emplace_back(elsewhere->effect->call->range, "it is removed here only");
      addTeardownStep(result);
      return result;
    }
    return proven(Verdict::Released, "in `" + facts.activity.qualifiedName(elsewhere->at.function) + "`",
                  elsewhere->effect->call->range);
  }

  // A press adds handlers of the move and of its end, and the handler of the end takes them off: nothing else does, and
  // it comes for certain.
  bool endsWithItsGesture() {
    return llvm::any_of(others.all, [&](const Obligation &other) {
      if (other.function != obligation.function || other.callbackFunction == kNoFunction ||
          other.acquisition == obligation.acquisition ||
          compare(facts.effects, other.target, obligation.target) != Match::Same || isRemovedAtEnd(other))
        return false;
      const std::vector<FunctionId> inside = facts.activity.reachableFrom({other.callbackFunction});
      return llvm::any_of(obligation.releases, [&](const Release &each) {
        return each.match == Match::Same && llvm::is_contained(inside, each.at.function);
      });
    });
  }

  bool isRemovedAtEnd(const Obligation &other) {
    return llvm::any_of(other.releases, [&](const Release &each) {
      return each.match == Match::Same && facts.activity.runsAtTeardown(each.at.function, owner);
    });
  }

  // The function that adds it, or a closure of that function, removes it: added for a while only.
  bool removedInTheSameWork() {
    for (const Release &release : obligation.releases)
      for (FunctionId current = release.at.function; current != kNoFunction;
           current = facts.module.function(current).enclosing)
        if (release.match == Match::Same && current == obligation.function)
          return true;
    return false;
  }

  // A remove that nothing else accounts for and that differs in one key.
  std::optional<Judgement> judgeMismatch() {
    for (const Release &miss : obligation.nearMisses) {
      if (others.claimed.count(miss.effect->call) || !plausible(miss))
        continue;
      // A guard against a second one, where there can be no second one.
      if (miss.at.function == obligation.function && handlerIsShared())
        continue;
      // A fresh function is never the one that was added; of a flag, not every target takes notice.
      Judgement result = leak(miss.differing == "handler" ? Confidence::High : Confidence::Medium,
                              messageFor(miss.differing), "the remove differs in " + miss.differing);
      result.rule = "listener-remove-mismatch";
      result.arguments.emplace_back("what", "function");
      result.arguments.emplace_back("release", calleeInWords(facts, miss.at.function, *miss.effect->call) + " at " +
                                                   lineInWords(miss.effect->call->range));
      result.trace.emplace_back(miss.effect->call->range, "this remove differs in its " + miss.differing);
      return result;
    }
    return std::nullopt;
  }

  static std::string messageFor(llvm::StringRef key) {
    if (key.contains('.'))
      return "capture";
    return key == "event" || key == "handler" ? key.str() : "target";
  }

  // Another handler or event may be meant: only a fresh function, or a flag, can never match.
  bool plausible(const Release &miss) {
    if (llvm::StringRef(miss.differing).contains('.'))
      return true;
    if (miss.differing != obligation.protocol->retains)
      return false;
    if (amongSiblings(miss))
      return true;
    ValueId removed = facts.effects.bound(*miss.effect, obligation.protocol->retains);
    const Value &value = facts.values[removed];
    if (value.kind == ValueKind::Closure)
      return facts.values.positionOf(value.definition).function == miss.at.function &&
             sameCode(value.function, obligation.callbackFunction);
    return value.kind == ValueKind::Call && obligation.callbackFunction != kNoFunction &&
           facts.values.asFunction(removed) == obligation.callbackFunction;
  }

  // The function that removes the other listeners that were added with this one removes, for this event, a function
  // that nobody added.
  bool amongSiblings(const Release &miss) {
    if (obligation.surelyReleasedSomewhere())
      return false;
    size_t siblings = 0;
    for (const Obligation *other : others.removed)
      if (other->acquisition != obligation.acquisition && other->function == obligation.function &&
          compare(facts.effects, other->target, obligation.target) == Match::Same)
        siblings += llvm::any_of(other->releases, [&](const Release &each) {
          return each.match == Match::Same && each.at.function == miss.at.function;
        });
    return siblings >= 2;
  }

  // Two functions written in place: the remove is meant for the add where they are the only ones.
  bool sameCode(FunctionId removed, FunctionId added) {
    if (added == kNoFunction || !facts.module.function(removed).name.empty())
      return false;
    return facts.module.function(added).name.empty();
  }

  Judgement judgeNeverRemoved() {
    if (outlivesTheWork(facts, obligation))
      return neverRemoved(Confidence::Medium);
    switch (lifetime.span) {
    case Lifespan::Process:
      return judgeOnProcess();
    case Lifespan::Injected:
      return judgeOnInjected();
    default:
      if (siblingRemoved())
        return neverRemoved(Confidence::Medium);
      if (neighbourRemoved()) // what a getter hands out may be anyone's; a field of something of its own is not
        return neverRemoved(facts.values[obligation.target].kind == ValueKind::Call ? Confidence::Medium
                                                                                    : Confidence::Low);
      return proven(Verdict::Unknown, "how long `" + targetInWords() + "` lives cannot be seen");
    }
  }

  Judgement judgeOnProcess() {
    const Activation &activation = facts.activity.of(obligation.function);
    if (facts.activity.runsAtTeardown(obligation.function, owner) && !teardown.framework)
      return proven(Verdict::Unknown, "it is added while its owner ends");
    // A class that writes down its end says that its instances come and go; without one it may be the root of the page.
    if (teardown.framework)
      return neverRemoved(teardown.roots.empty() && owner.classId != kNoClass ? Confidence::Medium : Confidence::High);
    if (siblingRemoved())
      return neverRemoved(Confidence::Medium);
    if (activation.frequency == Frequency::Many && !handlerIsShared())
      return neverRemoved(isOneCommand() ? Confidence::Low : Confidence::Medium);
    // What may be stopped and started again comes and goes, and so does what is destroyed; a connection that is closed
    // may be the only one there is.
    if (!teardown.roots.empty() && owner.classId != kNoClass && !facts.activity.isOneOfAKind(owner.classId) &&
        (teardown.ends || isStarted()))
      return neverRemoved(Confidence::Medium);
    return neverRemoved(Confidence::Low);
  }

  // Added by a method, not by the constructor: once for each start.
  bool isStarted() {
    for (FunctionId each = obligation.function; each != kNoFunction; each = facts.module.function(each).enclosing)
      if (facts.module.function(each).kind == FunctionKind::Constructor)
        return false;
    return facts.activity.isSetup(obligation.function);
  }

  // `case 'start': process.on(...)`: one of several commands, which may come once.
  bool isOneCommand() {
    const flow::Graph &graph = facts.activity.graphOf(obligation.function);
    for (const auto &decision : graph.decisionsBefore(obligation.acquisition->at.block)) {
      const Test &test = graph.function().blocks[decision.block].terminator.test;
      if (test.kind == TestKind::Equals && test.constant.kind == ConstantKind::String && decision.taken != test.negated)
        return true;
    }
    return false;
  }

  Judgement judgeOnInjected() {
    if (siblingRemoved())
      return neverRemoved(Confidence::Medium);
    if (ends() && owner.classId != kNoClass && handlerHoldsOwner())
      return neverRemoved(Confidence::Low);
    return proven(Verdict::Unknown, lifetime.because + ", and may live as long as its listener");
  }

  // Adding the same function again is no second listener where the target keeps a set; unknown targets may not.
  bool handlerIsShared() {
    const Value &handler = facts.values[obligation.callback];
    return handler.kind == ValueKind::Closure && facts.values.positionOf(handler.definition).function == 0;
  }

  bool handlerHoldsOwner() {
    if (obligation.callbackFunction == kNoFunction)
      return true;
    const Function &fn = facts.module.function(obligation.callbackFunction);
    return fn.owner != kNoClass || !fn.captures.empty();
  }

  // The teardown removes another listener from the same target: this one was forgotten.
  bool siblingRemoved() {
    for (const Obligation *other : others.removed)
      if (other->acquisition != obligation.acquisition && other->owner == owner && other->target == obligation.target &&
          other->protocol == obligation.protocol)
        for (const Release &release : other->releases)
          if (release.match == Match::Same && facts.activity.runsAtTeardown(release.at.function, owner))
            return true;
    return false;
  }

  // `this.querySelector(…)`: a method that the models know hands out what belongs to its receiver.
  bool targetIsAPart() {
    const auto *call = llvm::dyn_cast_or_null<CallInstruction>(facts.values[obligation.target].definition);
    return call && call->receiver != kNoLocal &&
           llvm::any_of(facts.effects.patterns().named(call->method), [](const catalogue::Entry &entry) {
             return entry.role == catalogue::Role::MadeBy && entry.pattern->callee.size() > 1;
           });
  }

  // What the same function adds to another object is removed at the end; this one is a function written in place, which
  // nothing could remove.
  bool neighbourRemoved() {
    const Value &handler = facts.values[obligation.callback];
    if (handler.kind != ValueKind::Closure || !handlerHoldsOwner() || owner.classId == kNoClass || targetIsAPart() ||
        !facts.values.writesTo(obligation.target).empty() ||
        facts.values.holders(obligation.target).size() > 1) // kept by the class: its own, as far as can be seen
      return false;
    for (const Obligation *other : others.removed)
      if (other->function == obligation.function && other->acquisition != obligation.acquisition)
        for (const Release &release : other->releases)
          if (release.match == Match::Same && facts.activity.runsAtTeardown(release.at.function, owner))
            return true;
    return false;
  }

  Judgement neverRemoved(Confidence confidence) {
    const Value &handler = facts.values[obligation.callback];
    bool anonymous = handler.kind == ValueKind::Closure && facts.module.function(handler.function).name.empty();
    std::string id = anonymous ? "anonymous" : ends() && !teardown.roots.empty() ? "teardown" : "never";
    Judgement result = leak(confidence, id, "nothing removes it");
    const Activation &activation = facts.activity.of(obligation.function);
    const Function &fn = facts.module.function(obligation.function);
    result.trace.emplace_back(obligation.acquisition->call->range, lifetime.because);
    if (activation.frequency == Frequency::Many)
      result.trace.emplace_back(fn.nameRange.valid() ? fn.nameRange : fn.range, "this code " + activation.because);
    addTeardownStep(result);
    return result;
  }

  void addTeardownStep(Judgement &result) const {
    if (teardown.roots.empty())
      return;
    const Function &root = facts.module.function(teardown.roots.front());
    result.trace.emplace_back(root.nameRange.valid() ? root.nameRange : root.range,
                              "the teardown `" + teardown.name + "` does not remove it");
  }

  std::string targetInWords() {
    std::string name = facts.values.describe(obligation.target);
    return name.empty() ? "the target" : name;
  }

  Facts &facts;
  const Obligation &obligation;
  const Registrations &others;
  Owner owner;
  const Teardown &teardown;
  Lifetime lifetime;
};

} // namespace

Judgement judgeRegistration(Facts &facts, const Obligation &obligation, const Registrations &others) {
  return RegistrationJudge(facts, obligation, others).judge();
}

void checkListeners(Facts &facts, std::vector<finding::Site> &sites) {
  Registrations registrations;
  for (const Effect *acquisition : facts.acquisitions("listener"))
    registrations.all.push_back(makeObligation(facts, *acquisition));
  for (const Obligation &obligation : registrations.all) {
    for (const Release &release : obligation.releases)
      if (release.match == Match::Same)
        registrations.claimed.insert(release.effect->call);
    if (obligation.surelyReleasedSomewhere())
      registrations.removed.push_back(&obligation);
  }
  static const PairingStyle kStyle{.neverId = "never", .droppedId = "never", .targetDecides = true};
  for (const Obligation &obligation : registrations.all) {
    if (facts.late()) {
      sites.push_back(makeSite(facts, obligation, unjudged(facts)));
      continue;
    }
    Judgement judgement = obligation.handle == kNoValue ? judgeRegistration(facts, obligation, registrations)
                                                        : judgeHandle(facts, obligation, kStyle);
    sites.push_back(makeSite(facts, obligation, std::move(judgement)));
  }
}

} // namespace leaklint::checks
