#pragma once

#include "checks/catalogue/catalogue.h"
#include "checks/finding/finding.h"
#include "tools/report/json_text.h"

#include <optional>
#include <vector>

namespace leaklint::report {

inline constexpr llvm::StringLiteral kProjectUri = "https://github.com/leaklint/leaklint";

std::string ruleHelpUri(llvm::StringRef rule);

/// The text with a full stop: what SARIF asks of messages and ours do without.
std::string sentence(llvm::StringRef text);

/// A message of a rule as SARIF has it: `{name}` becomes `{0}`, `{1}`, … in the order in which the names occur.
struct MessageString {
  std::string text;
  std::vector<std::string> names; ///< argument i is the value of names[i]
};
MessageString messageString(llvm::StringRef message);

/// The site's values for the message's names; nothing when one is missing.
std::optional<std::vector<std::string>> messageArguments(const MessageString &message, const finding::Site &site);

/// The `rules` array of the driver, in the catalogue's order.
void writeRules(llvm::json::OStream &json, const catalogue::Catalogue &catalogue);

} // namespace leaklint::report
