#include "checks/finding/directive.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <optional>

namespace leaklint::finding {
namespace {

using Kind = Directive::Kind;

struct Verb {
  llvm::StringLiteral word;
  Kind kind;
};

// Longer words first where one begins another.
constexpr Verb kVerbs[] = {
    {"leaklint-disable-next-line", Kind::NextLine},
    {"leaklint-disable-line", Kind::Line},
    {"leaklint-disable", Kind::Begin},
    {"leaklint-enable", Kind::End},
};
constexpr Verb kNoLint[] = {
    {"NOLINTNEXTLINE", Kind::NextLine},
    {"NOLINTBEGIN", Kind::Begin},
    {"NOLINTEND", Kind::End},
    {"NOLINT", Kind::Line},
};
// What people write who remember another tool: said to be wrong rather than passed over.
constexpr llvm::StringLiteral kNearMisses[] = {"disable", "enable", "ignore", "off", "suppress"};

bool isRuleCharacter(char c) { return llvm::isAlnum(c) || c == '-' || c == '_' || c == '*'; }
bool isWordCharacter(char c) { return llvm::isAlnum(c) || c == '-' || c == '_'; }

llvm::StringRef takeRule(llvm::StringRef &text) {
  const llvm::StringRef rule = text.take_while(isRuleCharacter);
  text = text.drop_front(rule.size());
  return rule;
}

/// "a, b -- why": takes the names, leaves "-- why". A reason's dashes are no name.
std::vector<llvm::StringRef> takeRules(llvm::StringRef &text) {
  std::vector<llvm::StringRef> rules;
  for (;;) {
    text = text.ltrim(" \t");
    if (text.starts_with("--"))
      return rules;
    const llvm::StringRef rule = takeRule(text);
    if (!rule.empty())
      rules.push_back(rule);
    const llvm::StringRef rest = text.ltrim(" \t");
    if (rule.empty() || !rest.starts_with(","))
      return rules;
    text = rest.drop_front();
  }
}

/// What follows the names, without what sets it off: "-- why", ": why", "— why".
std::string reasonIn(llvm::StringRef text) {
  text = text.trim();
  while (text.consume_front("-") || text.consume_front(":") || text.consume_front("—") || text.consume_front("–"))
    text = text.ltrim();
  return text.str();
}

class Parser {
public:
  explicit Parser(llvm::ArrayRef<llvm::StringRef> knownRules) : knownRules(knownRules) {}

  void line(llvm::StringRef text) {
    own(text);
    noLint(text);
  }

  std::vector<Directive> directives;

private:
  /// Our own directives stand at the start of a comment, or after another tool's: `# noqa: E501  # leaklint: …`.
  void own(llvm::StringRef text) {
    for (size_t at = text.find("leaklint"); at != llvm::StringRef::npos; at = text.find("leaklint", at + 1)) {
      const llvm::StringRef before = text.take_front(at).rtrim(" \t");
      if (before.empty() || llvm::StringRef("#/*;").contains(before.back()))
        ownAt(text.drop_front(at));
    }
  }

  void ownAt(llvm::StringRef text) {
    for (const Verb &verb : kVerbs) {
      llvm::StringRef rest = text;
      if (rest.consume_front(verb.word) && (rest.empty() || !isWordCharacter(rest.front())))
        return add(verb.kind, verb.word, rest);
    }
    llvm::StringRef rest = text.drop_front(llvm::StringRef("leaklint").size());
    if (rest.consume_front(":"))
      afterColon(text, rest.ltrim(" \t"));
    else if (rest.consume_front("-"))
      nearMiss(text, rest);
  }

  void afterColon(llvm::StringRef text, llvm::StringRef words) {
    llvm::StringRef rest = words;
    const bool disables = rest.consume_front("disable");
    rest = rest.ltrim(" \t");
    if (disables && rest.consume_front("="))
      add(Kind::Here, "leaklint: disable=", rest);
    else
      nearMiss(text, words);
  }

  /// `rest` is the end of `text`, after "leaklint-" or "leaklint: ".
  void nearMiss(llvm::StringRef text, llvm::StringRef rest) {
    const llvm::StringRef word = rest.take_while(isWordCharacter);
    const llvm::StringRef verb = word.split('-').first;
    if (!llvm::is_contained(kNearMisses, verb))
      return;
    Directive &directive = directives.emplace_back();
    const llvm::StringRef seen = text.drop_back(rest.size() - word.size());
    directive.problem = ("`" + seen + "` silences nothing: write `leaklint-disable-next-line RULE -- why`").str();
  }

  void noLint(llvm::StringRef text) {
    for (size_t at = text.find("NOLINT"); at != llvm::StringRef::npos; at = text.find("NOLINT", at + 1)) {
      if (at > 0 && isWordCharacter(text[at - 1]))
        continue;
      for (const Verb &verb : kNoLint) {
        llvm::StringRef rest = text.drop_front(at);
        if (rest.consume_front(verb.word) && rest.consume_front("("))
          noLintList(verb, rest);
      }
    }
  }

  /// Names with our prefix are ours; a list without one, or no list, speaks to other tools.
  void noLintList(const Verb &verb, llvm::StringRef text) {
    const auto [list, after] = text.split(')');
    llvm::SmallVector<llvm::StringRef> names;
    list.split(names, ',');
    std::vector<llvm::StringRef> ours;
    for (const llvm::StringRef name : names)
      if (name.trim().starts_with("leak-"))
        ours.push_back(name.trim());
    if (!ours.empty())
      finish(verb.kind, verb.word, ours, after);
  }

  void add(Kind kind, llvm::StringRef spelling, llvm::StringRef rest) {
    const std::vector<llvm::StringRef> rules = takeRules(rest);
    finish(kind, spelling, rules, rest);
  }

  void finish(Kind kind, llvm::StringRef spelling, llvm::ArrayRef<llvm::StringRef> rules, llvm::StringRef after) {
    Directive &directive = directives.emplace_back();
    directive.kind = kind;
    directive.spelling = spelling.str();
    directive.reason = reasonIn(after);
    for (const llvm::StringRef rule : rules)
      addRule(directive, rule);
    if (rules.empty() && kind != Kind::End)
      directive.problem = ("`" + spelling + "` silences nothing: it must name the rule, and may say why: `" + spelling +
                           (spelling.ends_with("=") ? "" : " ") + "RULE -- why`")
                              .str();
  }

  void addRule(Directive &directive, llvm::StringRef name) {
    llvm::StringRef rule = name;
    rule.consume_front("leak-");
    if (llvm::is_contained(knownRules, rule))
      directive.rules.push_back(rule.str());
    else if (name.contains('*') || rule == "all")
      directive.problem = ("`" + name + "` silences nothing: name each rule").str();
    else
      directive.problem = unknown(rule);
  }

  std::string unknown(llvm::StringRef rule) {
    constexpr unsigned kFarthest = 6;
    llvm::StringRef nearest;
    unsigned distance = kFarthest;
    for (const llvm::StringRef known : knownRules)
      if (const unsigned d = known.edit_distance(rule, /*AllowReplacements=*/true, kFarthest); d < distance) {
        distance = d;
        nearest = known;
      }
    const std::string text = ("no rule is called `" + rule + "`").str();
    return nearest.empty() ? text + ": `leaklint rules` lists them" : text + ": did you mean `" + nearest.str() + "`?";
  }

  llvm::ArrayRef<llvm::StringRef> knownRules;
};

} // namespace

std::vector<Directive> parseDirectives(llvm::StringRef comment, llvm::ArrayRef<llvm::StringRef> knownRules) {
  if (!comment.contains("leaklint") && !comment.contains("NOLINT")) // nearly all comments
    return {};
  Parser parser(knownRules);
  llvm::SmallVector<llvm::StringRef> lines;
  comment.split(lines, '\n');
  for (const llvm::StringRef line : lines)
    parser.line(line.ltrim(" \t*"));
  return std::move(parser.directives);
}

} // namespace leaklint::finding
