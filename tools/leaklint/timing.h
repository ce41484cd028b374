#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <array>
#include <cstdint>

namespace leaklint::driver {

enum class Phase : uint8_t { Load, Select, Read, Prefilter, Lower, Analyse, Link, Report };

/// CPU seconds by phase, of one thread or the sum of several.
class Timing {
public:
  /// Runs `work` and counts its time on this thread.
  void measure(Phase phase, llvm::function_ref<void()> work);
  /// Counts time that was taken elsewhere: by a child process.
  void add(Phase phase, double time) { seconds[static_cast<size_t>(phase)] += time; }
  Timing &operator+=(const Timing &other);
  void print(llvm::raw_ostream &out, uint64_t files, uint64_t bytes) const;

private:
  std::array<double, 8> seconds{};
};

} // namespace leaklint::driver
