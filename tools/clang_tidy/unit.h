#pragma once

#include "checks/finding/finding.h"
#include "checks/ir/module.h"

#include "clang/AST/ASTContext.h"
#include "clang/Lex/Preprocessor.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace leaklint::tidy {

/// One translation unit: lowered and analysed when the first check asks, shared by all checks of the unit.
class Unit {
public:
  /// The unit that is being set up. All checks of a unit are made before any of them runs and live as long as the
  /// unit, so the first of them makes it and the last ends it. clang-tidy runs one unit at a time.
  static std::shared_ptr<Unit> current();

  void setPreprocessor(clang::Preprocessor *preprocessor) { lexer = preprocessor; }

  /// What leaks, in order, with the models of the configuration. Silenced findings are left out.
  const std::vector<finding::Site> &leaks(clang::ASTContext &context, const std::string &config);

  /// Where the location is in Clang's terms; invalid if its file is no part of the unit.
  clang::SourceLocation locate(clang::ASTContext &context, const finding::Location &where) const;
  clang::SourceLocation locate(clang::ASTContext &context, const finding::Location &where,
                               ir::SourcePosition position) const;

private:
  std::vector<finding::Site> analyse(clang::ASTContext &context, const std::string &config) const;
  std::vector<finding::Suppression> suppressions(clang::ASTContext &context, const ir::Module &module,
                                                 llvm::ArrayRef<llvm::StringRef> rules) const;

  clang::Preprocessor *lexer = nullptr;
  std::map<std::string, std::vector<finding::Site>> byConfig;
};

} // namespace leaklint::tidy
