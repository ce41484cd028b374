#pragma once

#include "tools/clang_tidy/unit.h"

#include "clang-tidy/ClangTidyCheck.h"

namespace leaklint::tidy {

/// One rule of the catalogue as a check of clang-tidy.
class LeakCheck : public clang::tidy::ClangTidyCheck {
public:
  LeakCheck(llvm::StringRef name, clang::tidy::ClangTidyContext *context, std::string rule);

  bool isLanguageVersionSupported(const clang::LangOptions &options) const override { return !options.ObjC; }
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &options) override;
  void registerPPCallbacks(const clang::SourceManager &sources, clang::Preprocessor *preprocessor,
                           clang::Preprocessor *moduleExpander) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *finder) override;
  void check(const clang::ast_matchers::MatchFinder::MatchResult &result) override;

private:
  void report(clang::ASTContext &context, const finding::Site &site);
  void warn(clang::ASTContext &context, const finding::Site &site);

  std::string rule;
  Confidence least;
  std::string config;
  std::shared_ptr<Unit> unit;
};

} // namespace leaklint::tidy
