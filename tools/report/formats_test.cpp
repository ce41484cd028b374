#include "tools/report/report_fixture.h"

#include "tools/report/checklist_items.h"

#include "llvm/Support/JSON.h"

#include <gmock/gmock.h>

namespace leaklint::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class FormatsTest : public ReportTest {
protected:
  llvm::json::Value parsed(Format format) {
    llvm::Expected<llvm::json::Value> value = llvm::json::parse(written(format));
    EXPECT_TRUE(static_cast<bool>(value));
    return value ? std::move(*value) : llvm::json::Value(nullptr);
  }
};

TEST_F(FormatsTest, NamesGoBothWays) {
  for (const char *name : {"text", "sarif", "json", "github", "gitlab", "rdjson", "markdown", "html"})
    EXPECT_EQ(toString(*parseFormat(name)), name);
  EXPECT_FALSE(parseFormat("xml"));
}

TEST_F(FormatsTest, Github) {
  EXPECT_EQ(written(Format::Github), "::warning file=src/widget.ts,line=3,col=26,endColumn=48,title=timer-not-cleared::"
                                     "ticker stored in `poll` is never cleared: nothing calls `cancelRepeat`\n");
}

TEST_F(FormatsTest, GithubInputStartsNoCommand) {
  report.findings[1].site.message = "100%\n::error::gotcha";
  report.findings[1].site.where.file = "a,b:c.ts";
  EXPECT_EQ(written(Format::Github), "::warning file=a%2Cb%3Ac.ts,line=3,col=28,endColumn=50,title=timer-not-cleared::"
                                     "100%25%0A::error::gotcha\n");
}

TEST_F(FormatsTest, Gitlab) {
  const llvm::json::Value json = parsed(Format::Gitlab);
  ASSERT_EQ(json.getAsArray()->size(), 1U);
  const llvm::json::Object &issue = *json.getAsArray()->front().getAsObject();
  EXPECT_EQ(issue.getString("check_name"), "timer-not-cleared");
  EXPECT_EQ(issue.getString("fingerprint"), "00000000000000cc:1");
  EXPECT_EQ(issue.getString("severity"), "minor");
  EXPECT_EQ(issue.getObject("location")->getString("path"), "src/widget.ts");
}

TEST_F(FormatsTest, RdjsonCountsBytes) {
  const llvm::json::Value json = parsed(Format::Rdjson);
  const llvm::json::Object &diagnostic = *json.getAsObject()->getArray("diagnostics")->front().getAsObject();
  const llvm::json::Object &range = *diagnostic.getObject("location")->getObject("range");
  EXPECT_EQ(range.getObject("start")->getInteger("column"), 28);
  EXPECT_EQ(diagnostic.getString("severity"), "WARNING");
  EXPECT_EQ(diagnostic.getArray("suggestions")->size(), 1U);
}

TEST_F(FormatsTest, RdjsonOffersNoHalfOfAFix) {
  auto &replacements = report.findings[1].site.fixes[0].replacements;
  replacements.push_back(replacements[0]);
  const llvm::json::Value json = parsed(Format::Rdjson);
  EXPECT_TRUE(json.getAsObject()->getArray("diagnostics")->front().getAsObject()->getArray("suggestions")->empty());
}

TEST_F(FormatsTest, Json) {
  const llvm::json::Value json = parsed(Format::Json);
  const llvm::json::Object &root = *json.getAsObject();
  EXPECT_EQ(root.getInteger("formatVersion"), 1);
  EXPECT_EQ(root.getObject("summary")->getInteger("findings"), 1);
  EXPECT_EQ(root.getObject("summary")->getInteger("silenced"), 1);
  EXPECT_EQ(root.getArray("findings")->size(), 2U);
  EXPECT_EQ(root.getArray("sites"), nullptr);
  EXPECT_EQ(root.getArray("checklist")->size(), 6U);
}

TEST_F(FormatsTest, JsonWithAllSites) {
  report.allSites = true;
  const llvm::json::Value json = parsed(Format::Json);
  const llvm::json::Array &sites = *json.getAsObject()->getArray("sites");
  ASSERT_EQ(sites.size(), 1U);
  EXPECT_EQ(sites[0].getAsObject()->getString("verdict"), "released");
}

const ChecklistItem &itemOf(const std::vector<ChecklistItem> &items, llvm::StringRef category) {
  return *std::find_if(items.begin(), items.end(), [&](const auto &item) { return item.category == category; });
}

TEST_F(FormatsTest, ChecklistCountsEverySiteOnce) {
  const auto items = checklistItems(report);
  EXPECT_EQ(itemOf(items, "timer").counts(), "2 sites: 1 released, 1 leaks");
  EXPECT_EQ(itemOf(items, "resource").counts(), "1 site: 1 leaks, 1 of them silenced");
  EXPECT_TRUE(itemOf(items, "cache").done());
}

TEST_F(FormatsTest, ChecklistItemIsDoneWhenAllIsProven) {
  report.findings.clear();
  report.sites.erase(report.sites.begin(), report.sites.begin() + 2);
  EXPECT_TRUE(itemOf(checklistItems(report), "timer").done());
  report.sites[0].verdict = finding::Verdict::Escapes;
  EXPECT_FALSE(itemOf(checklistItems(report), "timer").done());
}

TEST_F(FormatsTest, ALeakBelowTheAskedConfidenceIsLeftForAPerson) {
  report.findings.pop_back();
  const auto items = checklistItems(report);
  EXPECT_EQ(itemOf(items, "timer").forAPerson.size(), 1U);
  EXPECT_FALSE(itemOf(items, "timer").done());
}

TEST_F(FormatsTest, Markdown) {
  report.findings[1].site.message = report.sites[1].message = "a | b <script>";
  const std::string text = written(Format::Markdown);
  EXPECT_THAT(text, HasSubstr("- [ ] **Timers** Is every timer ended? (2 sites: 1 released, 1 leaks)\n"));
  EXPECT_THAT(text, HasSubstr("- [x] **Caches** (0 sites)\n"));
  EXPECT_THAT(text, HasSubstr("| src/widget.ts:3 | a \\| b &lt;script> |\n"));
  EXPECT_THAT(text, HasSubstr("Reason: lives as long as we do |\n"));
  EXPECT_THAT(text, HasSubstr("<details><summary>Proven: 1</summary>\n\n| Where | Evidence |\n"));
}

TEST_F(FormatsTest, MarkdownSaysWhatWasNotChecked) {
  report.run.filesFailed = 1;
  report.notifications.push_back({finding::Notification::Level::Error, "parse-error", "cannot parse it", {"x.js", {}}});
  const std::string text = written(Format::Markdown);
  EXPECT_THAT(text, HasSubstr("2 files checked, 1 could not be checked."));
  EXPECT_THAT(text, HasSubstr("## What could not be checked\n\n- x.js cannot parse it (parse-error)\n"));
}

TEST_F(FormatsTest, HtmlHoldsNoMarkupOfTheInput) {
  report.findings[1].site.message = "<script>alert(1)</script>";
  const std::string text = written(Format::Html);
  EXPECT_THAT(text, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(text, Not(HasSubstr("<script")));
}

} // namespace
} // namespace leaklint::report
