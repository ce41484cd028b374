#pragma once

#include "checks/catalogue/catalogue.h"

namespace leaklint::catalogue {

/// How a word must stand in the text to count.
enum class WordForm : uint8_t {
  Whole,      ///< as a whole name or specifier: `setInterval`
  MemberCall, ///< as a member that is called: `.on(`, `->on(`, `?.on?.(`, `.on<T>(`
  IndexStore  ///< an element assigned: `cache[key] =`
};

struct SiteWord {
  WordForm form = WordForm::Whole;
  std::string text; ///< empty for IndexStore

  auto operator<=>(const SiteWord &) const = default;
};

/// Sorted words of which one must occur.
using AnyOf = std::vector<SiteWord>;
/// All of them must occur.
using Conjunction = std::vector<AnyOf>;

/// What a file must hold to have a site: one of these conjunctions, sorted. Derived from the calls that acquire, load
/// and grow; more than a file needs is never asked, so a file that fulfils none has no site by itself.
std::vector<Conjunction> siteConjunctions(const ModelSet &models);

/// "`openSync` and one of `fs`, `node:fs`", for `leaklint debug catalogue`.
std::string toString(const Conjunction &conjunction);

} // namespace leaklint::catalogue
