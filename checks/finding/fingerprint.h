#pragma once

#include "checks/finding/finding.h"

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"

#include <optional>
#include <string>
#include <vector>

namespace leaklint::finding {

/// GitHub's primaryLocationLineHash of each line: element 0 is line 1's, "<hex>:<ordinal among equal hashes>".
/// Must stay what github/codeql-action computes on upload: another value costs its users a warning and the alert's
/// history. Lines end at LF, CR and CR LF. Complexity: linear in the text.
std::vector<std::string> lineHashes(llvm::StringRef text);

/// The text of a file by the path that locations name; nothing when it cannot be read.
using TextOf = llvm::function_ref<std::optional<llvm::StringRef>(llvm::StringRef path)>;

/// What our fingerprint calls the file: its path from the repository's root, which does not hang on where a run starts.
using StablePath = llvm::function_ref<std::string(llvm::StringRef path)>;

/// Fills in Finding::fingerprint and Finding::primaryLineHash (empty where the file cannot be read).
/// `findings` must be in the order of before(): the ordinals of equal ones follow it.
void fingerprint(std::vector<Finding> &findings, TextOf textOf, StablePath stablePath = nullptr);

} // namespace leaklint::finding
