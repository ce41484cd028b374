#pragma once

#include "checks/catalogue/aho_corasick.h"
#include "checks/catalogue/site_words.h"

namespace leaklint::catalogue {

/// Tells from a file's bytes whether it can have a site at all, at a small part of the cost of parsing it. Errs on the
/// side of yes: names in comments count. Immutable once built: threads share it.
class Prefilter {
public:
  explicit Prefilter(const ModelSet &models);

  /// Complexity: linear in the text, ends at the first conjunction that is fulfilled.
  bool mayHaveSites(llvm::StringRef text) const;

  /// The conjunctions in words, sorted, for `leaklint debug catalogue`.
  std::vector<std::string> words() const;

private:
  /// What an occurrence of a text in the automaton may fulfil, if it stands in the right form.
  struct Meaning {
    WordForm form = WordForm::Whole;
    std::vector<uint32_t> terms; ///< AnyOf, by number
  };

  std::vector<std::string> numberTerms();
  uint32_t textNumber(llvm::StringRef text);
  void addTerm(const AnyOf &alternatives, uint32_t term);

  std::vector<Conjunction> conjunctions;
  std::vector<std::string> texts;                    ///< of the automaton
  std::vector<std::vector<Meaning>> meanings;        ///< by text
  std::vector<std::vector<uint32_t>> conjunctionsOf; ///< by term
  std::vector<uint8_t> termCounts;                   ///< by conjunction
  bool passesAll = false; ///< so many words that looking for them would cost more than it saves
  AhoCorasick automaton;
};

} // namespace leaklint::catalogue
