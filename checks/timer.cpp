// Timers, animation loops and background tasks: something repeats until its handle is used to stop it.

#include "checks/check.h"
#include "checks/pairing.h"

namespace leaklint::checks {

void checkTimers(analysis::Facts &facts, std::vector<finding::Site> &sites) { checkHandles(facts, "timer", {}, sites); }

} // namespace leaklint::checks
