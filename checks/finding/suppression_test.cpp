#include "checks/finding/suppression.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace leaklint::finding {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const llvm::StringRef kRules[] = {"resource-not-closed", "timer-not-cleared"};

struct Marks {
  llvm::StringLiteral open;
  llvm::StringLiteral close;
};

/// The comments of a text as a frontend gives them. Enough for tests: no comment mark stands in a string.
std::vector<ir::Comment> commentsOf(llvm::StringRef text) {
  std::vector<ir::Comment> comments;
  const auto position = [&](size_t at) {
    const llvm::StringRef before = text.take_front(at);
    return ir::SourcePosition{static_cast<uint32_t>(before.count('\n') + 1),
                              static_cast<uint32_t>(at - (before.rfind('\n') + 1) + 1)};
  };
  for (size_t at = text.find_first_of("/#"); at != llvm::StringRef::npos; at = text.find_first_of("/#", at)) {
    const llvm::StringRef rest = text.drop_front(at);
    const Marks marks = rest.starts_with("/*")   ? Marks{"/*", "*/"}
                        : rest.starts_with("//") ? Marks{"//", "\n"}
                                                 : Marks{"#", "\n"};
    const size_t close = std::min(rest.find(marks.close), rest.size());
    const size_t end = marks.close == "*/" ? std::min(close + 2, rest.size()) : close;
    comments.push_back({{position(at), position(at + end), 0}, rest.slice(marks.open.size(), close)});
    at += end;
  }
  return comments;
}

std::vector<Suppression> parse(llvm::StringRef text) {
  return parseSuppressions("a.js", text, commentsOf(text), kRules);
}

/// The lines of a text on which a timer-not-cleared is silenced.
std::vector<uint32_t> silencedLines(llvm::StringRef text, llvm::StringRef rule = "timer-not-cleared") {
  const std::vector<Suppression> suppressions = parse(text);
  std::vector<Finding> findings;
  for (uint32_t line = 1; line <= text.count('\n') + 1; ++line) {
    Finding &finding = findings.emplace_back();
    finding.site.rule = rule.str();
    finding.site.where = {"a.js", {{line, 1}, {line, 2}, 0}};
  }
  apply(findings, suppressions);
  std::vector<uint32_t> lines;
  for (const Finding &finding : findings)
    if (finding.suppression)
      lines.push_back(finding.site.where.range.begin.line);
  return lines;
}

TEST(Suppression, NextLine) {
  EXPECT_THAT(silencedLines("a\n// leaklint-disable-next-line timer-not-cleared -- why\nb\nc"), ElementsAre(3));
  EXPECT_THAT(silencedLines("/* leaklint-disable-next-line timer-not-cleared */\nb"), ElementsAre(2));
  EXPECT_THAT(silencedLines("  {/* leaklint-disable-next-line timer-not-cleared */}\nb"), ElementsAre(2));
  EXPECT_THAT(silencedLines("/*\n * leaklint-disable-next-line timer-not-cleared\n */\nb"), ElementsAre(4));
}

TEST(Suppression, NextLinePassesOverComments) {
  EXPECT_THAT(silencedLines("// leaklint-disable-next-line timer-not-cleared -- the reason\n"
                            "// goes on here\n"
                            "/* and\n here */\nb\nc"),
              ElementsAre(5));
}

TEST(Suppression, SameLine) {
  EXPECT_THAT(silencedLines("a\nb // leaklint-disable-line timer-not-cleared -- why\nc"), ElementsAre(2));
  EXPECT_THAT(silencedLines("a\nb # leaklint: disable=timer-not-cleared -- why\nc"), ElementsAre(2));
  EXPECT_THAT(silencedLines("a\n/* leaklint: disable=timer-not-cleared */ b\nc"), ElementsAre(2));
}

TEST(Suppression, AloneOnItsLine) {
  EXPECT_THAT(silencedLines("a\n  # leaklint: disable=timer-not-cleared -- why\nb\nc"), ElementsAre(3));
  EXPECT_THAT(silencedLines("a\r\n  # leaklint: disable=timer-not-cleared\r\nb\r\nc"), ElementsAre(3));
  EXPECT_THAT(silencedLines("\xEF\xBB\xBF# leaklint: disable=timer-not-cleared\nb"), ElementsAre(2));
}

TEST(Suppression, Region) {
  EXPECT_THAT(
      silencedLines("a\n// leaklint-disable timer-not-cleared -- why\nb\n// leaklint-enable timer-not-cleared\nc"),
      ElementsAre(2, 3, 4));
  EXPECT_THAT(silencedLines("a\n// leaklint-disable timer-not-cleared\nb\nc"), ElementsAre(2, 3, 4));
  EXPECT_THAT(silencedLines("/* leaklint-disable timer-not-cleared, resource-not-closed */\n"
                            "// leaklint-enable resource-not-closed\nb"),
              ElementsAre(1, 2, 3));
  EXPECT_THAT(silencedLines("// leaklint-disable timer-not-cleared\n// leaklint-enable\nb"), ElementsAre(1, 2));
}

TEST(Suppression, NoLint) {
  EXPECT_THAT(silencedLines("a // NOLINT(leak-timer-not-cleared): why"), ElementsAre(1));
  EXPECT_THAT(silencedLines("a // NOLINT(bugprone-x, leak-timer-not-cleared)"), ElementsAre(1));
  EXPECT_THAT(silencedLines("// NOLINTNEXTLINE(leak-timer-not-cleared)\nb\nc"), ElementsAre(2));
  EXPECT_THAT(silencedLines("// NOLINTBEGIN(leak-timer-not-cleared)\nb\n// NOLINTEND(leak-timer-not-cleared)\nc"),
              ElementsAre(1, 2, 3));
  EXPECT_THAT(parse("a // NOLINT\nb // NOLINT(bugprone-x)\nc // NOLINT(*)"), IsEmpty());
}

TEST(Suppression, SilencesTheNamedRulesOnly) {
  const llvm::StringRef text = "b // leaklint-disable-line timer-not-cleared, resource-not-closed -- why";
  EXPECT_THAT(silencedLines(text), ElementsAre(1));
  EXPECT_THAT(silencedLines(text, "resource-not-closed"), ElementsAre(1));
  EXPECT_THAT(silencedLines(text, "cache-unbounded"), IsEmpty());
}

TEST(Suppression, Reason) {
  EXPECT_EQ(parse("b // leaklint-disable-line timer-not-cleared -- lives with the page")[0].reason,
            "lives with the page");
  EXPECT_EQ(parse("b # leaklint: disable=timer-not-cleared \xE2\x80\x94 \xE2\x80\x9Cwhy\xE2\x80\x9D")[0].reason,
            "\xE2\x80\x9Cwhy\xE2\x80\x9D");
  EXPECT_EQ(parse("b // NOLINT(leak-timer-not-cleared): why")[0].reason, "why");
  EXPECT_EQ(parse("b // leaklint-disable-line timer-not-cleared")[0].reason, "");
}

TEST(Suppression, AfterAnotherTool) {
  EXPECT_THAT(silencedLines("b # noqa: E501  # leaklint: disable=timer-not-cleared"), ElementsAre(1));
  EXPECT_THAT(parse("// the docs say: use leaklint-disable-line timer-not-cleared there"), IsEmpty());
}

TEST(Suppression, UseIsMarked) {
  const std::vector<Suppression> suppressions = parse("a // leaklint-disable-line timer-not-cleared\nb");
  std::vector<Finding> findings(1);
  findings[0].site.rule = "timer-not-cleared";
  findings[0].site.where = {"a.js", {{2, 1}, {2, 2}, 0}};
  apply(findings, suppressions);
  EXPECT_FALSE(suppressions[0].used);
  findings[0].site.where.range.begin.line = 1;
  apply(findings, suppressions);
  EXPECT_TRUE(suppressions[0].used);
  EXPECT_EQ(findings[0].suppression, &suppressions[0]);
}

std::string problemOf(llvm::StringRef text) {
  const std::vector<Suppression> suppressions = parse(text);
  if (suppressions.size() != 1 || suppressions[0].wellFormed)
    return "none";
  return suppressions[0].problem;
}

TEST(Suppression, MustNameARule) {
  EXPECT_THAT(problemOf("b // leaklint-disable-line"), HasSubstr("must name the rule"));
  EXPECT_THAT(problemOf("b // leaklint-disable-line -- why"), HasSubstr("must name the rule"));
  EXPECT_THAT(problemOf("// leaklint-disable"), HasSubstr("must name the rule"));
  EXPECT_THAT(problemOf("# leaklint: disable="), HasSubstr("must name the rule"));
  EXPECT_THAT(problemOf("b // NOLINT(leak-*)"), HasSubstr("name each rule"));
  EXPECT_THAT(problemOf("b // leaklint-disable-line all -- why"), HasSubstr("name each rule"));
}

TEST(Suppression, UnknownRule) {
  EXPECT_THAT(problemOf("b // leaklint-disable-line timer-not-clear"), HasSubstr("did you mean `timer-not-cleared`?"));
  EXPECT_THAT(problemOf("b // leaklint-disable-line no-console"), HasSubstr("`leaklint rules` lists them"));
  EXPECT_THAT(problemOf("b // NOLINT(leak-timers)"), HasSubstr("no rule is called `timers`"));
  EXPECT_THAT(silencedLines("b // leaklint-disable-line timer-not-cleared, nonsense"), ElementsAre(1));
}

TEST(Suppression, NearMiss) {
  EXPECT_THAT(problemOf("// leaklint-disable-nextline timer-not-cleared"), HasSubstr("`leaklint-disable-nextline`"));
  EXPECT_THAT(problemOf("# leaklint: ignore"), HasSubstr("`leaklint: ignore`"));
  EXPECT_THAT(problemOf("// leaklint-enable timer-not-cleared"), HasSubstr("ends nothing"));
  EXPECT_THAT(parse("// leaklint is a tool\n# leaklint: the tool\n// leaklint-disabled since May"), IsEmpty());
}

} // namespace
} // namespace leaklint::finding
