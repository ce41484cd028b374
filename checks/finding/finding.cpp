#include "checks/finding/finding.h"

#include <tuple>

namespace leaklint::finding {

const char *toString(Verdict verdict) {
  switch (verdict) {
  case Verdict::Released:
    return "released";
  case Verdict::Guarded:
    return "guarded";
  case Verdict::Bounded:
    return "bounded";
  case Verdict::Outlived:
    return "outlived";
  case Verdict::RunsOnce:
    return "runs-once";
  case Verdict::Leaks:
    return "leaks";
  case Verdict::Escapes:
    return "escapes";
  case Verdict::Unknown:
    return "unknown";
  }
  return "unknown";
}

bool before(const Site &a, const Site &b) {
  // All that tells two sites apart, so that equal keys mean equal reports and the order never depends on threads.
  const auto key = [](const Site &site) {
    return std::tie(site.where.file, site.where.range, site.rule, site.message, site.api, site.verdict, site.evidence);
  };
  return key(a) < key(b);
}

} // namespace leaklint::finding
