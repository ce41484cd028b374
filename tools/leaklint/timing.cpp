#include "tools/leaklint/timing.h"

#include "llvm/Support/Format.h"

#include <ctime>

namespace leaklint::driver {
namespace {

constexpr std::array<llvm::StringLiteral, 8> kNames = {"load rules and configuration",
                                                       "select files",
                                                       "read",
                                                       "prefilter",
                                                       "parse and lower",
                                                       "analyse",
                                                       "link",
                                                       "report"};

void row(llvm::raw_ostream &out, llvm::StringRef name, double seconds) {
  out << "  " << llvm::left_justify(name, 28) << llvm::format(" %8.3f\n", seconds);
}

double now() {
  timespec time = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

} // namespace

void Timing::measure(Phase phase, llvm::function_ref<void()> work) {
  const double begin = now();
  work();
  seconds[static_cast<size_t>(phase)] += now() - begin;
}

Timing &Timing::operator+=(const Timing &other) {
  for (size_t i = 0; i < seconds.size(); ++i)
    seconds[i] += other.seconds[i];
  return *this;
}

void Timing::print(llvm::raw_ostream &out, uint64_t files, uint64_t bytes) const {
  out << "leaklint: CPU seconds by phase\n";
  double sum = 0;
  for (size_t i = 0; i < seconds.size(); ++i) {
    row(out, kNames[i], seconds[i]);
    sum += seconds[i];
  }
  row(out, "all", sum);
  out << "  " << files << " files, " << bytes << " bytes read\n";
}

} // namespace leaklint::driver
