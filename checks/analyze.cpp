#include "checks/analyze.h"

#include "checks/check.h"
#include "checks/flow/webs.h"

#include "llvm/Support/raw_ostream.h"

namespace leaklint::checks {

namespace {

const char *roleName(catalogue::Role role) {
  static constexpr const char *kNames[] = {"acquire", "release",   "transfer", "grow",  "shrink", "load",
                                           "bound",   "run-later", "borrow",   "guard", "race",   "made-by"};
  return kNames[static_cast<size_t>(role)];
}

catalogue::RecordPlace placeOf(const catalogue::Entry &entry) {
  if (entry.protocol)
    return entry.protocol->place;
  if (entry.container)
    return entry.container->place;
  if (entry.load)
    return entry.load->place;
  if (entry.runLater)
    return entry.runLater->place;
  return entry.borrow ? entry.borrow->place : catalogue::RecordPlace();
}

} // namespace

Analyzer::Analyzer(const catalogue::Catalogue &catalogue) : records(catalogue) {
  for (const auto &models : catalogue.modelSets)
    indexes.push_back(std::make_unique<catalogue::PatternIndex>(*models));
}

const catalogue::PatternIndex *Analyzer::indexFor(const ir::Module &module) const {
  for (const auto &index : indexes)
    if (index->models().name == module.modelSet)
      return index.get();
  return nullptr;
}

Analyzer::Analysis Analyzer::analyze(ir::Module &module, Clock::time_point deadline) const {
  Analysis analysis;
  std::vector<finding::Site> &sites = analysis.sites;
  const catalogue::PatternIndex *index = indexFor(module);
  if (!index || module.functions.empty())
    return analysis;
  flow::splitVariables(module);
  leaklint::analysis::Bindings bindings(module, *index);
  if (!mayHaveSites(bindings))
    return analysis;
  leaklint::analysis::Facts facts(bindings, records, deadline);
  for (Check check : allChecks())
    check(facts, sites);
  std::sort(sites.begin(), sites.end(), finding::before);
  // Code of a cleanup stands once in the source and once on each way out in the IR: a leak on any of them counts.
  auto rank = [](const finding::Site &site) { return site.verdict == finding::Verdict::Leaks ? 0 : 1; };
  std::sort(sites.begin(), sites.end(), [&](const finding::Site &a, const finding::Site &b) {
    if (a.where.range != b.where.range || a.api != b.api)
      return std::tie(a.where.range, a.api) < std::tie(b.where.range, b.api);
    return rank(a) != rank(b) ? rank(a) < rank(b) : finding::before(a, b);
  });
  sites.erase(std::unique(sites.begin(), sites.end(),
                          [](const finding::Site &a, const finding::Site &b) {
                            return a.where == b.where && a.api == b.api && a.category == b.category;
                          }),
              sites.end());
  std::sort(sites.begin(), sites.end(), finding::before);
  analysis.unjudged = facts.unjudged;
  return analysis;
}

std::string Analyzer::describeEffects(ir::Module &module) const {
  std::string text;
  llvm::raw_string_ostream out(text);
  const catalogue::PatternIndex *index = indexFor(module);
  if (!index || module.functions.empty())
    return text;
  flow::splitVariables(module);
  const analysis::Bindings bindings(module, *index);
  std::vector<analysis::Effect> effects;
  for (size_t role = 0; role <= static_cast<size_t>(catalogue::Role::MadeBy); ++role)
    for (const analysis::Effect &effect : bindings.effects.all(static_cast<catalogue::Role>(role)))
      effects.push_back(effect);
  std::sort(effects.begin(), effects.end(), [](const auto &a, const auto &b) {
    return std::make_pair(a.call->range, a.entry) < std::make_pair(b.call->range, b.entry);
  });
  for (const analysis::Effect &effect : effects) {
    catalogue::RecordPlace place = placeOf(*effect.entry);
    out << effect.call->range.begin.line << ":" << effect.call->range.begin.column << ": "
        << roleName(effect.entry->role) << " " << effect.pattern().text << " [" << toString(effect.binding);
    if (effect.entry->protocol)
      out << ", " << effect.entry->protocol->rule;
    if (!place.file.empty())
      out << ", " << place.file << ":" << place.line;
    out << "]\n";
  }
  return text;
}

} // namespace leaklint::checks
