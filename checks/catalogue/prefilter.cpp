#include "checks/catalogue/prefilter.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"

#include <map>

namespace leaklint::catalogue {
namespace {

/// Twenty times what the built-in models need. The automaton takes some hundred bytes for each.
constexpr size_t kMaxTextBytes = 64UL * 1024;

bool inName(llvm::StringRef text, size_t at) { return at < text.size() && isNameByte(text[at]); }

/// `.on(`, `.on (`, `.on?.(`, `.on<Event>(`: what follows a member that is called.
bool callFollows(llvm::StringRef text, size_t end) {
  if (inName(text, end))
    return false;
  const llvm::StringRef rest = text.substr(end).ltrim();
  return rest.starts_with("(") || rest.starts_with("<") || rest.starts_with("?.");
}

/// ` =`, ` ||=`, `++`: what follows a place that is written. Not `==`, `=>` or `>=`.
bool assignmentFollows(llvm::StringRef rest) {
  rest = rest.ltrim();
  if (rest.starts_with("++"))
    return true;
  const llvm::StringRef afterOperator = rest.ltrim("+-*/%&|^?");
  const bool plain = afterOperator.size() == rest.size();
  return afterOperator.starts_with("=") && !(plain && (rest.starts_with("==") || rest.starts_with("=>")));
}

/// From a `]` back to its `[`: an element is stored where a value stands before it, and a key inside.
/// `const [a, b] =` takes a list apart, `string[] =` declares one.
bool isIndexStore(llvm::StringRef text, size_t bracket, size_t end) {
  constexpr size_t kLongestKey = 200;
  if (!assignmentFollows(text.substr(end)))
    return false;
  const size_t limit = bracket > kLongestKey ? bracket - kLongestKey : 0;
  unsigned depth = 0;
  for (size_t at = bracket + 1; at-- > limit;) {
    if (text[at] == ']')
      ++depth;
    if (text[at] != '[' || --depth != 0)
      continue;
    const bool hasKey = !text.slice(at + 1, bracket).trim().empty();
    return hasKey && at > 0 && (inName(text, at - 1) || llvm::StringRef(")].!").contains(text[at - 1]));
  }
  return limit != 0; // too long to tell
}

std::vector<std::string> textsOf(const SiteWord &word) {
  switch (word.form) {
  case WordForm::Whole:
    return {word.text};
  case WordForm::MemberCall:
    return {"." + word.text, ">" + word.text}; // the second for `->name`
  case WordForm::IndexStore:
    return {"]"};
  }
  return {};
}

/// Whether the occurrence [begin, end) of a word has the form; the automaton has looked at what stands before it.
bool hasForm(WordForm form, llvm::StringRef text, size_t begin, size_t end) {
  switch (form) {
  case WordForm::Whole:
    return !inName(text, end) || !inName(text, end - 1);
  case WordForm::MemberCall:
    return callFollows(text, end);
  case WordForm::IndexStore:
    return isIndexStore(text, begin, end);
  }
  return false;
}

} // namespace

uint32_t Prefilter::textNumber(llvm::StringRef text) {
  const auto known = llvm::find(texts, text);
  if (known != texts.end())
    return static_cast<uint32_t>(known - texts.begin());
  texts.push_back(text.str());
  meanings.emplace_back();
  return static_cast<uint32_t>(texts.size() - 1);
}

void Prefilter::addTerm(const AnyOf &alternatives, uint32_t term) {
  for (const SiteWord &word : alternatives)
    for (const std::string &text : textsOf(word)) {
      std::vector<Meaning> &ofText = meanings[textNumber(text)];
      auto sameForm = llvm::find_if(ofText, [&](const Meaning &meaning) { return meaning.form == word.form; });
      if (sameForm == ofText.end())
        sameForm = ofText.insert(ofText.end(), {word.form, {}});
      sameForm->terms.push_back(term);
    }
}

/// Fills the tables by term and text; returns the texts that the automaton is to look for.
std::vector<std::string> Prefilter::numberTerms() {
  std::map<AnyOf, uint32_t> terms;
  for (uint32_t i = 0; i < conjunctions.size(); ++i) {
    termCounts.push_back(static_cast<uint8_t>(conjunctions[i].size()));
    for (const AnyOf &alternatives : conjunctions[i]) {
      const auto [term, added] = terms.try_emplace(alternatives, static_cast<uint32_t>(terms.size()));
      if (added) {
        conjunctionsOf.emplace_back();
        addTerm(alternatives, term->second);
      }
      conjunctionsOf[term->second].push_back(i);
    }
  }
  size_t bytes = 0;
  for (const std::string &text : texts)
    bytes += text.size();
  passesAll = bytes > kMaxTextBytes;
  return passesAll ? std::vector<std::string>() : texts;
}

Prefilter::Prefilter(const ModelSet &models) : conjunctions(siteConjunctions(models)), automaton(numberTerms()) {}

bool Prefilter::mayHaveSites(llvm::StringRef text) const {
  if (passesAll)
    return true;
  llvm::BitVector seen(static_cast<unsigned>(conjunctionsOf.size()));
  std::vector<uint8_t> missing = termCounts;
  bool fulfilled = false;
  const auto see = [&](uint32_t term) {
    if (seen.test(term))
      return;
    seen.set(term);
    for (const uint32_t conjunction : conjunctionsOf[term])
      fulfilled |= --missing[conjunction] == 0;
  };
  automaton.scan(text, [&](uint32_t found, size_t end) {
    for (const Meaning &meaning : meanings[found])
      if (hasForm(meaning.form, text, end - texts[found].size(), end))
        llvm::for_each(meaning.terms, see);
    return !fulfilled;
  });
  return fulfilled;
}

std::vector<std::string> Prefilter::words() const {
  std::vector<std::string> out;
  out.reserve(conjunctions.size());
  for (const Conjunction &conjunction : conjunctions)
    out.push_back(toString(conjunction));
  return out;
}

} // namespace leaklint::catalogue
