#include "checks/ir/builder_fixture.h"

namespace leaklint::ir {
namespace {

TEST_F(BuilderTest, CleanupRunsOnNormalEndAndOnTheExceptionalEdge) {
  pushFinally("close", false);
  call("use");
  builder.popCleanup();
  call("after");
  EXPECT_EQ(finish(), R"(b0: unwind b1
  call global use()
  call global close() nothrow
  goto b2
b1:
  call global close() nothrow
  throw
b2:
  call global after()
  return
)");
}

TEST_F(BuilderTest, NoLandingWhereNothingThrows) {
  pushFinally("close", false);
  call("use", false);
  builder.popCleanup();
  EXPECT_EQ(finish(), R"(b0:
  call global use() nothrow
  call global close() nothrow
  return
)");
}

TEST_F(BuilderTest, ReturnRunsCleanupsFromTheInside) {
  pushFinally("outer", false);
  pushFinally("inner", false);
  LocalId value = call("use", false);
  builder.emitReturn({}, value);
  EXPECT_FALSE(builder.reachable());
  builder.popCleanup();
  builder.popCleanup();
  EXPECT_EQ(finish(), R"(b0:
  call global use() nothrow
  call global inner() nothrow
  call global outer() nothrow
  return %0
)");
}

TEST_F(BuilderTest, AnInnerCleanupThatThrowsReachesTheOuterOne) {
  pushFinally("outer");
  pushFinally("inner");
  call("use");
  builder.popCleanup();
  builder.popCleanup();
  EXPECT_EQ(finish(), R"(b0: unwind b2
  call global use()
  goto b3
b1:
  call global outer()
  throw
b2: unwind b1
  call global inner()
  goto b1
b3: unwind b1
  call global inner()
  goto b4
b4:
  call global outer()
  return
)");
}

TEST_F(BuilderTest, ThrowGoesToTheHandlerByWayOfTheCleanup) {
  BlockId handler = builder.newBlock();
  builder.pushHandler(handler);
  pushFinally("close", false);
  builder.emitThrow({}, call("make", false));
  builder.popCleanup();
  builder.popHandler();
  builder.setInsertPoint(handler);
  call("report", false);
  EXPECT_EQ(finish(), R"(b0: unwind b2
  call global make() nothrow
  throw %0
b1:
  call global report() nothrow
  return
b2:
  call global close() nothrow
  goto b1
)");
}

TEST_F(BuilderTest, TheHandlerOfAFinallyIsCoveredByIt) {
  BlockId handler = builder.newBlock();
  BlockId after = builder.newBlock();
  pushFinally("close", false);
  builder.pushHandler(handler);
  call("use");
  builder.popHandler();
  builder.branch({}, after);
  builder.setInsertPoint(handler);
  call("report");
  builder.branch({}, after);
  builder.setInsertPoint(after);
  builder.popCleanup();
  EXPECT_EQ(finish(), R"(b0: unwind b1
  call global use()
  goto b2
b1: unwind b3
  call global report()
  goto b2
b2:
  call global close() nothrow
  return
b3:
  call global close() nothrow
  throw
)");
}

TEST_F(BuilderTest, BlocksSplitWhereTheUnwindTargetChanges) {
  call("before");
  pushFinally("close", false);
  call("quiet", false);
  call("use");
  call("again");
  builder.popCleanup();
  EXPECT_EQ(finish(), R"(b0:
  call global before()
  call global quiet() nothrow
  goto b2
b1:
  call global close() nothrow
  throw
b2: unwind b1
  call global use()
  call global again()
  call global close() nothrow
  return
)");
}

TEST_F(BuilderTest, ReturnInsideFinallyReplacesThePendingExit) {
  builder.pushCleanup({}, [this](FunctionBuilder &inner) { inner.emitReturn({}, call("other", false)); });
  builder.emitThrow({}, call("make", false));
  builder.popCleanup();
  EXPECT_FALSE(builder.reachable());
  EXPECT_EQ(finish(), R"(b0: unwind b1
  call global make() nothrow
  throw %0
b1:
  call global other() nothrow
  return %1
)");
}

TEST_F(BuilderTest, BreakInsideFinallySwallowsTheException) {
  BlockId end = builder.newBlock();
  builder.pushJumpScope({}, end, kNoBlock);
  builder.pushCleanup({}, [](FunctionBuilder &inner) { EXPECT_TRUE(inner.emitBreak({})); });
  call("use");
  builder.popCleanup();
  builder.popJumpScope();
  builder.setInsertPoint(end);
  EXPECT_EQ(finish(), R"(b0: unwind b2
  call global use()
  goto b1
b1:
  return
b2:
  goto b1
)");
}

TEST_F(BuilderTest, HandlerInsideCleanup) {
  builder.pushCleanup({}, [this](FunctionBuilder &inner) {
    BlockId handler = inner.newBlock();
    BlockId after = inner.newBlock();
    inner.pushHandler(handler);
    call("close");
    inner.popHandler();
    inner.branch({}, after);
    inner.setInsertPoint(handler);
    call("ignore", false);
    inner.branch({}, after);
    inner.setInsertPoint(after);
  });
  call("use");
  builder.popCleanup();
  EXPECT_EQ(finish(), R"(b0: unwind b1
  call global use()
  goto b6
b1: unwind b2
  call global close()
  goto b3
b2:
  call global ignore() nothrow
  goto b3
b3:
  throw
b4:
  call global ignore() nothrow
  goto b5
b5:
  return
b6: unwind b4
  call global close()
  goto b5
)");
}

} // namespace
} // namespace leaklint::ir
