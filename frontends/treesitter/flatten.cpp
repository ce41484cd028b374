#include "frontends/treesitter/flatten.h"

#include <tree_sitter/api.h>

namespace leaklint::frontends::treesitter {

namespace {

ir::SourcePosition positionOf(TSPoint point) { return {point.row + 1, point.column + 1}; }

/// One walk with tree-sitter's cursor; the open nodes are on a stack of its own, so depth costs memory only.
class Flattener {
public:
  Flattener(const TSTree *tree, SyntaxTree &out)
      : cursor(ts_tree_cursor_new(ts_tree_root_node(tree))), tree(out), grammar(*out.grammar),
        faulty(ts_node_has_error(ts_tree_root_node(tree))) {}
  ~Flattener() { ts_tree_cursor_delete(&cursor); }

  void run() {
    while (true) {
      const bool opened = visit();
      if (opened && ts_tree_cursor_goto_first_child(&cursor))
        continue;
      if (opened)
        close();
      if (!advance())
        return;
    }
  }

private:
  /// Takes the cursor's node over. True where its children are wanted: it is then open.
  bool visit() {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    const TSSymbol symbol = ts_node_symbol(node);
    const Treatment treatment = grammar.treatmentOf(symbol);
    if (faulty && ts_node_is_missing(node))
      addFault(node, true);
    if (treatment == Treatment::Drop || (treatment == Treatment::InLists && !inList()))
      return false;
    if (treatment == Treatment::Comment) {
      tree.comments.push_back({rangeOf(node), ts_node_start_byte(node), ts_node_end_byte(node)});
      return false;
    }
    const Field field = grammar.fieldOf(ts_tree_cursor_current_field_id(&cursor));
    if (treatment == Treatment::Fielded && field == 0)
      return false;
    const Kind kind = grammar.kindOf(symbol);
    if (kind == Grammar::kError)
      addFault(node, false);
    append(node, kind, field);
    if (treatment != Treatment::Keep && treatment != Treatment::List)
      return false;
    open.push_back({static_cast<uint32_t>(tree.nodes.size() - 1), treatment == Treatment::List});
    return true;
  }

  void append(TSNode node, Kind kind, Field field) {
    Node &made = tree.nodes.emplace_back();
    made.kind = kind;
    made.field = field;
    made.named = ts_node_is_named(node);
    made.begin = ts_node_start_byte(node);
    made.end = ts_node_end_byte(node);
    made.from = positionOf(ts_node_start_point(node));
    made.to = positionOf(ts_node_end_point(node));
  }

  /// Moves to the next node in preorder that is not below the current one, closing what ends before it.
  bool advance() {
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      if (open.empty() || !ts_tree_cursor_goto_parent(&cursor))
        return false;
      close();
    }
    return true;
  }

  void close() {
    Node &node = tree.nodes[open.back().node];
    node.size = static_cast<uint32_t>(tree.nodes.size()) - open.back().node;
    open.pop_back();
  }

  bool inList() const { return !open.empty() && open.back().list; }
  static ir::SourceRange rangeOf(TSNode node) {
    return {positionOf(ts_node_start_point(node)), positionOf(ts_node_end_point(node)), 0};
  }
  void addFault(TSNode node, bool missing) {
    tree.faults.push_back({rangeOf(node), ts_node_start_byte(node), ts_node_end_byte(node), missing,
                           missing ? ts_node_type(node) : ""});
  }

  struct Open {
    uint32_t node;
    bool list;
  };
  TSTreeCursor cursor;
  SyntaxTree &tree;
  const Grammar &grammar;
  std::vector<Open> open;
  const bool faulty;
};

} // namespace

void flatten(const TSTree *tree, SyntaxTree &out) { Flattener(tree, out).run(); }

} // namespace leaklint::frontends::treesitter
