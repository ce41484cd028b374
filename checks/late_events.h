#pragma once

#include "checks/analysis/obligation.h"

namespace leaklint::checks {

/// `process.once("exit", …)`: it takes itself off after an event that nothing follows, so it stays to the end.
bool waitsForTheEnd(const analysis::Facts &facts, const analysis::Obligation &registration);

/// `async function load(signal: AbortSignal) { signal.addEventListener(…); … }`: work of a while registers on an object
/// that it was handed, of a type that goes on after such work and is handed to more of it.
bool outlivesTheWork(analysis::Facts &facts, const analysis::Obligation &registration);

} // namespace leaklint::checks
