#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>
#include <vector>

namespace leaklint::finding {

/// What a comment asks for, before it is known which lines it stands by.
struct Directive {
  enum class Kind : uint8_t {
    Line,     ///< `leaklint-disable-line`, `NOLINT(…)`: the line it stands on
    NextLine, ///< `leaklint-disable-next-line`, `NOLINTNEXTLINE(…)`
    Here,     ///< `leaklint: disable=`: its own line, or the next where it stands alone
    Begin,    ///< `leaklint-disable`, `NOLINTBEGIN(…)`
    End,      ///< `leaklint-enable`, `NOLINTEND(…)`; without rules: of all that began
  };
  Kind kind = Kind::Line;
  std::string spelling;           ///< "leaklint-disable-line", for messages
  std::vector<std::string> rules; ///< known ones only, without the prefix `leak-`
  std::string reason;
  std::string problem; ///< empty when all is well
};

/// The directives in a comment's text (its marks taken off), in order. `NOLINT` for other tools is none of ours.
std::vector<Directive> parseDirectives(llvm::StringRef comment, llvm::ArrayRef<llvm::StringRef> knownRules);

} // namespace leaklint::finding
