// Files, sockets, connections, processes: opened, and closed on every way out or handed to an owner that closes them.

#include "checks/check.h"
#include "checks/overwritten.h"
#include "checks/pairing.h"

namespace leaklint::checks {

using namespace analysis;

void checkResources(Facts &facts, std::vector<finding::Site> &sites) {
  static const PairingStyle kStyle{.guardMatters = true};
  for (const Effect *acquisition : facts.acquisitions("resource")) {
    Obligation obligation = makeObligation(facts, *acquisition);
    Judgement judgement = judgeHandle(facts, obligation, kStyle);
    if (std::optional<Judgement> overwritten = judgeOverwritten(facts, obligation, judgement))
      judgement = std::move(*overwritten);
    sites.push_back(makeSite(facts, obligation, std::move(judgement)));
  }
}

} // namespace leaklint::checks
