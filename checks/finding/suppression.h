#pragma once

#include "checks/finding/finding.h"
#include "checks/ir/module.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <vector>

namespace leaklint::finding {

/// The suppressions in a file's comments (those of one file, in any order), in source order. They always name rules:
///
///     // leaklint-disable-next-line RULE[, RULE] -- why
///     code // leaklint-disable-line RULE -- why
///     code # leaklint: disable=RULE[,RULE] -- why       alone on its line: the next line
///     /* leaklint-disable RULE -- why */ … /* leaklint-enable RULE */      without the second: to the end of the file
///     NOLINT(leak-RULE)  NOLINTNEXTLINE(leak-RULE)  NOLINTBEGIN(leak-RULE) … NOLINTEND(leak-RULE)
///
/// "The next line" passes over lines that hold nothing but comments, so that directives and reasons may stack.
/// One that names no rule, or an unknown one, is there with wellFormed = false; it silences what else it names.
std::vector<Suppression> parseSuppressions(llvm::StringRef file, llvm::StringRef text,
                                           llvm::ArrayRef<ir::Comment> comments,
                                           llvm::ArrayRef<llvm::StringRef> knownRules);

/// Sets Finding::suppression where one covers the line on which the site begins, and marks it used.
/// The findings point into `suppressions`, which must stay where they are.
void apply(std::vector<Finding> &findings, const std::vector<Suppression> &suppressions);

} // namespace leaklint::finding
