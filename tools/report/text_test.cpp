#include "tools/report/report_fixture.h"

#include "tools/report/display.h"

#include <gmock/gmock.h>

namespace leaklint::report {
namespace {

using testing::HasSubstr;
using testing::Not;

class TextTest : public ReportTest {};

TEST_F(TextTest, WholeFinding) {
  EXPECT_EQ(written(Format::Text),
            "src/widget.ts:3:28: warning: ticker stored in `poll` is never cleared: nothing calls `cancelRepeat` "
            "[timer-not-cleared]\n"
            "    3 |     /* \xF0\x9F\x98\x80 */ this.poll = repeatEvery(tick, 100);\n"
            "      |                          ^~~~~~~~~~~~~~~~~~~~~~\n"
            "src/widget.ts:2:3: note: 1. `start` is called\n"
            "    2 |   start() {\n"
            "      |   ^~~~~\n"
            "src/widget.ts:3:28: note: 2. `poll` is set here\n"
            "    3 |     /* \xF0\x9F\x98\x80 */ this.poll = repeatEvery(tick, 100);\n"
            "      |                          ^~~~~~~~~~~~~~~~~~~~~~\n"
            "      = help: Clear it in `stop`\n");
}

TEST_F(TextTest, TheSamePlaceIsQuotedOnce) {
  report.findings[1].site.trace.erase(report.findings[1].site.trace.begin());
  const std::string text = written(Format::Text);
  EXPECT_THAT(text, HasSubstr("~~~~\n"
                              "src/widget.ts:3:28: note: `poll` is set here\n"
                              "      = help: "));
}

TEST_F(TextTest, HelpIsTheRulesWhereThereIsNoFix) {
  report.findings[1].site.fixes.clear();
  EXPECT_THAT(written(Format::Text), HasSubstr("= help: End it in the teardown.\n"));
}

TEST_F(TextTest, SilencedAndKnownFindingsAreLeftOut) {
  EXPECT_THAT(written(Format::Text), Not(HasSubstr("never closed")));
  report.findings[0].suppression = nullptr;
  EXPECT_THAT(written(Format::Text), HasSubstr("never closed"));
  EXPECT_EQ(countReported(report), 2U);
}

TEST_F(TextTest, ColoursOnlyWhenTold) {
  EXPECT_THAT(written(Format::Text), Not(HasSubstr("\033")));
  report.colours = true;
  EXPECT_THAT(written(Format::Text), HasSubstr("\033[1;35mwarning: \033[0m"));
}

TEST_F(TextTest, WithoutTheSourceNoQuote) {
  report.findings[1].site.where.file = "gone.ts";
  EXPECT_THAT(written(Format::Text), HasSubstr("gone.ts:3:28: warning: "));
}

std::string quoted(const std::string &text, ir::SourceRange range) {
  SourceCache sources([&](const std::string &) { return text; });
  std::string out;
  llvm::raw_string_ostream stream(out);
  quote(stream, sources, {"f", range}, Palette(false));
  return out;
}

TEST(Quote, TabsAreWidened) {
  EXPECT_EQ(quoted("\tx\ty", {{1, 2}, {1, 5}, 0}), "    1 |     x    y\n      |     ^~~~~~\n");
}

TEST(Quote, RangeOverLinesEndsWithTheFirst) {
  EXPECT_EQ(quoted("ab(\nc)\n", {{1, 2}, {2, 3}, 0}), "    1 | ab(\n      |  ^~\n");
}

TEST(Quote, LongLineIsCut) {
  const std::string line = std::string(5000, 'a') + "leak" + std::string(5000, 'b');
  const std::string out = quoted(line, {{1, 5001}, {1, 5005}, 0});
  EXPECT_THAT(out, HasSubstr("..." + std::string(40, 'a') + "leakbb"));
  EXPECT_LT(out.size(), 300U);
}

TEST(Quote, RangeBesideTheLine) {
  EXPECT_EQ(quoted("ab", {{1, 9}, {1, 12}, 0}), "    1 | ab\n      |   ^\n");
  EXPECT_EQ(quoted("ab", {{7, 1}, {7, 2}, 0}), "");
}

TEST(Printable, NothingThatATerminalObeys) {
  EXPECT_EQ(printable("a\033[2Jb\r\n\x7f"), "a?[2Jb???");
  EXPECT_EQ(printable("\xE2\x80\xAE"
                      "abc"),
            "?abc"); // U+202E turns the direction of writing
  EXPECT_EQ(printable("\xC3\xA9\xFF"), "\xC3\xA9\xEF\xBF\xBD");
}

TEST(SourceCache, Lines) {
  SourceCache sources([](const std::string &path) {
    return path == "f" ? std::optional<std::string>("a\r\n\xC3\xA9\xF0\x9F\x98\x80z\n") : std::nullopt;
  });
  EXPECT_EQ(sources.line("f", 1), "a");
  EXPECT_EQ(sources.lineCount("f"), 2U);
  EXPECT_FALSE(sources.line("f", 3));
  EXPECT_EQ(sources.utf16Column("f", {2, 7}), 4U);
  EXPECT_EQ(sources.utf16Column("f", {2, 99}), 5U);
  EXPECT_FALSE(sources.text("g"));
  EXPECT_EQ(sources.utf16Column("g", {2, 7}), 7U);
}

TEST(SourceCache, ReadsAFileOnce) {
  int reads = 0;
  SourceCache sources([&](const std::string &) { return ++reads, std::optional<std::string>(); });
  EXPECT_FALSE(sources.text("f"));
  EXPECT_FALSE(sources.line("f", 1));
  EXPECT_EQ(reads, 1);
}

} // namespace
} // namespace leaklint::report
