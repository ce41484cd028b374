#include "tools/clang_tidy/leak_check.h"

#include "tools/clang_tidy/engine.h"

#include "llvm/ADT/StringSwitch.h"

namespace leaklint::tidy {
namespace {

using clang::ast_matchers::MatchFinder;

std::optional<Confidence> parseConfidence(llvm::StringRef word) {
  return llvm::StringSwitch<std::optional<Confidence>>(word)
      .Case("high", Confidence::High)
      .Case("medium", Confidence::Medium)
      .Case("low", Confidence::Low)
      .Default(std::nullopt);
}

} // namespace

LeakCheck::LeakCheck(llvm::StringRef name, clang::tidy::ClangTidyContext *context, std::string rule)
    : ClangTidyCheck(name, context), rule(std::move(rule)), config(Options.get("Config", "").str()),
      unit(Unit::current()) {
  const llvm::StringRef word = Options.get("Confidence", "medium");
  const std::optional<Confidence> confidence = parseConfidence(word);
  least = confidence.value_or(Confidence::Medium);
  if (!confidence)
    configurationDiag("the option Confidence takes high, medium or low, not '%0'; medium is used") << word;
  if (const std::string &problem = engineFor(config).problem; !problem.empty())
    configurationDiag("%0; its models are not used") << problem;
}

void LeakCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap &options) {
  Options.store(options, "Confidence", toString(least));
  Options.store(options, "Config", config);
}

void LeakCheck::registerPPCallbacks(const clang::SourceManager & /*sources*/, clang::Preprocessor *preprocessor,
                                    clang::Preprocessor * /*moduleExpander*/) {
  unit->setPreprocessor(preprocessor);
}

void LeakCheck::registerMatchers(MatchFinder *finder) {
  finder->addMatcher(clang::ast_matchers::translationUnitDecl().bind("unit"), this);
}

void LeakCheck::check(const MatchFinder::MatchResult &result) {
  for (const finding::Site &site : unit->leaks(*result.Context, config))
    if (site.rule == rule && site.confidence >= least)
      report(*result.Context, site);
}

void LeakCheck::report(clang::ASTContext &context, const finding::Site &site) {
  warn(context, site);
  // Each in an expression of its own: a note made while the warning is not finished yet crashes clang-tidy.
  for (const finding::Step &step : site.trace)
    if (const clang::SourceLocation where = unit->locate(context, step.where); where.isValid())
      diag(where, "%0", clang::DiagnosticIDs::Note) << step.text;
}

void LeakCheck::warn(clang::ASTContext &context, const finding::Site &site) {
  clang::DiagnosticBuilder warning = diag(unit->locate(context, site.where), "%0");
  warning << site.message;
  if (site.fixes.empty())
    return;
  for (const finding::Replacement &replacement : site.fixes.front().replacements) {
    const finding::Location &where = replacement.where;
    const auto range = clang::CharSourceRange::getCharRange(unit->locate(context, where),
                                                            unit->locate(context, where, where.range.end));
    warning << clang::FixItHint::CreateReplacement(range, replacement.text);
  }
}

} // namespace leaklint::tidy
