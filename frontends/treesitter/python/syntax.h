#pragma once

#include "frontends/treesitter/python/kinds.h"

#include "llvm/ADT/SmallVector.h"

namespace leaklint::frontends::python {

/// How far a look down a tree goes where it could otherwise go on for the whole file, again and again.
inline constexpr unsigned kLookahead = 16;

/// The expression inside parentheses, or that stands for a type.
const Node *stripped(const Node *expression);
/// `Base[T]`: Base.
const Node *generic(const Node *expression);
/// `x as y` in a with item or an except clause: x and y (null where there is none).
struct Aliased {
  const Node *value = nullptr;
  const Node *alias = nullptr;
};
Aliased aliased(const Node *expression);
/// What an except clause catches, and the name it gives to it: `except X as e`, and Python 2's `except X, e`.
Aliased caughtBy(const Node *clause, llvm::StringRef text);
/// The body of a clause that has it as its last child, or as its field.
const Node *suiteOf(const Node *clause);

bool isFunction(const Node *node);
bool isComprehension(const Node *node);
/// A tuple, list, or a list without brackets: what unpacking takes apart.
bool isSequence(const Node *node);
/// `TYPE_CHECKING`, `typing.TYPE_CHECKING`: code below it never runs.
bool isTypeChecking(const Node *condition, llvm::StringRef text);
/// The sign is part of the pattern's text only.
bool isNegative(const Node *casePattern, llvm::StringRef text);

/// The text without the spaces and comments in it.
std::string compacted(llvm::StringRef text);
/// The specifier that an import names: `a.b`, `..pkg`.
std::string specifierOf(const Node *moduleName, llvm::StringRef text);

} // namespace leaklint::frontends::python
