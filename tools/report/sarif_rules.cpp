#include "tools/report/sarif_rules.h"

#include "tools/report/levels.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace leaklint::report {
namespace {

constexpr size_t kLongestDescription = 1024; ///< GitHub cuts there
constexpr size_t kMostTags = 10;             ///< GitHub shows no more

llvm::StringRef orElse(llvm::StringRef text, llvm::StringRef fallback) {
  return text.trim().empty() ? fallback : text.trim(); // GitHub takes an empty string for a missing one
}

std::string shorten(llvm::StringRef text) {
  if (text.size() <= kLongestDescription)
    return text.str();
  const llvm::StringRef head = text.take_front(kLongestDescription - 3);
  return (head.take_front(head.find_last_of(" \n")).rtrim() + "...").str();
}

/// How much of what a rule says is right, as far as its models vouch for it.
llvm::StringRef precision(const catalogue::Catalogue &catalogue, llvm::StringRef rule) {
  std::optional<Confidence> best;
  const auto vouch = [&](const auto &record) {
    if (record.rule == rule)
      best = std::max(best.value_or(Confidence::Low), record.confidence);
  };
  for (const auto &models : catalogue.modelSets) {
    llvm::for_each(models->protocols, vouch);
    llvm::for_each(models->loads, vouch);
  }
  switch (best.value_or(Confidence::High)) {
  case Confidence::High:
    return "high";
  case Confidence::Medium:
    return "medium";
  case Confidence::Low:
    return "low";
  }
  return "medium";
}

llvm::StringRef problemSeverity(catalogue::Level level) {
  return level == catalogue::Level::Note ? "recommendation" : levelName(level);
}

void writeMultiformat(llvm::json::OStream &json, llvm::StringRef key, llvm::StringRef text) {
  json.attributeObject(key, [&] { json.attribute("text", jsonText(text)); });
}

std::string codeBlock(llvm::StringRef example) {
  if (example.trim().empty() || example.ltrim().starts_with("```"))
    return example.str();
  return ("```\n" + example.rtrim() + "\n```").str();
}

std::string helpMarkdown(const catalogue::Rule &rule) {
  std::string help;
  const auto section = [&](llvm::StringRef title, llvm::StringRef body) {
    if (!body.trim().empty())
      help += ("## " + title + "\n\n" + body.trim() + "\n\n").str();
  };
  section("Why it leaks", rule.why);
  section("What ends it", rule.fix);
  section("Leaks", codeBlock(rule.leaks));
  section("Does not leak", codeBlock(rule.ok));
  section("How to silence it", "`leaklint-disable-next-line " + rule.id + " -- why` in a comment above the line.");
  return help;
}

void writeHelp(llvm::json::OStream &json, const catalogue::Rule &rule) {
  json.attributeObject("help", [&] {
    const llvm::StringRef why = orElse(rule.why, orElse(rule.summary, rule.id));
    json.attribute("text", jsonText((why + "\n\n" + llvm::StringRef(rule.fix).trim()).str()));
    json.attribute("markdown", jsonText(helpMarkdown(rule)));
  });
}

void writeMessageStrings(llvm::json::OStream &json, const catalogue::Rule &rule) {
  if (rule.messages.empty())
    return;
  json.attributeObject("messageStrings", [&] {
    for (const auto &[id, message] : rule.messages)
      writeMultiformat(json, id, sentence(messageString(message).text));
  });
}

void writeTags(llvm::json::OStream &json, const catalogue::Rule &rule) {
  std::vector<llvm::StringRef> tags{rule.category};
  for (const std::string &tag : rule.tags)
    if (!llvm::is_contained(tags, tag) && tags.size() < kMostTags)
      tags.emplace_back(tag);
  json.attributeArray("tags", [&] {
    for (const llvm::StringRef tag : tags)
      json.value(jsonText(tag));
  });
}

void writeProperties(llvm::json::OStream &json, const catalogue::Catalogue &catalogue, const catalogue::Rule &rule) {
  json.attributeObject("properties", [&] {
    json.attribute("category", jsonText(rule.category));
    json.attribute("precision", precision(catalogue, rule.id));
    json.attribute("problem.severity", problemSeverity(rule.level));
    writeTags(json, rule);
  });
}

void writeRule(llvm::json::OStream &json, const catalogue::Catalogue &catalogue, const catalogue::Rule &rule) {
  json.attribute("id", jsonText(rule.id));
  json.attribute("name", jsonText(orElse(rule.name, rule.id)));
  const llvm::StringRef summary = orElse(rule.summary, rule.id);
  writeMultiformat(json, "shortDescription", sentence(shorten(summary)));
  writeMultiformat(json, "fullDescription", shorten(orElse(rule.why, summary)));
  writeHelp(json, rule);
  json.attribute("helpUri", ruleHelpUri(rule.id));
  writeMessageStrings(json, rule);
  json.attributeObject("defaultConfiguration", [&] { json.attribute("level", levelName(rule.level)); });
  writeProperties(json, catalogue, rule);
}

} // namespace

std::string ruleHelpUri(llvm::StringRef rule) { return (kProjectUri + "/blob/main/docs/rules/" + rule + ".md").str(); }

std::string sentence(llvm::StringRef text) {
  text = text.rtrim();
  return text.ends_with(".") ? text.str() : (text + ".").str();
}

void writeRules(llvm::json::OStream &json, const catalogue::Catalogue &catalogue) {
  json.attributeArray("rules", [&] {
    for (const catalogue::Rule &rule : catalogue.rules)
      json.object([&] { writeRule(json, catalogue, rule); });
  });
}

} // namespace leaklint::report
