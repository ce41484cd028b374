#pragma once

#include "checks/analysis/obligation.h"

namespace leaklint::checks {

/// Something is registered on the handle where it is acquired: it was opened to stay.
bool worksByItself(analysis::Facts &facts, const analysis::Obligation &obligation);
/// A method that ends the handle is kept as a value: whoever calls it is not seen.
bool closingMethodIsKept(analysis::Facts &facts, const analysis::Obligation &obligation);
/// The place may mean another object each time: `list[n]`, `entry->handle` where `entry` moves on.
bool isOneOfMany(const analysis::ValueTable &table, analysis::ValueId place);
/// The acquiring function puts it in more than one place.
bool isKeptTwice(analysis::Facts &facts, const analysis::Obligation &obligation);
/// Where the acquiring function empties the place that holds the handle; invalid for nowhere.
ir::SourceRange emptiedAt(analysis::Facts &facts, const analysis::Obligation &obligation, analysis::ValueId place);
/// The handle is taken out of its place into a variable.
bool isReadAside(analysis::Facts &facts, const analysis::Obligation &obligation, analysis::ValueId place);
/// The same function keeps another one of the record, and other code of the module releases that.
bool siblingIsReleased(analysis::Facts &facts, const analysis::Obligation &obligation);
/// What a branch found, whichever way round the frontend put the question: "`line` is nothing".
std::string decisionInWords(analysis::Facts &facts, ir::FunctionId function, const ir::Test &test, bool taken);
/// The function that acquires it hands it to an owner.
bool isTakenOverHere(const analysis::Obligation &obligation);

/// A way out that leaves it open where others hand it on: taken before any of these, or after a failure (it returns
/// nothing, or an error code).
bool leavesOpen(analysis::Facts &facts, const analysis::Obligation &obligation, const analysis::PathResult &path);
/// `for (…) f = open(…); close(f);`: all but the last are lost. Not so where the call is given what it gave before
/// (`getline(&line, …)`), or where what is lost is collected.
bool isLostInLoop(analysis::Facts &facts, const analysis::Obligation &obligation, const analysis::PathResult &path);
/// The way out differs from one that releases in a flag alone. Whether the flag went with the acquisition is more than
/// the paths show.
bool isReleasedUnderFlag(analysis::Facts &facts, const analysis::Obligation &obligation,
                         const analysis::OpenExit &exit);
/// `if (!is_valid(fd)) return;`: a call that is given the handle, which may be none, decides for the way out.
bool isAskedFor(analysis::Facts &facts, const analysis::Obligation &obligation, const analysis::OpenExit &exit);
/// What it is registered on is what a function gave out in the same run of the code: as a rule something new each time.
bool isMadeBeside(analysis::Facts &facts, const analysis::Obligation &obligation);
/// `open(client)` … `shut(client)`: the object is handed in, and another function ends what it is handed in.
bool isEndedWhereHandedIn(analysis::Facts &facts, const analysis::Obligation &obligation);
/// What hangs off something that the owner made (`this.form.button`): as a rule it ends with the owner.
bool isPartOfOwner(analysis::Facts &facts, analysis::ValueId target);
/// What raises is a call of a function of this module that raises by itself.
bool raisesItself(analysis::Facts &facts, ir::FunctionId function, const ir::Instruction *thrower);

/// An early way out, before the release that the rest of the function comes to.
bool leavesBeforeRelease(const analysis::Obligation &obligation, const analysis::OpenExit &exit);

} // namespace leaklint::checks
