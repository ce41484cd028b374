#include "checks/catalogue/model_records.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace leaklint::catalogue {
namespace {

constexpr llvm::StringRef kRuleKeys[] = {"id",  "name",      "category", "level",    "summary", "why",
                                         "fix", "checklist", "tags",     "examples", "messages"};
constexpr llvm::StringRef kExampleKeys[] = {"leaks", "ok"};
constexpr llvm::StringRef kCategories[] = {"listener", "timer", "resource", "cache", "closure", "stream"};

std::string readText(const YamlMapping &record, llvm::StringRef key) {
  record.require(key);
  return llvm::StringRef(record.scalar(key)).rtrim().str();
}

std::string readId(const YamlMapping &record, const Catalogue &catalogue) {
  std::string id = readText(record, "id");
  if (id.empty())
    return id;
  const size_t at = record.find("id")->offset;
  const bool kebab = llvm::all_of(id, [](char c) { return llvm::isLower(c) || llvm::isDigit(c) || c == '-'; });
  if (!kebab)
    record.source().error(at, "a rule's id is written in lower case with hyphens: `timer-not-cleared`");
  if (id != llvm::sys::path::stem(record.source().path(), llvm::sys::path::Style::posix))
    record.source().error(at, "the file must be called " + quoted(id + ".yaml") + ", as its rule");
  if (const Rule *other = catalogue.rule(id))
    record.source().error(at, "the rule " + quoted(id) + " is already defined in " + other->place.file);
  return id;
}

std::string readCategory(const YamlMapping &record) {
  std::string category = readText(record, "category");
  if (!category.empty() && !llvm::is_contained(kCategories, category))
    record.source().error(record.find("category")->offset,
                          "`category` must be " + listed(kCategories) + suggestion(category, kCategories));
  return category;
}

/// Braces in a template enclose an argument's name; one that is not closed would reach the user's eyes.
void checkTemplate(const YamlNode &node, SourceText &source) {
  const llvm::StringRef text = node.text;
  for (size_t open = text.find_first_of("{}"); open != llvm::StringRef::npos;) {
    const size_t close = text.find_first_of("{}", open + 1);
    if (text[open] == '}' || close == llvm::StringRef::npos || text[close] == '{' || close == open + 1) {
      source.error(node.offsetOf(open), "arguments of messages are written `{name}`");
      return;
    }
    open = text.find_first_of("{}", close + 1);
  }
}

void readMessages(const YamlMapping &record, Rule &rule) {
  record.require("messages");
  const YamlNode *messages = record.find("messages");
  if (!messages || !expectMapping(*messages, record.source(), "`messages`"))
    return;
  for (size_t i = 0; i < messages->items.size(); ++i) {
    const YamlNode &text = messages->items[i];
    if (!text.isScalar() || text.text.empty())
      record.source().error(text.offset, "a message must be text");
    checkTemplate(text, record.source());
    rule.messages.emplace(messages->keys[i].text, llvm::StringRef(text.text).rtrim().str());
  }
}

void readExamples(const YamlMapping &record, Rule &rule) {
  const YamlNode *examples = record.find("examples");
  if (!examples)
    return;
  const YamlMapping both(*examples, record.source(), "`examples`", kExampleKeys);
  rule.leaks = both.scalar("leaks");
  rule.ok = both.scalar("ok");
}

} // namespace

void readRuleFile(const YamlNode &root, SourceText &source, Catalogue &catalogue) {
  const YamlMapping record(root, source, "a rule", kRuleKeys);
  Rule rule;
  rule.place = record.place();
  rule.id = readId(record, catalogue);
  rule.name = readText(record, "name");
  rule.category = readCategory(record);
  rule.level = record.choice<Level>(
      "level", {{"error", Level::Error}, {"warning", Level::Warning}, {"note", Level::Note}}, Level::Warning);
  rule.summary = readText(record, "summary");
  rule.why = readText(record, "why");
  rule.fix = readText(record, "fix");
  rule.checklist = readText(record, "checklist");
  rule.tags = record.scalars("tags");
  readExamples(record, rule);
  readMessages(record, rule);
  if (rule.id.empty() || catalogue.rule(rule.id))
    return;
  const auto before = [](const Rule &a, const std::string &id) { return a.id < id; };
  catalogue.rules.insert(llvm::lower_bound(catalogue.rules, rule.id, before), std::move(rule));
}

} // namespace leaklint::catalogue
