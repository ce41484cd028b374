#pragma once

#include "checks/analysis/obligation.h"

namespace leaklint::checks {

/// Whether the function is `owner` or inside it.
bool encloses(const analysis::Facts &facts, ir::FunctionId inner, ir::FunctionId owner);
/// The callback fails the outcome that the function around it was made for: it limits the time of something else.
bool failsAnOutcome(analysis::Facts &facts, const analysis::Obligation &obligation);
/// The callback reports a failure where another closure of the function reports as well.
bool failsASharedContinuation(analysis::Facts &facts, const analysis::Obligation &obligation);
/// No delay, or a constant one of fewer digits.
bool endsSoon(analysis::Facts &facts, const analysis::Obligation &obligation, size_t digits);
/// The callback first asks for a flag that the teardown sets, or calls nothing but a function that does; `itself`: the
/// former.
bool callbackAsksForEnd(analysis::Facts &facts, const analysis::Obligation &obligation, bool itself = false);
/// The callback calls nothing: it sets fields and variables.
bool touchesOwnStateAlone(const analysis::Facts &facts, const analysis::Obligation &obligation);
/// The callback is a method of the owner's, calls one, or needs what the teardown takes away.
bool doesOwnersWork(analysis::Facts &facts, const analysis::Obligation &obligation);
/// The callback begins with a question: it may find that there is nothing left to do.
bool asksFirst(const analysis::Facts &facts, const analysis::Obligation &obligation);
/// It does not end by itself, or its callback sets it again.
bool repeats(analysis::Facts &facts, const analysis::Obligation &obligation);
/// Its callback sets it again on every way, or by way of a handler: it does not wait for something that comes.
bool alwaysRearms(analysis::Facts &facts, const analysis::Obligation &obligation);
/// A comparison decides whether it is set again.
bool countsItsRounds(analysis::Facts &facts, const analysis::Obligation &obligation);

/// Late work of one use that does no harm, or comes too soon for it to matter.
bool isLateAndBrief(analysis::Facts &facts, const analysis::Obligation &obligation);
/// Over before anyone could stop it, or its callback knows of the end.
bool isOverSoon(analysis::Facts &facts, const analysis::Obligation &obligation);

} // namespace leaklint::checks
