#include "frontends/treesitter/task.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace leaklint::frontends::treesitter {
namespace {

Task<int> answer() { co_return 42; }

Task<int> sum(int count) {
  int total = 0;
  for (int index = 1; index <= count; ++index)
    total += co_await answer();
  co_return total;
}

/// One frame a level: 100,000 levels of plain recursion would need more than 8 MB of stack in a sanitized build.
Task<size_t> descend(size_t levels) {
  if (levels == 0)
    co_return 0;
  const size_t below = co_await descend(levels - 1);
  co_return below + 1;
}

Task<void> note(std::vector<std::string> &log, std::string what) {
  log.push_back(std::move(what));
  co_return;
}

Task<void> inOrder(std::vector<std::string> &log) {
  co_await note(log, "first");
  log.emplace_back("between");
  co_await note(log, "second");
}

TEST(Task, returnsItsValue) { EXPECT_EQ(run(answer()), 42); }

TEST(Task, awaitsManyChildrenInTurn) { EXPECT_EQ(run(sum(1000)), 42000); }

TEST(Task, nestsAsDeeplyAsTheInput) {
  EXPECT_EQ(run(descend(1000000)), 1000000U);
  FramePool::trim();
}

TEST(Task, runsInOrder) {
  std::vector<std::string> log;
  run(inOrder(log));
  EXPECT_EQ(log, (std::vector<std::string>{"first", "between", "second"}));
}

TEST(Task, runsInsideOfAnother) {
  // As the builder does: it calls back, in the middle of a task, for code that is lowered by tasks of its own.
  const auto outer = []() -> Task<int> {
    const int before = co_await answer();
    const int inside = run(sum(2));
    co_return before + inside + co_await answer();
  };
  EXPECT_EQ(run(outer()), 42 + 84 + 42);
}

TEST(Task, movesValuesThatCannotBeCopied) {
  const auto make = []() -> Task<std::unique_ptr<int>> { co_return std::make_unique<int>(7); };
  const auto outer = [&]() -> Task<int> {
    const std::unique_ptr<int> made = co_await make();
    co_return *made;
  };
  EXPECT_EQ(run(outer()), 7);
}

TEST(Task, freesWhatIsNeverRun) {
  const auto witness = std::make_shared<int>(1);
  {
    const auto holds = [](std::shared_ptr<int> kept) -> Task<int> { co_return *kept; };
    const Task<int> dropped = holds(witness);
    EXPECT_TRUE(static_cast<bool>(dropped));
    EXPECT_EQ(witness.use_count(), 2);
  }
  EXPECT_EQ(witness.use_count(), 1);
}

TEST(FramePool, handsFramesOutAgain) {
  void *frame = FramePool::allocate(100);
  FramePool::release(frame, 100);
  void *large = FramePool::allocate(100000);
  EXPECT_NE(large, nullptr);
  FramePool::release(large, 100000);
}

} // namespace
} // namespace leaklint::frontends::treesitter
