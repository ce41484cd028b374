#include "tools/leaklint/workers.h"

#include "llvm/Support/Threading.h"
#include "llvm/Support/thread.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace leaklint::driver {
namespace {

constexpr unsigned kStackSize = 8U << 20U;

/// Counts the threads that still work, for the one that waits.
class Countdown {
public:
  explicit Countdown(size_t count) : left(count) {}
  void arrive() {
    const std::lock_guard lock(mutex);
    if (--left == 0)
      zero.notify_one();
  }
  bool waitFor(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex);
    return zero.wait_for(lock, time, [&] { return left == 0; });
  }

private:
  std::mutex mutex;
  std::condition_variable zero;
  size_t left;
};

} // namespace

unsigned defaultJobs() { return llvm::hardware_concurrency().compute_thread_count(); }

void runParallel(size_t count, unsigned jobs, llvm::function_ref<void(size_t)> work,
                 llvm::function_ref<void(size_t)> tick) {
  const size_t size = std::min<size_t>(jobs, count);
  std::atomic<size_t> next = 0;
  std::atomic<size_t> done = 0;
  Countdown running(size);
  auto loop = [&] {
    for (size_t index = next++; index < count; index = next++) {
      work(index);
      ++done;
    }
    running.arrive();
  };
  std::vector<llvm::thread> threads;
  threads.reserve(size);
  for (size_t i = 0; i < size; ++i)
    threads.emplace_back(std::optional<unsigned>(kStackSize), loop);
  if (size > 0)
    while (!running.waitFor(std::chrono::milliseconds(100)))
      tick(done);
  for (llvm::thread &thread : threads)
    thread.join();
}

} // namespace leaklint::driver
