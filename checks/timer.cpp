// Timers, animation loops and background tasks: something repeats until its handle is used to stop it.

#include "checks/check.h"
#include "checks/overwritten.h"
#include "checks/pairing.h"

namespace leaklint::checks {

using namespace analysis;

void checkTimers(Facts &facts, std::vector<finding::Site> &sites) {
  static const PairingStyle kStyle{};
  for (const Effect *acquisition : facts.acquisitions("timer")) {
    Obligation obligation = makeObligation(facts, *acquisition);
    Judgement judgement = judgeHandle(facts, obligation, kStyle);
    if (std::optional<Judgement> overwritten = judgeOverwritten(facts, obligation, judgement))
      judgement = std::move(*overwritten);
    sites.push_back(makeSite(facts, obligation, std::move(judgement)));
  }
}

} // namespace leaklint::checks
