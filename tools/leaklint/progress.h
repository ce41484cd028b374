#pragma once

#include <chrono>
#include <cstddef>

namespace leaklint::driver {

/// One line on standard error that says how far the run is. Drawn on a terminal only, and only once a run takes longer
/// than people like to wait without a sign.
class Progress {
public:
  explicit Progress(bool wanted);
  void draw(size_t done, size_t all);
  void clear();

private:
  bool enabled;
  bool drawn = false;
  std::chrono::steady_clock::time_point begin;
};

} // namespace leaklint::driver
