#include "tools/report/report_fixture.h"

#include "tools/report/paths.h"
#include "tools/report/sarif_rules.h"

#include "llvm/Support/JSON.h"

#include <gmock/gmock.h>

namespace leaklint::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// Follows keys ("runs") and indexes ("0") into a JSON value; null where one is missing.
const llvm::json::Value *find(const llvm::json::Value &root, llvm::StringRef path) {
  const llvm::json::Value *value = &root;
  llvm::SmallVector<llvm::StringRef> keys;
  path.split(keys, '/');
  for (const llvm::StringRef key : keys) {
    size_t index = 0;
    if (const auto *object = value ? value->getAsObject() : nullptr)
      value = object->get(key);
    else if (const auto *array = value ? value->getAsArray() : nullptr; array && !key.getAsInteger(10, index))
      value = index < array->size() ? &(*array)[index] : nullptr;
    else
      return nullptr;
  }
  return value;
}

class SarifTest : public ReportTest {
protected:
  void load() {
    llvm::Expected<llvm::json::Value> parsed = llvm::json::parse(written(Format::Sarif));
    ASSERT_TRUE(static_cast<bool>(parsed));
    log = std::move(*parsed);
  }

  /// The value in the run, as compact JSON; "none" where there is nothing.
  std::string in(llvm::StringRef path) {
    const llvm::json::Value *value = find(log, ("runs/0/" + path).str());
    std::string text;
    llvm::raw_string_ostream(text) << (value ? *value : llvm::json::Value("none"));
    return llvm::StringRef(text).trim('"').str();
  }

  llvm::json::Value log = nullptr;
};

TEST_F(SarifTest, ResultNamesItsRule) {
  load();
  EXPECT_EQ(in("results/1/ruleId"), "timer-not-cleared");
  EXPECT_EQ(in("results/1/ruleIndex"), "1");
  EXPECT_EQ(in("results/1/kind"), "fail");
  EXPECT_EQ(in("results/1/level"), "warning");
  EXPECT_EQ(in("results/1/properties"), R"({"category":"timer","confidence":"high","verdict":"leaks"})");
}

TEST_F(SarifTest, MessageHasTextIdAndArguments) {
  load();
  EXPECT_EQ(in("results/1/message/text"), "ticker stored in `poll` is never cleared: nothing calls `cancelRepeat`.");
  EXPECT_EQ(in("results/1/message/id"), "never");
  EXPECT_EQ(in("results/1/message/arguments"), R"(["ticker","poll","nothing calls `cancelRepeat`"])");
  EXPECT_EQ(in("tool/driver/rules/1/messageStrings/never/text"), "{0} stored in `{1}` is never cleared: {2}.");
}

TEST_F(SarifTest, MessageWithoutAllItsArgumentsIsTextAlone) {
  report.findings[1].site.arguments.pop_back();
  load();
  EXPECT_EQ(in("results/1/message/id"), "none");
}

TEST_F(SarifTest, RegionCountsUtf16Units) {
  load();
  EXPECT_EQ(in("columnKind"), "utf16CodeUnits");
  EXPECT_EQ(in("results/1/locations/0/physicalLocation/region/startColumn"), "26"); // 28 bytes in
  EXPECT_EQ(in("results/1/locations/0/physicalLocation/region/endColumn"), "48");
  EXPECT_EQ(in("results/1/locations/0/physicalLocation/region/snippet/text"), "repeatEvery(tick, 100)");
}

TEST_F(SarifTest, RegionEndsWithItsFirstLine) {
  report.findings[1].site.where.range.end = {5, 4};
  load();
  EXPECT_EQ(in("results/1/locations/0/physicalLocation/region/endLine"), "3");
  EXPECT_EQ(in("results/1/locations/0/physicalLocation/region/snippet/text"), "repeatEvery(tick, 100);");
}

TEST_F(SarifTest, ContextIsTheLinesAround) {
  load();
  EXPECT_EQ(in("results/1/locations/0/physicalLocation/contextRegion/startLine"), "1");
  EXPECT_EQ(in("results/1/locations/0/physicalLocation/contextRegion/endLine"), "5");
  EXPECT_EQ(in("results/0/locations/0/physicalLocation/contextRegion"), "none"); // the file has one line
}

TEST_F(SarifTest, UrisAreEncodedAndBelowTheRoot) {
  load();
  EXPECT_EQ(in("artifacts/0/location"), R"({"uri":"src/a%20b%23.py","uriBaseId":"%SRCROOT%"})");
  EXPECT_EQ(in("results/1/locations/0/physicalLocation/artifactLocation"),
            R"({"index":1,"uri":"src/widget.ts","uriBaseId":"%SRCROOT%"})");
}

TEST_F(SarifTest, CodeFlowFollowsTheTrace) {
  load();
  const std::string steps = "results/1/codeFlows/0/threadFlows/0/locations/";
  EXPECT_EQ(in(steps + "0/location/message/text"), "`start` is called");
  EXPECT_EQ(in(steps + "1/location/physicalLocation/region/startLine"), "3");
  EXPECT_EQ(in(steps + "2"), "none");
}

TEST_F(SarifTest, Fingerprints) {
  load();
  EXPECT_EQ(in("results/1/partialFingerprints"),
            R"({"leaklint/v1":"00000000000000cc:1","primaryLocationLineHash":"dd:1"})");
}

TEST_F(SarifTest, SuppressionCarriesItsReason) {
  load();
  EXPECT_EQ(in("results/0/suppressions/0/kind"), "inSource");
  EXPECT_EQ(in("results/0/suppressions/0/justification"), "lives as long as we do");
  EXPECT_EQ(in("results/1/suppressions"), "none");
}

TEST_F(SarifTest, BaselineState) {
  llvm::Expected<finding::Baseline> baseline = finding::Baseline::parse("[\"00000000000000cc:1\"]");
  ASSERT_TRUE(static_cast<bool>(baseline));
  report.baseline = &*baseline;
  load();
  EXPECT_EQ(in("results/0/baselineState"), "new");
  EXPECT_EQ(in("results/1/baselineState"), "unchanged");
}

TEST_F(SarifTest, FixReplacesText) {
  load();
  const std::string change = "results/1/fixes/0/artifactChanges/0/";
  EXPECT_EQ(in(change + "artifactLocation/uri"), "src/widget.ts");
  EXPECT_EQ(in(change + "replacements/0/deletedRegion"),
            R"({"endColumn":4,"endLine":5,"startColumn":4,"startLine":5})");
  EXPECT_THAT(in(change + "replacements/0/insertedContent/text"), HasSubstr("cancelRepeat"));
}

TEST_F(SarifTest, OtherSitesOnRequest) {
  load();
  EXPECT_EQ(in("results/2"), "none");
  report.sites.back().verdict = finding::Verdict::Unknown;
  report.allSites = true;
  load();
  EXPECT_EQ(in("results/2/kind"), "open");
  EXPECT_EQ(in("results/2/level"), "none");
  EXPECT_EQ(in("results/3"), "none");
}

TEST_F(SarifTest, KindIsTheVerdict) {
  report.allSites = true;
  for (const auto &[verdict, kind] : {std::pair(finding::Verdict::Released, "pass"),
                                      {finding::Verdict::Guarded, "pass"},
                                      {finding::Verdict::Bounded, "pass"},
                                      {finding::Verdict::Outlived, "pass"},
                                      {finding::Verdict::RunsOnce, "pass"},
                                      {finding::Verdict::Escapes, "review"}}) {
    report.sites.back().verdict = verdict;
    load();
    EXPECT_EQ(in("results/2/kind"), kind) << finding::toString(verdict);
  }
}

TEST_F(SarifTest, WhatCouldNotBeDoneIsANotification) {
  report.notifications.push_back(
      {finding::Notification::Level::Error, "unreadable-file", "cannot read it: \xFF", {"x.js", {}}});
  report.run.successful = false;
  load();
  const std::string notification = "invocations/0/toolExecutionNotifications/0/";
  EXPECT_EQ(in("invocations/0/executionSuccessful"), "false");
  EXPECT_EQ(in(notification + "descriptor/id"), "unreadable-file");
  EXPECT_EQ(in(notification + "level"), "error");
  EXPECT_EQ(in(notification + "message/text"), "cannot read it: \xEF\xBF\xBD.");
  EXPECT_EQ(in(notification + "locations/0/physicalLocation/artifactLocation/uri"), "x.js");
}

TEST_F(SarifTest, RuleSaysWhatGitHubAsks) {
  load();
  const std::string rule = "tool/driver/rules/1/";
  EXPECT_EQ(in(rule + "shortDescription/text"), "Finds what is never ended.");
  EXPECT_THAT(in(rule + "help/text"), HasSubstr("It keeps"));
  EXPECT_THAT(in(rule + "help/markdown"), HasSubstr("## What ends it"));
  EXPECT_EQ(in(rule + "properties"),
            R"({"category":"timer","precision":"high","problem.severity":"warning","tags":["timer","memory"]})");
}

TEST_F(SarifTest, PrecisionIsThatOfTheModels) {
  auto models = std::make_unique<catalogue::ModelSet>();
  catalogue::LoadModel load;
  load.rule = "timer-not-cleared";
  load.confidence = Confidence::Low;
  models->loads.push_back(load);
  catalogue.modelSets.push_back(std::move(models));
  this->load();
  EXPECT_EQ(in("tool/driver/rules/1/properties/precision"), "low");
}

TEST_F(SarifTest, SameInputSameBytes) { EXPECT_EQ(written(Format::Sarif), written(Format::Sarif)); }

TEST_F(SarifTest, NamesNoFolderOfTheMachine) { EXPECT_THAT(written(Format::Sarif), Not(HasSubstr("/home/me"))); }

TEST(MessageString, NumbersNamesAndDoublesOtherBraces) {
  const MessageString message = messageString("{b} and {a} and {b}, {not a name} {}");
  EXPECT_EQ(message.text, "{0} and {1} and {0}, {{not a name}} {{}}");
  EXPECT_THAT(message.names, ElementsAre("b", "a"));
}

TEST(Paths, FromTheRoot) {
  RunInfo run;
  run.workingFolder = "/r/packages/app";
  EXPECT_EQ(pathFromRoot(run, "./src/../a.js"), "a.js");
  EXPECT_EQ(pathFromRoot(run, "/r/packages/app/a.js"), "a.js");
  EXPECT_EQ(pathFromRoot(run, "../b.js"), "/r/packages/b.js");
  run.root = "/r/";
  EXPECT_EQ(pathFromRoot(run, "a.js"), "packages/app/a.js");
  EXPECT_EQ(pathFromRoot(run, "/r2/a.js"), "/r2/a.js");
}

TEST(Paths, AsUri) {
  EXPECT_EQ(toUri("a:b/\xC3\xA9 %.js"), "a%3Ab/%C3%A9%20%25.js");
  EXPECT_EQ(toUri("/x/a.js"), "file:///x/a.js");
}

} // namespace
} // namespace leaklint::report
