#pragma once

#include "checks/finding/finding.h"

#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"

namespace leaklint::finding {

/// The findings that were there before: a run against it reports what is new.
class Baseline {
public:
  /// Reads a SARIF log of ours or a JSON array of fingerprints. The error says what the text should be.
  static llvm::Expected<Baseline> parse(llvm::StringRef json);

  bool contains(const Finding &finding) const { return fingerprints.contains(finding.fingerprint); }
  size_t size() const { return fingerprints.size(); }

private:
  llvm::StringSet<> fingerprints;
};

/// The key of our own fingerprint in a SARIF result's partialFingerprints. Its number changes with the algorithm.
inline constexpr llvm::StringLiteral kFingerprintName = "leaklint/v1";

} // namespace leaklint::finding
