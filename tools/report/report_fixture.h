#pragma once

// For the tests of the formats: two rules, two files, and a report over them.

#include "tools/report/report.h"

#include <gtest/gtest.h>

namespace leaklint::report {

inline const std::map<std::string, std::string> &fixtureFiles() {
  static const std::map<std::string, std::string> files{
      {"src/widget.ts", "export class Widget {\n"
                        "  start() {\n"
                        "    /* \xF0\x9F\x98\x80 */ this.poll = repeatEvery(tick, 100);\n"
                        "    open('a');\n"
                        "  }\n"
                        "}\n"},
      {"src/a b#.py", "f = open(p)\n"},
  };
  return files;
}

inline catalogue::Rule fixtureRule(llvm::StringRef id, llvm::StringRef name, llvm::StringRef category) {
  catalogue::Rule rule;
  rule.id = id.str();
  rule.name = name.str();
  rule.category = category.str();
  rule.summary = "Finds what is never ended";
  rule.why = "It keeps **everything** it refers to alive.";
  rule.fix = "End it in the\nteardown.\n\nOr do not begin it.";
  rule.checklist = "Is every " + rule.category + " ended?";
  rule.leaks = "```js\nbegin()\n```";
  rule.tags = {"memory", rule.category};
  rule.messages = {{"never", "{subject} stored in `{handle}` is never cleared: {why}"}};
  return rule;
}

/// Line and columns are those of one line, from 1; the end is exclusive.
inline finding::Location at(std::string file, uint32_t line, uint32_t column, uint32_t endColumn) {
  return {std::move(file), {{line, column}, {line, endColumn}, 0}};
}

inline finding::Site fixtureSite(llvm::StringRef rule, llvm::StringRef category, finding::Location where,
                                 finding::Verdict verdict) {
  finding::Site site;
  site.rule = rule.str();
  site.category = category.str();
  site.subject = "ticker";
  site.api = "repeatEvery";
  site.function = "Widget.start";
  site.where = std::move(where);
  site.verdict = verdict;
  site.confidence = Confidence::High;
  return site;
}

class ReportTest : public testing::Test {
protected:
  ReportTest() {
    catalogue.rules = {fixtureRule("resource-not-closed", "ResourceNotClosed", "resource"),
                       fixtureRule("timer-not-cleared", "TimerNotCleared", "timer")};
    report.run.version = "0.1.0";
    report.run.workingFolder = "/home/me/project";
    report.run.filesChecked = 2;
    addOpen();
    addInterval();
    addReleased();
  }

  /// A leak in another file, silenced.
  void addOpen() {
    finding::Site site =
        fixtureSite("resource-not-closed", "resource", at("src/a b#.py", 1, 5, 12), finding::Verdict::Leaks);
    site.message = "file stored in `f` is never closed";
    suppression = {at("src/a b#.py", 1, 1, 2), {"resource-not-closed"}, "lives as long as we do", 1, 1, true, "", true};
    report.sites.push_back(site);
    report.findings.push_back({site, "00000000000000aa:1", "bb:1", &suppression});
  }

  void addInterval() {
    const std::string file = "src/widget.ts";
    finding::Site site = fixtureSite("timer-not-cleared", "timer", at(file, 3, 28, 50), finding::Verdict::Leaks);
    site.messageId = "never";
    site.arguments = {{"handle", "poll"}, {"subject", "ticker"}, {"why", "nothing calls `cancelRepeat`"}};
    site.message = "ticker stored in `poll` is never cleared: nothing calls `cancelRepeat`";
    site.trace = {{at(file, 2, 3, 8), "`start` is called"}, {at(file, 3, 28, 50), "`poll` is set here"}};
    site.fixes = {{"Clear it in `stop`", {{at(file, 5, 4, 4), "\n  stop() { cancelRepeat(this.poll); }"}}}};
    report.sites.push_back(site);
    report.findings.push_back({site, "00000000000000cc:1", "dd:1", nullptr});
  }

  void addReleased() {
    finding::Site site =
        fixtureSite("timer-not-cleared", "timer", at("src/widget.ts", 4, 5, 14), finding::Verdict::Released);
    site.evidence = "cleared in `stop`";
    report.sites.push_back(site);
  }

  std::string written(Format format) {
    std::string text;
    llvm::raw_string_ostream out(text);
    EXPECT_TRUE(write(format, report, out));
    return text;
  }

  static std::optional<std::string> read(const std::string &path) {
    const auto found = fixtureFiles().find(path);
    return found == fixtureFiles().end() ? std::nullopt : std::optional(found->second);
  }

  catalogue::Catalogue catalogue;
  SourceCache sources{read};
  finding::Suppression suppression;
  Report report{catalogue, sources, {}, {}, {}, {}};
};

} // namespace leaklint::report
