#pragma once

#include "frontends/treesitter/nodes.h"

#include <chrono>
#include <memory>

namespace leaklint::frontends::treesitter {

using Clock = std::chrono::steady_clock;

/// Parses `text`, which must outlive the result. Null when `deadline` passed first. tree-sitter looks at the clock
/// between its steps: one huge token can overrun it, so the caller caps the size of files.
std::unique_ptr<SyntaxTree> parse(const Grammar &grammar, llvm::StringRef text, Clock::time_point deadline);

} // namespace leaklint::frontends::treesitter
