#include "checks/flow/graph.h"
#include "checks/ir/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace leaklint::flow {
namespace {

using ir::BlockId;
using testing::ElementsAre;
using testing::IsEmpty;
using Branch = std::pair<BlockId, bool>;

std::unique_ptr<ir::Module> parsed(const std::string &blocks) {
  auto module =
      ir::parse("module \"m.js\" models \"javascript\"\nfunc f0(%0 p) module_body {\n" + blocks + "}\n", "m.ir");
  EXPECT_TRUE(bool(module)) << llvm::toString(module.takeError()) << blocks;
  return module ? std::move(*module) : nullptr;
}

std::vector<Branch> decisions(const Graph &graph, BlockId block) {
  std::vector<Branch> result;
  for (const Graph::Decision &each : graph.decisionsBefore(block))
    result.emplace_back(each.block, each.taken);
  return result;
}

std::vector<Branch> decisions(const std::string &blocks, BlockId block) {
  const auto module = parsed(blocks);
  return module ? decisions(Graph(module->function(0)), block) : std::vector<Branch>();
}

TEST(Graph, branchesBeforeABlock) {
  const std::string nested = "b0:\n  if truthy %0 then b1 else b4\nb1:\n  if null %0 then b2 else b3\n"
                             "b2:\n  goto b4\nb3:\n  goto b4\nb4:\n  return\n";
  EXPECT_THAT(decisions(nested, 3), ElementsAre(Branch(1, false), Branch(0, true)));
  EXPECT_THAT(decisions(nested, 2), ElementsAre(Branch(1, true), Branch(0, true)));
  EXPECT_THAT(decisions(nested, 4), IsEmpty());
  EXPECT_THAT(decisions(nested, 0), IsEmpty());
}

TEST(Graph, aLoopDecidesWhatComesAfterIt) {
  const std::string loop = "b0:\n  goto b1\nb1:\n  if truthy %0 then b2 else b3\nb2:\n  goto b1\nb3:\n  return\n";
  EXPECT_THAT(decisions(loop, 2), ElementsAre(Branch(1, true)));
  EXPECT_THAT(decisions(loop, 3), ElementsAre(Branch(1, false)));
}

TEST(Graph, noneBeforeABlockThatIsNotReached) {
  EXPECT_THAT(decisions("b0:\n  return\nb1:\n  if truthy %0 then b2 else b3\nb2:\n  return\nb3:\n  return\n", 2),
              IsEmpty());
}

/// Whether a path from the entry to `target` is left without the edge.
bool reached(const Graph &graph, BlockId target, BlockId cutFrom, BlockId cutTo) {
  std::vector<bool> seen(graph.function().blocks.size(), false);
  std::vector<BlockId> work{0};
  while (!work.empty()) {
    const BlockId at = work.back();
    work.pop_back();
    if (at == target)
      return true;
    for (BlockId next : graph.successors(at))
      if (!seen[next] && (at != cutFrom || next != cutTo)) {
        seen[next] = true;
        work.push_back(next);
      }
  }
  return false;
}

// Against the definition: a branch decides where only one of its edges can be spared.
TEST(Graph, decisionsAreThoseOfTheDefinition) {
  std::mt19937 random(7);
  for (unsigned round = 0; round < 200; ++round) {
    const unsigned count = 3 + random() % 9;
    const auto any = [&] { return "b" + std::to_string(random() % count); };
    std::string blocks;
    for (unsigned block = 0; block < count; ++block) {
      const std::string way = random() % 4 == 0 ? "goto " + any() : "if truthy %0 then " + any() + " else " + any();
      blocks += "b" + std::to_string(block) + ":\n  " + (random() % 6 == 0 ? "return" : way) + "\n";
    }
    const auto module = parsed(blocks);
    ASSERT_TRUE(module);
    const Graph graph(module->function(0));
    for (BlockId block = 1; block < count; ++block) {
      std::vector<Branch> expected;
      for (BlockId above = 0; above < count; ++above) {
        const ir::Terminator &end = graph.function().blocks[above].terminator;
        if (end.kind != ir::TerminatorKind::ConditionalBranch || end.target == end.otherwise)
          continue;
        const bool needsTaken = !reached(graph, block, above, end.target);
        if (needsTaken != !reached(graph, block, above, end.otherwise))
          expected.emplace_back(above, needsTaken);
      }
      const std::vector<Branch> found = decisions(graph, block);
      if (expected.size() <= 8) {
        EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected)) << blocks << "before b" << block;
      }
    }
  }
}

} // namespace
} // namespace leaklint::flow
