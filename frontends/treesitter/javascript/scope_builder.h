#pragma once

#include "frontends/treesitter/javascript/scopes.h"

#include "llvm/ADT/CachedHashString.h"
#include "llvm/ADT/DenseMap.h"

namespace leaklint::frontends::javascript {

/// One pass over the nodes in source order collects declarations and the uses of names; replaying the uses, with all
/// declarations known, resolves them. Both are loops: nesting is on the explicit stack `open`.
class ScopeBuilder {
public:
  explicit ScopeBuilder(SyntaxTree &of);
  Scopes run();

private:
  struct OpenScope {
    uint32_t end; ///< index of the first node after it
    uint32_t scope;
    uint32_t function;
    uint32_t functionScope; ///< where `var` goes
  };
  enum class EventKind : uint8_t { Enter, Leave, Use };
  struct Event {
    EventKind kind;
    uint32_t node; ///< Use; else the scope
    uint32_t name;
  };
  /// A function, literal or base that would belong to a class, if `constructor` turns out to name one.
  struct Candidate {
    const Node *constructor; ///< the identifier
    const Node *value;       ///< a function, an object literal or a base
    llvm::StringRef name;    ///< of the method; empty for a literal
    bool base = false;
    PrototypeRole role = PrototypeRole::Method;
  };
  using Visitor = void (ScopeBuilder::*)(Node &);
  static const std::vector<Visitor> &visitors();

  // The pass.
  void collect();
  void openScope(const Node &node, uint32_t function, uint32_t functionScope);
  void closeScopes(uint32_t index);
  void openFunction(Node &node);
  uint32_t nameOf(llvm::StringRef text);
  Binding *declare(const Node *identifier, BindingKind kind, uint32_t scope);
  void declarePattern(const Node *pattern, BindingKind kind, uint32_t scope, const Node *type = nullptr);
  template <typename Action> void forEachTarget(const Node *pattern, Action action);
  void markWritten(const Node *target);
  uint32_t here() const { return open.back().scope; }
  bool isTopLevel(const Node &node) const;
  Node &writable(const Node *node) { return tree.at(node); }

  // By construct.
  void visitFunction(Node &node);
  void visitMethod(Node &node);
  void visitClass(Node &node);
  void visitBlock(Node &node);
  void visitCatch(Node &node);
  void visitVariables(Node &node);
  void visitForIn(Node &node);
  void visitImport(Node &node);
  void visitImportRequire(Node &node);
  void visitImportAlias(Node &node);
  void visitNamed(Node &node);
  void visitNamespace(Node &node);
  void visitAssignment(Node &node);
  void visitUpdate(Node &node);
  void visitCall(Node &node);
  void visitIdentifier(Node &node);
  void declareParameters(const Node &function, uint32_t scope);
  void declareVariable(const Node &declarator, BindingKind kind, bool topLevel);
  void addImport(const Node *identifier, const Node *specifier, llvm::ArrayRef<llvm::StringRef> steps, bool required);
  bool declareRequired(const Node &declarator, BindingKind kind);

  // Old-style classes (scope_prototypes.cpp).
  void notePrototypeAssignment(const Node &assignment);
  void notePrototypeCall(const Node &call);
  void noteDescriptor(const Node *owner, const Node *key, const Node *literal);
  void notePrototypeArguments(const Node *callee, const Node *arguments, const Node *owner);
  uint32_t constructorBinding(const Node *identifier) const;
  void resolvePrototypes();
  uint32_t addPrototypeClass(uint32_t binding);
  void addMethods(uint32_t prototypeClass, const Node *literal);
  void addMethod(uint32_t prototypeClass, llvm::StringRef name, const Node *function, PrototypeRole role);

  // The replay.
  void replay();
  void resolveUse(const Event &event);
  void settleRequires();

  SyntaxTree &tree;
  Scopes out;
  std::vector<OpenScope> open;
  std::vector<Event> events;
  std::vector<std::vector<uint32_t>> declared; ///< bindings by scope
  llvm::DenseMap<llvm::CachedHashStringRef, uint32_t> nameIds;
  std::vector<uint32_t> nameOfBinding;
  llvm::DenseMap<uint64_t, uint32_t> bindingAt; ///< (scope, name) to binding
  std::vector<uint32_t> current;                ///< while replaying: name to binding
  std::vector<uint32_t> shadowed;               ///< by binding: what its name meant outside
  std::vector<Candidate> candidates;
  uint32_t nextTopLevel = 1;
};

} // namespace leaklint::frontends::javascript
