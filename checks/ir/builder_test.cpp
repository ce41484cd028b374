#include "checks/ir/builder_fixture.h"

namespace leaklint::ir {
namespace {

TEST_F(BuilderTest, OpenEndReturns) {
  call("f");
  EXPECT_EQ(finish(), R"(b0:
  call global f()
  return
)");
}

TEST_F(BuilderTest, BreakAndContinueRunTheCleanupsInsideTheLoop) {
  BlockId head = builder.newBlock();
  BlockId body = builder.newBlock();
  BlockId leave = builder.newBlock();
  BlockId end = builder.newBlock();
  pushFinally("outside", false);
  builder.branch({}, head);
  builder.setInsertPoint(head);
  builder.pushJumpScope({}, end, head);
  pushFinally("inside", false);
  builder.conditionalBranch({}, ir::Test{}, body, leave);
  builder.setInsertPoint(body);
  EXPECT_TRUE(builder.emitContinue({}));
  builder.setInsertPoint(leave);
  EXPECT_TRUE(builder.emitBreak({}));
  builder.popCleanup();
  builder.popJumpScope();
  builder.setInsertPoint(end);
  builder.popCleanup();
  EXPECT_EQ(finish(), R"(b0:
  goto b1
b1:
  if unknown then b2 else b3
b2:
  call global inside() nothrow
  goto b1
b3:
  call global inside() nothrow
  goto b4
b4:
  call global outside() nothrow
  return
)");
}

TEST_F(BuilderTest, LabelsSelectTheScope) {
  BlockId outer = builder.newBlock();
  BlockId inner = builder.newBlock();
  Name label = module.intern("outer");
  builder.pushJumpScope(label, outer, kNoBlock, false);
  builder.pushJumpScope({}, inner, kNoBlock);
  EXPECT_FALSE(builder.emitContinue({}));
  EXPECT_FALSE(builder.emitContinue({}, label));
  EXPECT_FALSE(builder.emitBreak({}, "missing"));
  EXPECT_TRUE(builder.reachable());
  EXPECT_TRUE(builder.emitBreak({}, label));
  builder.popJumpScope();
  EXPECT_FALSE(builder.emitBreak({})) << "a labelled block is no target of a plain break";
  builder.popJumpScope();
  builder.setInsertPoint(outer);
  call("here", false);
  EXPECT_EQ(finish(), R"(b0:
  goto b1
b1:
  call global here() nothrow
  return
)");
}

TEST_F(BuilderTest, JumpLeavesTheScopesOpenedSinceItsTarget) {
  BlockId fail = builder.newBlock();
  pushFinally("outside", false);
  size_t depth = builder.scopeDepth();
  pushFinally("inside", false);
  builder.emitJump({}, fail, depth);
  builder.popCleanup();
  builder.setInsertPoint(fail);
  builder.popCleanup();
  EXPECT_EQ(finish(), R"(b0:
  call global inside() nothrow
  goto b1
b1:
  call global outside() nothrow
  return
)");
}

TEST_F(BuilderTest, WhatCannotBeReachedIsDroppedAndStillHasAResult) {
  builder.emitReturn({});
  LocalId first = call("f");
  LocalId second = builder.constant({}, ConstantKind::Number, "1");
  EXPECT_NE(first, kNoLocal);
  EXPECT_NE(first, second);
  LocalId given = builder.addTemporary();
  EXPECT_EQ(builder.copy({}, first, given), given);
  builder.store({}, AccessPath::ofLocal(first), second);
  builder.newBlock();
  EXPECT_EQ(finish(), "b0:\n  return\n");
}

TEST_F(BuilderTest, LongPathsAreSplitOverTemporaries) {
  AccessPath path{RootKind::Global, kNoLocal, module.intern("a"), {}};
  for (unsigned i = 0; i <= kMaxProjections; ++i)
    path = builder.field({}, path, "x");
  EXPECT_EQ(path.projections.size(), 1u);
  builder.load({}, path);
  EXPECT_EQ(finish(), R"(b0:
  %0 = load global a.x.x.x.x.x.x
  %1 = load %0.x
  return
)");
}

TEST_F(BuilderTest, CleanupsThatMultiplyBecomeOpaque) {
  std::function<void(unsigned)> nest = [&](unsigned levels) {
    builder.pushCleanup({}, [&nest, levels](FunctionBuilder &) {
      if (levels > 0)
        nest(levels - 1);
    });
    call("use");
    builder.popCleanup();
  };
  nest(40);
  EXPECT_NE(finish().find("opaque \"cleanup too deep\""), std::string::npos);
  EXPECT_LT(function.blocks.size(), 25000u);
}

TEST_F(BuilderTest, ManyScopesAndExitsStayLinear) {
  constexpr unsigned kMany = 2000;
  for (unsigned i = 0; i < kMany; ++i)
    pushFinally("close");
  BlockId after = kNoBlock;
  for (unsigned i = 0; i < kMany; ++i) {
    BlockId leave = builder.newBlock();
    after = builder.newBlock();
    builder.conditionalBranch({}, ir::Test{}, leave, after);
    builder.setInsertPoint(leave);
    builder.emitReturn({});
    builder.setInsertPoint(after);
  }
  for (unsigned i = 0; i < kMany; ++i)
    builder.popCleanup();
  finish();
  EXPECT_LT(function.blocks.size(), 35000u);
}

TEST_F(BuilderTest, DeeplyNestedScopesNeedNoStack) {
  for (unsigned i = 0; i < 100'000; ++i)
    pushFinally("close", false);
  call("use");
  for (unsigned i = 0; i < 100'000; ++i)
    builder.popCleanup();
  finish();
}

} // namespace
} // namespace leaklint::ir
