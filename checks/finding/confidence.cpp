#include "checks/finding/confidence.h"

namespace leaklint {

const char *toString(Confidence confidence) {
  switch (confidence) {
  case Confidence::Low:
    return "low";
  case Confidence::Medium:
    return "medium";
  case Confidence::High:
    return "high";
  }
  return "";
}

} // namespace leaklint
