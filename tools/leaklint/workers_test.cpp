#include "tools/leaklint/workers.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace leaklint::driver {
namespace {

TEST(Workers, CallEachIndexOnce) {
  for (unsigned jobs : {1U, 2U, 7U}) {
    std::vector<std::atomic<int>> calls(100);
    runParallel(calls.size(), jobs, [&](size_t index) { ++calls[index]; }, [](size_t) {});
    for (const std::atomic<int> &count : calls)
      EXPECT_EQ(count, 1);
  }
}

TEST(Workers, HaveNothingToDo) {
  runParallel(0, 4, [](size_t) { FAIL(); }, [](size_t) {});
  EXPECT_GE(defaultJobs(), 1U);
}

} // namespace
} // namespace leaklint::driver
