#include "checks/ir/builder_fixture.h"

#include "checks/ir/may_throw.h"

#include <random>

namespace leaklint::ir {
namespace {

/// Builds random programs whose scopes say when they are entered and, in their cleanup, when they are left. On every
/// path to the function's end, whichever way it goes, the two must nest and balance.
class BuilderPropertyTest : public BuilderTest {
protected:
  size_t pick(size_t bound) { return random() % bound; }
  bool stops(unsigned depth) const { return depth == 0 || function.blocks.size() > 400; }

  void statements(unsigned depth) {
    for (size_t count = 1 + pick(6); count > 0; --count)
      statement(depth);
  }

  void statement(unsigned depth) {
    size_t choice = pick(stops(depth) ? 6 : 12);
    switch (choice) {
    case 0:
      return builder.emitReturn({});
    case 1:
      return builder.emitThrow({});
    case 2:
      builder.emitBreak({});
      return;
    case 3:
      builder.emitContinue({});
      return;
    case 4:
    case 5:
      call("work", choice == 4);
      return;
    case 6:
      return tryCatch(depth - 1);
    case 7:
      return loop(depth - 1);
    case 8:
      return branches(depth - 1);
    case 9:
      return jumpOut(depth - 1);
    default:
      return tryFinally(depth - 1);
    }
  }

  void tryFinally(unsigned depth) {
    std::string name = std::to_string(scopesMade++);
    bool throws = pick(2) == 0;
    unsigned nested = pick(3) == 0 && depth > 0 ? depth - 1 : 0;
    call("enter" + name, false);
    builder.pushCleanup({}, [this, name, throws, nested](FunctionBuilder &) {
      call("leave" + name, false);
      if (throws)
        call("work");
      if (nested > 0)
        tryFinally(nested);
    });
    statements(depth);
    builder.popCleanup();
  }

  void tryCatch(unsigned depth) {
    BlockId handler = builder.newBlock();
    BlockId after = builder.newBlock();
    builder.pushHandler(handler);
    statements(depth);
    builder.popHandler();
    builder.branch({}, after);
    builder.setInsertPoint(handler);
    statements(depth);
    builder.branch({}, after);
    builder.setInsertPoint(after);
  }

  void loop(unsigned depth) {
    BlockId head = builder.newBlock();
    BlockId body = builder.newBlock();
    BlockId after = builder.newBlock();
    builder.branch({}, head);
    builder.setInsertPoint(head);
    builder.conditionalBranch({}, ir::Test{}, body, after);
    builder.setInsertPoint(body);
    builder.pushJumpScope({}, after, head);
    statements(depth);
    builder.popJumpScope();
    builder.branch({}, head);
    builder.setInsertPoint(after);
  }

  void branches(unsigned depth) {
    BlockId yes = builder.newBlock();
    BlockId after = builder.newBlock();
    builder.conditionalBranch({}, ir::Test{}, yes, after);
    builder.setInsertPoint(yes);
    statements(depth);
    builder.branch({}, after);
    builder.setInsertPoint(after);
  }

  void jumpOut(unsigned depth) {
    BlockId after = builder.newBlock();
    size_t scope = builder.scopeDepth();
    std::string name = std::to_string(scopesMade++);
    call("enter" + name, false);
    builder.pushCleanup({}, [this, name](FunctionBuilder &) { call("leave" + name, false); });
    statements(depth);
    builder.emitJump({}, after, scope);
    builder.popCleanup();
    builder.setInsertPoint(after);
  }

  /// Walks from the entry, throwing and branching by chance; false where the way is longer than we follow.
  bool walk(std::vector<std::string> &open) {
    BlockId block = 0;
    for (unsigned steps = 0; steps < 2000; ++steps) {
      block = next(function.blocks[block], open);
      if (block == kNoBlock)
        return true;
    }
    return false;
  }

  BlockId next(const Block &block, std::vector<std::string> &open) {
    for (const Instruction *instruction : block.instructions) {
      if (mayThrow(*instruction) && pick(4) == 0)
        return block.unwind;
      track(llvm::cast<CallInstruction>(instruction)->callee.name, open);
    }
    if (block.terminator.kind == TerminatorKind::Throw)
      return block.unwind;
    bool otherwise = block.terminator.kind == TerminatorKind::ConditionalBranch && pick(2) == 0;
    return otherwise ? block.terminator.otherwise : block.terminator.target;
  }

  void track(llvm::StringRef callee, std::vector<std::string> &open) {
    if (callee.consume_front("enter"))
      open.push_back(callee.str());
    if (!callee.consume_front("leave"))
      return;
    ASSERT_FALSE(open.empty());
    ASSERT_EQ(open.back(), callee);
    open.pop_back();
  }

  std::minstd_rand random;
  unsigned scopesMade = 0;
};

class BuilderProgram : public BuilderPropertyTest, public testing::WithParamInterface<unsigned> {};

TEST_P(BuilderProgram, EveryWayOutRunsTheCleanups) {
  random.seed(GetParam() + 1);
  for (int i = 0; i < 6; ++i)
    tryFinally(4);
  std::string text = finish();
  ASSERT_EQ(text.find("cleanup too deep"), std::string::npos);
  for (int i = 0; i < 100; ++i) {
    std::vector<std::string> open;
    if (walk(open)) {
      ASSERT_EQ(open, std::vector<std::string>()) << text;
    }
    ASSERT_FALSE(HasFatalFailure()) << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Programs, BuilderProgram, testing::Range(0u, 300u));

TEST_F(BuilderPropertyTest, ProgramsSurviveTheTextForm) {
  for (int i = 0; i < 20; ++i)
    tryFinally(4);
  builder.finish({});
  std::string once;
  llvm::raw_string_ostream first(once);
  print(module, first);
  auto parsed = parse(once, "t.ir");
  ASSERT_TRUE(static_cast<bool>(parsed)) << llvm::toString(parsed.takeError());
  std::string twice;
  llvm::raw_string_ostream second(twice);
  print(**parsed, second);
  EXPECT_EQ(once, twice);
}

} // namespace
} // namespace leaklint::ir
