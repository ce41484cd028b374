#include "frontends/clang/process/child_process.h"

#include <gtest/gtest.h>

namespace leaklint::frontends {
namespace {

using End = ChildResult::End;

ChildResult shell(const std::string &script, llvm::StringRef input = "", const ChildLimits &limits = {}) {
  return runChild("/bin/sh", {"-c", script}, input, limits);
}

TEST(RunChild, HandsOverInputAndTakesOutput) {
  // More than a pipe holds, both ways.
  const std::string text(300'000, 'x');
  const ChildResult result = shell("cat; echo last >&2; exit 3", text);
  EXPECT_EQ(result.end, End::Exited);
  EXPECT_EQ(result.code, 3);
  EXPECT_EQ(result.output, text);
  EXPECT_EQ(result.errors, "last\n");
}

TEST(RunChild, OutlivesAChildThatReadsNothing) {
  const ChildResult result = shell("exit 0", std::string(300'000, 'x'));
  EXPECT_EQ(result.end, End::Exited);
}

TEST(RunChild, EndsAtTheDeadline) {
  ChildLimits limits;
  limits.deadline = std::chrono::milliseconds(50);
  EXPECT_EQ(shell("exec sleep 60", "", limits).end, End::TimedOut);
}

TEST(RunChild, BoundsTheOutput) {
  ChildLimits limits;
  limits.output = 1000;
  const ChildResult result = shell("exec yes", "", limits);
  EXPECT_EQ(result.end, End::TooMuch);
  EXPECT_EQ(result.output.size(), 1000U);
}

TEST(RunChild, TellsACrash) {
  const ChildResult result = shell("kill -SEGV $$");
  EXPECT_EQ(result.end, End::Crashed);
  EXPECT_EQ(result.code, 11);
}

TEST(RunChild, TellsAProgramThatIsMissing) {
  const ChildResult result = runChild("/nowhere/program", {}, "", {});
  EXPECT_EQ(result.end, End::NotStarted);
  EXPECT_EQ(result.error, "No such file or directory");
}

} // namespace
} // namespace leaklint::frontends
