#pragma once

#include <cstdint>

namespace leaklint {

/// How sure a finding is. High: every fact was seen in the code. Medium: one fact rests on a convention (a name in a
/// type annotation, a method that is a teardown by its name). Low: shown on request only.
enum class Confidence : uint8_t { Low, Medium, High };
const char *toString(Confidence confidence); ///< "low", "medium", "high"

} // namespace leaklint
