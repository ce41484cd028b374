#pragma once

#include "checks/ir/instruction.h"
#include "frontends/treesitter/python/kinds.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <vector>

namespace leaklint::frontends::python {

using treesitter::SyntaxTree;

inline constexpr uint32_t kNone = ~0U;

enum class BindingKind : uint8_t { Variable, Parameter, Function, Class, Import };

/// Where a name lives.
enum class Level : uint8_t { Module, Class, Function };

/// What an import binds: a module, or a member of one.
struct ImportTarget {
  std::string specifier;    ///< `a.b`, with its dots for a relative one
  llvm::StringRef member;   ///< `from specifier import member`; empty for the module itself
  llvm::StringRef imported; ///< the dotted name after `import`, where the name bound is only its first part
  bool dotted = false;      ///< a module whose submodules are reached through it: `import a.b.c` binds `a`
};

/// One name of a scope.
struct Binding {
  llvm::StringRef name; ///< in the source text
  BindingKind kind = BindingKind::Variable;
  Level level = Level::Function;
  bool rebound = false; ///< given a value that no import is an alternative to
  bool exported = false;
  bool typeOnly = false;     ///< imported for type checking
  uint32_t declarations = 0; ///< how often it is bound
  uint32_t function = 0;     ///< index of the function whose local it would be
  uint32_t classScope = kNone;
  uint32_t liveFrom = 0; ///< in a class body, the first node that sees it
  uint32_t import = kNone;
  const Node *declaration = nullptr; ///< the identifier
  const Node *type = nullptr;        ///< its annotation
  const Node *value = nullptr;       ///< the function or class it is declared as
  // Filled in by the lowering.
  ir::Name interned;
  ir::LocalId local = ir::kNoLocal;
  ir::FunctionId functionId = ir::kNoFunction;
  ir::AccessPath path; ///< imports, once made
};

/// A function, a lambda, or the module.
struct FunctionScope {
  const Node *node = nullptr;
  uint32_t classScope = kNone; ///< of methods
  bool isGenerator = false;
};

struct ClassScope {
  const Node *node = nullptr;
  uint32_t function = 0; ///< index of the function that defines it
  uint32_t binding = 0;  ///< its name's; 0 where the name is another scope's
};

/// All names of a file and what each identifier denotes.
struct Scopes {
  std::vector<Binding> bindings; ///< [0] is unused
  std::vector<ImportTarget> imports;
  std::vector<FunctionScope> functions; ///< [0] is the module
  std::vector<ClassScope> classes;
  llvm::StringMap<uint32_t> moduleNames;                                       ///< bindings of the module's scope
  llvm::DenseMap<std::pair<uint32_t, llvm::StringRef>, uint32_t> classMembers; ///< bindings of classes' scopes
  llvm::StringSet<> importedModules; ///< `a`, `a.b`, `a.b.c` for what imports `a.b.c`

  /// Node::data of an identifier: its binding, or at least kGlobal where nothing binds it.
  static constexpr uint32_t kGlobal = 0x80000000U;
};

/// Resolves every identifier in `tree`: Node::data of identifiers as above, of functions and classes their index in
/// Scopes, of the names in an import statement their index in Scopes::imports.
Scopes resolve(SyntaxTree &tree);

} // namespace leaklint::frontends::python
