#pragma once

#include "checks/ir/function.h"

#include <optional>

namespace leaklint::ir {

/// The words of the text form, in the order of the enumerators: printer and parser share them.
inline constexpr llvm::StringLiteral kLocalKinds[] = {"var", "parameter", "rest", "capture", "this", "temporary"};
inline constexpr llvm::StringLiteral kFunctionKinds[] = {"plain",       "method",     "getter",  "setter",
                                                         "constructor", "destructor", "closure", "module_body"};
inline constexpr llvm::StringLiteral kAllocationKinds[] = {"object", "list", "set", "class"};
inline constexpr llvm::StringLiteral kCallStyles[] = {"", "new", "heap", "super"};
inline constexpr llvm::StringLiteral kTestKinds[] = {"truthy",     "null", "equals", "less",
                                                     "instanceof", "has",  "unknown"};
inline constexpr llvm::StringLiteral kConstantKinds[] = {"string", "number", "boolean", "null", "undefined", "other"};

template <typename Enum, size_t N> llvm::StringRef wordFor(Enum value, const llvm::StringLiteral (&words)[N]) {
  return words[static_cast<size_t>(value)];
}

template <typename Enum, size_t N>
std::optional<Enum> enumFor(llvm::StringRef word, const llvm::StringLiteral (&words)[N]) {
  for (size_t i = 0; i < N; ++i)
    if (words[i] == word)
      return static_cast<Enum>(i);
  return std::nullopt;
}

inline bool isNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'; }
inline bool isNamePart(char c) { return isNameStart(c) || (c >= '0' && c <= '9'); }

/// True for `name` and JavaScript's `#name`: such a name needs no quotes.
bool isBareName(llvm::StringRef text);
/// The length of the number that `text` begins with, 0 for none.
size_t numberLength(llvm::StringRef text);

} // namespace leaklint::ir
