#include "tools/leaklint/crash_guard.h"

#include "llvm/Support/thread.h"

#include <gtest/gtest.h>

#include <climits>
#include <cstdlib>
#include <new>
#include <optional>

// AddressSanitizer reports a crash before anybody may recover from it.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LEAKLINT_TEST_WITH_ASAN
#endif
#endif

namespace leaklint::driver {
namespace {

[[maybe_unused]] void onThread(llvm::function_ref<void()> work) {
  llvm::thread thread(std::optional<unsigned>(1U << 20U), work);
  thread.join();
}

TEST(CrashGuard, PassesWorkThatEnds) {
  enableCrashGuard();
  bool ran = false;
  EXPECT_TRUE(guarded([&] { ran = true; }));
  EXPECT_TRUE(ran);
}

TEST(CrashGuard, SurvivesExceptions) {
  enableCrashGuard();
  EXPECT_FALSE(guarded([] { throw std::bad_alloc(); }));
}

#ifndef LEAKLINT_TEST_WITH_ASAN

TEST(CrashGuard, SurvivesAborts) {
  enableCrashGuard();
  onThread([] {
    EXPECT_FALSE(guarded([] { std::abort(); }));
    EXPECT_TRUE(guarded([] {}));
  });
}

TEST(CrashGuard, SurvivesBadAddresses) {
  enableCrashGuard();
  onThread([] {
    EXPECT_FALSE(guarded([] {
      volatile int *volatile nowhere = nullptr;
      *nowhere = 1;
    }));
  });
}

// NOLINTNEXTLINE(misc-no-recursion): it is to overflow
int descend(int depth) {
  volatile char frame[4096];
  frame[depth % 4096] = 1;
  return depth == INT_MAX ? 0 : descend(depth + 1) + frame[0];
}

TEST(CrashGuard, SurvivesStackOverflowAgainAndAgain) {
  enableCrashGuard();
  onThread([] {
    for (int i = 0; i < 3; ++i)
      EXPECT_FALSE(guarded([] { descend(0); }));
  });
}

#endif

} // namespace
} // namespace leaklint::driver
