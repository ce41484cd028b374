// Files, sockets, connections, processes: opened, and closed on every way out or handed to an owner that closes them.

#include "checks/check.h"
#include "checks/pairing.h"

namespace leaklint::checks {

void checkResources(analysis::Facts &facts, std::vector<finding::Site> &sites) {
  checkHandles(facts, "resource", {.guardMatters = true}, sites);
}

} // namespace leaklint::checks
