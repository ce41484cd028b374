#pragma once

#include "checks/analysis/lifetimes.h"
#include "checks/analysis/paths.h"

#include <chrono>

namespace leaklint::analysis {

/// A call that releases, or does not quite release, what an acquisition acquired.
struct Release {
  const Effect *effect = nullptr;
  Position at; ///< of the releasing call, or of the call of the helper that releases
  Match match = Match::Unknown;
  std::string differing; ///< Different by one key alone: its name in the pattern
};

/// How the handle leaves the function that acquires it.
struct HandleUse {
  bool used = false; ///< anything is done with it at all
  bool returned = false;
  bool passedOn = false;       ///< an argument of a call that cannot be seen
  bool captured = false;       ///< a closure refers to the variable that holds it
  std::vector<ValueId> places; ///< fields, module variables and outer variables that hold it
};

/// One acquisition and everything in the module that bears on its release.
struct Obligation {
  const Effect *acquisition = nullptr;
  const catalogue::Protocol *protocol = nullptr;
  ir::FunctionId function = ir::kNoFunction;
  Owner owner;
  ValueId handle = kNoValue;     ///< the result where the record names it, or the receiver that a release names
  bool oneShot = false;          ///< ends by itself: the record says so, and the work it begins comes to an end
  bool receiverIsHandle = false; ///< `client.connect()` … `client.end()`: the object itself is what is held
  std::vector<ValueId> holders;  ///< the handle and the places that hold it
  ValueId target = kNoValue;     ///< what keeps it alive: what the record names `target`, else the receiver
  ValueId callback = kNoValue;   ///< what `retains` names
  ir::FunctionId callbackFunction = ir::kNoFunction;
  std::vector<Release> releases;   ///< matching, surely or perhaps
  std::vector<Release> nearMisses; ///< releases of the same protocol that differ in one key
  HandleUse use;

  bool releasedIn(ir::FunctionId fn) const {
    return llvm::any_of(releases,
                        [fn](const Release &each) { return each.at.function == fn && each.match == Match::Same; });
  }
  bool surelyReleasedSomewhere() const {
    return llvm::any_of(releases, [](const Release &each) { return each.match == Match::Same; });
  }
};

/// The calls of a module and what the records say of them.
struct Bindings {
  Bindings(const ir::Module &module, const catalogue::PatternIndex &index) : values(module), effects(values, index) {}

  ValueTable values;
  Effects effects;
};

/// Everything an analysis of one module works with. The bindings must outlive it.
struct Facts {
  using Clock = std::chrono::steady_clock;

  Facts(Bindings &bindings, const catalogue::Catalogue &catalogue,
        Clock::time_point deadline = Clock::time_point::max());
  /// The time for the module is up: what is left is not judged.
  bool late() const { return Clock::now() > deadline; }
  /// Code of the module itself: a site there is judged.
  bool isOwn(const ir::SourceRange &range) const { return range.file < module.ownFiles; }

  const ir::Module &module;
  const catalogue::Catalogue &catalogue;
  ValueTable &values;
  Effects &effects;
  Activity activity;
  Clock::time_point deadline;
  size_t unjudged = 0;         ///< sites that the deadline left without a judgement
  std::vector<Effect> derived; ///< calls of functions of this module that return what they acquire
  /// The acquisitions of rules of one category, derived ones included.
  std::vector<const Effect *> acquisitions(llvm::StringRef category) const;
};

/// Complexity: linear in the releases of the record. When the time is up, only what is told at the acquisition itself.
Obligation makeObligation(Facts &facts, const Effect &acquisition);

/// Follows the handle (or, for records matched by keys, the registration) through the function that acquires it.
PathResult followInFunction(Facts &facts, const Obligation &obligation);
/// The same, a store of the handle into a place not counting as handing it on.
PathResult followKept(Facts &facts, const Obligation &obligation);
/// Whether a closure inside the function hands the handle to code that cannot be seen.
bool escapesInClosures(Facts &facts, const Obligation &obligation);
/// The same for a closure that finds it open when it starts: does every way out of it release?
PathResult followFromEntry(Facts &facts, const Obligation &obligation, ir::FunctionId function);

} // namespace leaklint::analysis
