#pragma once

#include "checks/ir/source_range.h"
#include "frontends/treesitter/grammar.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/iterator_range.h"

#include <iterator>

namespace leaklint::frontends::treesitter {

/// One node of a SyntaxTree. Nodes stand in preorder, each followed by what is in it: the first child is the next node,
/// the next sibling comes `size` nodes on. So a whole tree is walked by a plain loop, whatever its depth.
struct Node {
  Kind kind = 0;
  Field field = 0; ///< what this is to its parent
  bool named = false;
  uint32_t size = 1; ///< of the subtree, in nodes, this one included
  uint32_t begin = 0;
  uint32_t end = 0; ///< in bytes
  ir::SourcePosition from;
  ir::SourcePosition to;
  uint32_t data = 0; ///< the frontend's own: a binding, a scope

  ir::SourceRange range() const { return {from, to, 0}; }
  bool isLeaf() const { return size == 1; }
  const Node *firstChild() const { return size > 1 ? this + 1 : nullptr; }
  const Node *after() const { return this + size; }
  /// The child that is `which` to this node; null where there is none.
  const Node *child(Field which) const;
  /// The first child of this kind.
  const Node *childOfKind(Kind which) const;
  /// The first child with a name of its own in the grammar (not a token).
  const Node *firstNamed() const;

  class ChildIterator : public llvm::iterator_facade_base<ChildIterator, std::forward_iterator_tag, const Node *,
                                                          std::ptrdiff_t, const Node **, const Node *> {
  public:
    explicit ChildIterator(const Node *at) : node(at) {}
    bool operator==(const ChildIterator &other) const { return node == other.node; }
    const Node *operator*() const { return node; }
    ChildIterator &operator++() {
      node += node->size;
      return *this;
    }

  private:
    const Node *node;
  };
  llvm::iterator_range<ChildIterator> children() const { return {ChildIterator(this + 1), ChildIterator(this + size)}; }
};

inline const Node *Node::child(Field which) const {
  for (const Node *node : children())
    if (node->field == which)
      return node;
  return nullptr;
}

inline const Node *Node::childOfKind(Kind which) const {
  for (const Node *node : children())
    if (node->kind == which)
      return node;
  return nullptr;
}

inline const Node *Node::firstNamed() const {
  for (const Node *node : children())
    if (node->named)
      return node;
  return nullptr;
}

/// A file's syntax, copied out of tree-sitter in one walk: tree-sitter's own tree takes 60 bytes a source byte and is
/// freed at once, and every later look at a node is an array access.
struct SyntaxTree {
  /// A part that tree-sitter could not make sense of.
  struct Fault {
    ir::SourceRange range;
    uint32_t begin = 0;
    uint32_t end = 0;
    bool missing = false; ///< something expected is not there; else something unexpected is
    std::string expected; ///< missing only
  };
  struct CommentSpan {
    ir::SourceRange range;
    uint32_t begin = 0;
    uint32_t end = 0;
  };

  const Grammar *grammar = nullptr;
  llvm::StringRef text;
  std::vector<Node> nodes; ///< nodes[0] is the root
  std::vector<CommentSpan> comments;
  std::vector<Fault> faults;

  const Node *root() const { return nodes.data(); }
  size_t indexOf(const Node *node) const { return static_cast<size_t>(node - nodes.data()); }
  Node &at(const Node *node) { return nodes[indexOf(node)]; }
  llvm::StringRef textOf(const Node *node) const { return text.slice(node->begin, node->end); }
};

} // namespace leaklint::frontends::treesitter
