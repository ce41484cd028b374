#pragma once

#include "frontends/treesitter/javascript/kinds.h"

#include "llvm/ADT/SmallVector.h"

#include <optional>

namespace leaklint::frontends::javascript {

/// How far a look down a tree goes where it could otherwise go on for the whole file, again and again.
inline constexpr unsigned kLookahead = 16;

/// The expression inside parentheses, `as`, `satisfies`, `!` and type assertions.
const Node *stripped(const Node *expression);
/// What an assignment, or a chain of them, assigns in the end.
const Node *finalValue(const Node *expression);

bool isFunction(const Node *node);
bool isClass(const Node *node);
bool isArrow(const Node *node);
/// `constructor(private readonly socket)`: TypeScript makes it a field.
bool isParameterProperty(const Node *parameter);

/// Any constant key or literal as JavaScript sees it (quotes and escapes resolved); nullopt for what is computed.
std::optional<std::string> stringValue(const Node *literal, llvm::StringRef text);
/// The specifier's text, without quotes.
llvm::StringRef specifierOf(const Node *literal, llvm::StringRef text);

/// `require('x')`: the string; else null.
const Node *requiredSpecifier(const Node *call, llvm::StringRef text);

/// `Foo.prototype`: Foo; else null.
const Node *prototypeOwner(const Node *node, llvm::StringRef text);

} // namespace leaklint::frontends::javascript
