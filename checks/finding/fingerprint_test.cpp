#include "checks/finding/fingerprint.h"

#include "checks/finding/baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace leaklint::finding {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::StartsWith;

// The expected hashes come from tests/report/line_hash.py, which works the description out in another way.

TEST(LineHashes, ShortFiles) {
  EXPECT_THAT(lineHashes(""), ElementsAre("c129715d7a2bc9a3:1"));
  EXPECT_THAT(lineHashes("x"), ElementsAre("638816509450efbf:1"));
  EXPECT_THAT(lineHashes("x\n"), ElementsAre("828973aa50c68d6d:1", "c129715d7a2bc9a3:1"));
  EXPECT_THAT(lineHashes(" if (a) {\n\tb();\n }\n"),
              ElementsAre("cac24231a95cfa78:1", "c097a997ce49c8b2:1", "32dce9ccfdbc9d3e:1", "c129715d7a2bc9a3:1"));
  EXPECT_THAT(lineHashes(std::string(150, 'y') + "\nz"), ElementsAre("cadd4b5b9d92c51c:1", "76dcabf80cb35c79:1"));
}

TEST(LineHashes, AnyLineEnd) {
  const auto expected = lineHashes("one\n two\n\nthree\n");
  EXPECT_EQ(lineHashes("one\r\n two\r\n\r\nthree\r\n"), expected);
  EXPECT_EQ(lineHashes("one\r two\r\rthree\r"), expected);
  EXPECT_EQ(lineHashes("one\n\ttwo \n \nthree\n"), expected);
}

TEST(LineHashes, OrdinalsOfEqualLines) {
  std::string text;
  for (int i = 0; i < 6; ++i)
    text += "const timer = setInterval(poll, 1000);\n";
  EXPECT_THAT(lineHashes(text),
              ElementsAre("e6d810f8286ee116:1", "e6d810f8286ee116:2", "e6d810f8286ee116:3", "e6d810f8286ee116:4",
                          "1aaa3d39456a778b:1", "101954f649a32e3f:1", "c129715d7a2bc9a3:1"));
}

TEST(LineHashes, BeyondAscii) {
  EXPECT_THAT(lineHashes("caf\u00E9 = \"\U0001F600\"\n"), ElementsAre("b39211ce076a5872:1", "c129715d7a2bc9a3:1"));
  EXPECT_THAT(lineHashes("a\xFF"
                         "b"),
              ElementsAre("e5063219a977125b:1"));
}

constexpr llvm::StringLiteral kText = "function start() {\n  setInterval(a);\n  setInterval(a);\n}\n";

Finding at(uint32_t line, uint32_t column) {
  Finding finding;
  finding.site.rule = "timer-not-cleared";
  finding.site.function = "start";
  finding.site.api = "setInterval";
  finding.site.where = {"a.js", {{line, column}, {line, column + 1}, 0}};
  return finding;
}

std::vector<Finding> printed(std::vector<Finding> findings, llvm::StringRef text) {
  fingerprint(findings, [&](llvm::StringRef) { return std::optional(text); });
  return findings;
}

TEST(Fingerprint, StaysWhenLinesShiftAboveAndIndentChanges) {
  const std::string before = printed({at(2, 3)}, kText)[0].fingerprint;
  const std::string after = printed({at(4, 5)}, "\n\nfunction start() {\n    setInterval(a);\n}\n")[0].fingerprint;
  EXPECT_EQ(before, after);
  EXPECT_EQ(before.size(), 18U);
}

TEST(Fingerprint, EqualOnesAreCounted) {
  const auto findings = printed({at(2, 3), at(3, 3)}, kText);
  EXPECT_THAT(findings[0].fingerprint, EndsWith(":1"));
  EXPECT_THAT(findings[1].fingerprint, EndsWith(":2"));
  EXPECT_THAT(findings[1].fingerprint, StartsWith(findings[0].fingerprint.substr(0, 16)));
}

TEST(Fingerprint, EachPartCounts) {
  const std::string same = printed({at(2, 3)}, kText)[0].fingerprint;
  Finding other = at(2, 3);
  other.site.function = "stop";
  EXPECT_NE(printed({other}, kText)[0].fingerprint, same);
  EXPECT_NE(printed({at(1, 1)}, kText)[0].fingerprint, same);
}

TEST(Fingerprint, DoesNotHangOnWhereTheRunStarts) {
  std::vector<Finding> above{at(2, 3)};
  above[0].site.where.file = "src/a.js";
  std::vector<Finding> inside{at(2, 3)};
  const auto text = [](llvm::StringRef) { return std::optional<llvm::StringRef>(kText); };
  fingerprint(above, text);
  fingerprint(inside, text, [](llvm::StringRef path) { return ("src/" + path).str(); });
  EXPECT_EQ(above[0].fingerprint, inside[0].fingerprint);
}

TEST(Fingerprint, WithoutTheFile) {
  std::vector<Finding> findings{at(2, 3)};
  fingerprint(findings, [](llvm::StringRef) { return std::nullopt; });
  EXPECT_THAT(findings[0].fingerprint, EndsWith(":1"));
  EXPECT_EQ(findings[0].primaryLineHash, "");
}

TEST(Fingerprint, LineHashIsThatOfTheLine) {
  EXPECT_EQ(printed({at(3, 3)}, kText)[0].primaryLineHash, lineHashes(kText)[2]);
}

std::optional<Baseline> read(llvm::StringRef json) {
  llvm::Expected<Baseline> baseline = Baseline::parse(json);
  if (baseline)
    return std::move(*baseline);
  llvm::consumeError(baseline.takeError());
  return std::nullopt;
}

TEST(Baseline, ListOfFingerprints) {
  Finding finding;
  finding.fingerprint = "aa:1";
  EXPECT_TRUE(read("[\"aa:1\", \"bb:1\"]")->contains(finding));
  EXPECT_FALSE(read("[\"aa:2\"]")->contains(finding));
}

TEST(Baseline, SarifLog) {
  const auto baseline = read(R"({"runs": [{"results": [{"partialFingerprints": {"leaklint/v1": "aa:1"}}, {}]}, {}]})");
  Finding finding;
  finding.fingerprint = "aa:1";
  EXPECT_TRUE(baseline->contains(finding));
  EXPECT_EQ(baseline->size(), 1U);
}

TEST(Baseline, AnythingElseIsAnError) {
  for (const char *json : {"", "3", "[3]", "{}", "[\"aa:1\"", "{\"runs\": 3}"})
    EXPECT_FALSE(read(json)) << json;
}

} // namespace
} // namespace leaklint::finding
