#pragma once

#include "checks/ir/instruction.h"
#include "frontends/treesitter/javascript/kinds.h"

#include "llvm/ADT/SmallVector.h"

#include <optional>
#include <vector>

namespace leaklint::frontends::javascript {

using treesitter::SyntaxTree;

enum class BindingKind : uint8_t {
  Var,
  Let,
  Const,
  Parameter,
  Function,
  Class,
  Import,
  Catch,
  Enum,
  Namespace,
  Type, ///< an interface or alias: no value
};

/// What an import binds: module `specifier`, and the exports selected from it (`import {a} …`, `require('x').a`).
struct ImportTarget {
  const Node *specifier = nullptr;             ///< the string
  llvm::SmallVector<llvm::StringRef, 2> steps; ///< as in the source
  bool required = false;                       ///< by a call of `require`, which binds like an import only if that is
                                               ///< the only value the variable ever has
};

inline constexpr uint32_t kNone = ~0U;

/// One declared name.
struct Binding {
  llvm::StringRef name; ///< in the source text
  BindingKind kind = BindingKind::Var;
  bool atModuleLevel = false;
  bool assigned = false; ///< written outside of its declaration
  bool exported = false;
  uint32_t declarations = 0;
  uint32_t function = 0; ///< index of the function that declares it
  uint32_t import = kNone;
  const Node *declaration = nullptr; ///< the identifier
  const Node *type = nullptr;        ///< its annotation
  const Node *value = nullptr;       ///< the function or class it is declared with
  const Node *prototypeOf = nullptr; ///< declared as this name's prototype: `const p = Foo.prototype`
  // Filled in by the lowering.
  ir::Name interned;
  ir::LocalId local = ir::kNoLocal;
  ir::FunctionId functionId = ir::kNoFunction; ///< of the function it is declared with
  ir::ClassId classId = ir::kNoClass;
  uint32_t variable = kNone; ///< index in Module::variables
  ir::AccessPath path;       ///< imports, once made
};

/// The part a function plays in an old-style class.
enum class PrototypeRole : uint8_t { None, Constructor, Method, Getter, Setter };

/// A function, or what has variables of its own like one: the program, a namespace.
struct FunctionScope {
  const Node *node = nullptr;
  std::vector<uint32_t> hoisted; ///< bindings of `var`s to be undefined at the start
  PrototypeRole role = PrototypeRole::None;
  uint32_t prototypeClass = kNone;
  llvm::StringRef methodName; ///< PrototypeRole::Method
};

/// A class made of a constructor function, or declared, with methods added to its prototype.
struct PrototypeClass {
  uint32_t binding = 0;
  const Node *constructor = nullptr; ///< the function or class
  std::vector<const Node *> bases;   ///< expressions
  struct Method {
    llvm::StringRef name;
    const Node *function;
  };
  std::vector<Method> methods;
};

/// All names of a file and what each identifier denotes.
struct Scopes {
  std::vector<Binding> bindings; ///< [0] is unused
  std::vector<ImportTarget> imports;
  std::vector<FunctionScope> functions; ///< [0] is the program
  std::vector<PrototypeClass> prototypes;
  std::vector<llvm::StringRef> names; ///< of identifiers that nothing declares
  bool usesCommonJs = false;          ///< `module.exports` or `exports` occurs

  /// Node::data of an identifier: its binding, or kGlobal + the index of its name.
  static constexpr uint32_t kGlobal = 0x80000000U;
};

/// Finds the declarations (hoisting `var` and functions) and resolves every identifier in `tree`:
/// Node::data of identifiers as above, of functions and namespaces their index in Scopes::functions.
Scopes resolve(SyntaxTree &tree);

} // namespace leaklint::frontends::javascript
