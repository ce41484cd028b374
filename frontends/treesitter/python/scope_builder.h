#pragma once

#include "frontends/treesitter/python/scopes.h"

#include "llvm/ADT/CachedHashString.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace leaklint::frontends::python {

/// One pass over the nodes in source order collects what is bound and used; replaying the uses, with all bindings
/// known, resolves them: a name that is bound anywhere in a function is that function's everywhere in it. Both are
/// loops: nesting is on the explicit stack `open`.
class ScopeBuilder {
public:
  explicit ScopeBuilder(SyntaxTree &of);
  Scopes run();

private:
  enum class ScopeKind : uint8_t { Module, Class, Function, Comprehension };
  struct Scope {
    ScopeKind kind;
    uint32_t function;   ///< index of the function whose locals its names are
    uint32_t classScope; ///< ScopeKind::Class: its index
    uint32_t walrus;     ///< the scope in which `:=` binds
  };
  struct OpenScope {
    uint32_t end; ///< index of the first node after it
    uint32_t scope;
    uint32_t resumes = kNone; ///< a comprehension's scope that was left for this stretch
  };
  /// A scope to open, or to leave, when the pass gets to the node.
  struct Pending {
    uint32_t node;
    uint32_t scope;
    bool leaves = false;
  };
  enum class EventKind : uint8_t { Enter, Leave, Use };
  struct Event {
    EventKind kind;
    uint32_t subject; ///< Use: the node; else the scope
    uint32_t name = 0;
    uint32_t scope = kNone; ///< Use directly in a class body
  };
  /// A name of a scope. `global` makes one for another scope's binding.
  struct Entry {
    uint32_t name;
    uint32_t binding;
    uint32_t shadowed = 0; ///< while replaying: what the name meant outside
  };
  using Visitor = void (ScopeBuilder::*)(Node &);
  static const std::vector<Visitor> &visitors();

  // The pass.
  void collect();
  uint32_t addScope(ScopeKind kind, uint32_t function, uint32_t classScope, uint32_t walrus);
  void open(uint32_t node, uint32_t scope);
  void closeScopes(uint32_t index);
  void openPending(uint32_t index);
  uint32_t nameOf(llvm::StringRef text);
  Binding *declare(const Node *identifier, BindingKind kind, uint32_t scope, bool isNothing = false);
  Binding *makeBinding(const Node *identifier, BindingKind kind, uint32_t scope, uint32_t name);
  void declareTargets(const Node *pattern, const Node *type = nullptr, const Node *value = nullptr,
                      uint32_t liveFrom = 0);
  void use(const Node *identifier);
  void skip(const Node *identifier) { tree.at(identifier).data = kNotAName; }
  void skipAll(const Node *node);
  uint32_t here() const { return opened.back().scope; }
  uint32_t functionHere() const { return scopes[here()].function; }
  uint32_t indexOf(const Node *node) const { return static_cast<uint32_t>(tree.indexOf(node)); }
  bool isAlternative(const Node *identifier) const;

  // By construct.
  void visitFunction(Node &node);
  void visitClass(Node &node);
  void visitComprehension(Node &node);
  void visitForInClause(Node &node);
  void visitFor(Node &node);
  void visitAssignment(Node &node);
  void visitAugmented(Node &node);
  void visitNamed(Node &node);
  void visitDelete(Node &node);
  void visitExcept(Node &node);
  void visitIf(Node &node);
  void visitAsPattern(Node &node);
  void visitImport(Node &node);
  void visitImportFrom(Node &node);
  void visitDottedName(Node &node);
  void visitClassPattern(Node &node);
  void visitKeywordPattern(Node &node);
  void visitSplatPattern(Node &node);
  void visitGlobal(Node &node);
  void visitNonlocal(Node &node);
  void visitTypeAlias(Node &node);
  void visitYield(Node &node);
  void visitKeyword(Node &node);
  void visitIdentifier(Node &node);
  void declareParameter(const Node &parameter, uint32_t scope);
  void declareParameterTarget(const Node *target, const Node *type, uint32_t scope);
  void addImport(Node &name, const Node *identifier, ImportTarget target);
  void noteModule(llvm::StringRef specifier);

  // The replay.
  void replay();
  void resolveUse(const Event &event);
  void settleImports();

  static constexpr uint32_t kNotAName = Scopes::kGlobal;

  SyntaxTree &tree;
  Scopes out;
  std::vector<Scope> scopes;
  std::vector<OpenScope> opened;
  std::vector<Pending> pending; ///< the next one last
  std::vector<Event> events;
  std::vector<std::vector<Entry>> entries; ///< by scope
  std::vector<llvm::DenseMap<uint32_t, uint32_t>>
      elsewhere; ///< by scope: names that are not its own; to a binding or 0
  llvm::DenseMap<llvm::CachedHashStringRef, uint32_t> nameIds;
  llvm::DenseMap<uint64_t, uint32_t> bindingAt; ///< (scope, name) to binding
  std::vector<uint32_t> current;                ///< while replaying: name to binding
  uint32_t handlerEnd = 0;                      ///< index of the first node after the except clause the pass is in
  uint32_t typesEnd = 0;                        ///< of the code for type checking
  uint32_t importEnd = 0;                       ///< of an import statement
};

} // namespace leaklint::frontends::python
