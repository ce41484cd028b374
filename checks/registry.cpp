#include "checks/check.h"

namespace leaklint::checks {

llvm::ArrayRef<Check> allChecks() {
  static constexpr Check kChecks[] = {
      checkListeners, checkSiblings, checkKeptSiblings, checkTimers, checkResources, checkCaches, checkMemoised, checkClosures, checkStreams,
  };
  return kChecks;
}

} // namespace leaklint::checks
