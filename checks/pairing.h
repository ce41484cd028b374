#pragma once

#include "checks/judgement.h"

#include <set>

namespace leaklint::checks {

/// How a verdict on an obligation is reached; the families differ only in these points.
struct PairingStyle {
  std::string neverId = "never";     ///< message when nothing releases it
  std::string droppedId = "dropped"; ///< message when no handle is kept
  bool targetDecides = false;        ///< nothing leaks where what it is registered on dies with the owner
  bool guardMatters = false;         ///< an exception between acquisition and release is a finding of its own
};

/// The verdict on an acquisition whose record names a handle (a timer's id, a connection, a subscription).
Judgement judgeHandle(analysis::Facts &facts, const analysis::Obligation &obligation, const PairingStyle &style);

/// All acquisitions of one category that are held by a handle: their sites, overwritten handles among them.
void checkHandles(analysis::Facts &facts, llvm::StringRef category, const PairingStyle &style,
                  std::vector<finding::Site> &sites);

/// Context that a registration is judged in: the other registrations of the module.
struct Registrations {
  std::vector<analysis::Obligation> all;
  std::vector<const analysis::Obligation *> removed; ///< those of `all` that a release matches for certain
  std::set<const ir::CallInstruction *> claimed;     ///< releasing calls that match one of them for certain
};

/// The verdict on an acquisition that is matched by its keys (a listener: target, event, handler).
Judgement judgeRegistration(analysis::Facts &facts, const analysis::Obligation &obligation,
                            const Registrations &others);

/// Verdicts that hold for every acquisition before any release is looked for: a condition of the record, an object that
/// ends by itself, code that runs once.
std::optional<Judgement> judgeExempt(analysis::Facts &facts, const analysis::Obligation &obligation);
std::optional<Judgement> judgeOnce(analysis::Facts &facts, const analysis::Obligation &obligation);
/// Released by the callback that the acquisition itself runs.
std::optional<Judgement> judgeSelfRelease(analysis::Facts &facts, const analysis::Obligation &obligation);

/// The functions that release it when one of several outcomes comes, and an outcome on which nothing does.
struct Outcome {
  std::string released; ///< "'connect' comes"
  std::string missed;   ///< "'error' comes"
  ir::SourceRange at;   ///< the handler that does not release
};
std::optional<Outcome> findMissedOutcome(analysis::Facts &facts, const analysis::Obligation &obligation);

/// The acquisition's own callback takes back the registration of `handler` (by giving the function, or by calling what
/// the registration returned): it limits how long the handler is waited for, and stays while the handler does.
bool isDeadlineOf(analysis::Facts &facts, const analysis::Obligation &obligation, ir::FunctionId handler);

/// Released by the owner's teardown, or left out there: a call of the handle that comes first raises, and that is
/// caught.
std::optional<Judgement> judgeTornDown(analysis::Facts &facts, const analysis::Obligation &obligation);

/// Made for a race alone, which leaves the losers going, in code that runs again.
std::optional<Judgement> judgeRaced(analysis::Facts &facts, const analysis::Obligation &obligation);

/// A callback that releases on some of its ways only, told apart by what it is given (`if (err) return`).
std::optional<Judgement> judgePartialCallback(analysis::Facts &facts, const analysis::Obligation &obligation);

} // namespace leaklint::checks
