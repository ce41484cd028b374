#include "frontends/treesitter/flatten.h"

// tree-sitter's own view of its tree, of the release that package-lock.json pins. Its public cursor would do as well
// (flatten_test.cpp holds the two together), but costs 35 % of a parse here against this loop's 12 %.
extern "C" {
#include <tree_sitter/../../src/language.h>
#include <tree_sitter/../../src/subtree.h>
#include <tree_sitter/../../src/tree.h>
}

namespace leaklint::frontends::treesitter {

namespace {

ir::SourcePosition positionOf(TSPoint point) { return {point.row + 1, point.column + 1}; }

constexpr uint32_t kHidden = ~0U;

/// Walks all subtrees; hidden ones (rules the grammar keeps to itself) stand for their children. The open subtrees are
/// on a stack of its own, so depth costs memory only.
class Flattener {
public:
  Flattener(const TSTree *tree, SyntaxTree &into)
      : language(tree->language), out(into), grammar(*into.grammar), faulty(ts_subtree_error_cost(tree->root) > 0),
        root(tree->root) {}

  void run() {
    out.nodes.reserve(ts_subtree_visible_descendant_count(root) + 1); // an upper bound; pages not used cost nothing
    take({root, ts_subtree_symbol(root), ts_subtree_named(root), 0, false}, ts_subtree_padding(root));
    while (!open.empty()) {
      Frame &frame = open.back();
      if (frame.index < frame.count) {
        step(frame);
        continue;
      }
      if (frame.node != kHidden)
        out.nodes[frame.node].size = static_cast<uint32_t>(out.nodes.size()) - frame.node;
      open.pop_back();
    }
  }

private:
  struct Frame {
    const Subtree *children;
    uint32_t count;
    uint32_t index;
    uint32_t structural; ///< index not counting comments: what aliases and fields go by
    Length position;     ///< where the next child starts
    const TSSymbol *aliases;
    const TSFieldMapEntry *fields;
    const TSFieldMapEntry *fieldsEnd;
    uint32_t node;   ///< in SyntaxTree::nodes, kHidden for a hidden subtree
    TSFieldId field; ///< of a hidden subtree: its children's, where they have none of their own
    bool list;
  };
  struct Visible {
    Subtree subtree;
    TSSymbol symbol;
    bool named;
    TSFieldId field;
    bool inList;
  };

  void step(Frame &frame) {
    const Subtree child = frame.children[frame.index++];
    const Length start = frame.position;
    frame.position = length_add(start, ts_subtree_size(child));
    if (frame.index < frame.count)
      frame.position = length_add(frame.position, ts_subtree_padding(frame.children[frame.index]));
    TSSymbol alias = 0;
    TSFieldId field = 0;
    if (!ts_subtree_extra(child)) {
      alias = frame.aliases ? frame.aliases[frame.structural] : TSSymbol(0);
      field = fieldOf(frame);
      ++frame.structural;
    }
    if (alias != 0)
      take({child, alias, grammar.isNamed(alias), field, frame.list}, start);
    else if (ts_subtree_visible(child))
      take({child, ts_subtree_symbol(child), ts_subtree_named(child), field, frame.list}, start);
    else if (ts_subtree_child_count(child) > 0)
      enter(child, start, kHidden, field, frame.list);
    else if (faulty && ts_subtree_missing(child))
      addFault(child, start, ts_subtree_symbol(child));
  }

  static TSFieldId fieldOf(const Frame &frame) {
    for (const TSFieldMapEntry *entry = frame.fields; entry != frame.fieldsEnd; ++entry)
      if (!entry->inherited && entry->child_index == frame.structural)
        return entry->field_id;
    return frame.field;
  }

  void enter(Subtree subtree, Length position, uint32_t node, TSFieldId field, bool list) {
    const uint16_t production = subtree.ptr->production_id;
    Frame frame;
    frame.children = ts_subtree_children(subtree);
    frame.count = subtree.ptr->child_count;
    frame.index = frame.structural = 0;
    frame.position = position;
    frame.aliases = ts_language_alias_sequence(language, production);
    ts_language_field_map(language, production, &frame.fields, &frame.fieldsEnd);
    frame.node = node;
    frame.field = field;
    frame.list = list;
    open.push_back(frame);
  }

  /// A subtree that the grammar shows: a node, a comment, or a token that nobody wants.
  void take(const Visible &found, Length start) {
    const Treatment treatment = grammar.treatmentOf(found.symbol);
    if (faulty && ts_subtree_missing(found.subtree))
      addFault(found.subtree, start, found.symbol);
    if (treatment == Treatment::Drop || (treatment == Treatment::InLists && !found.inList))
      return;
    if (treatment == Treatment::Comment) {
      const Length end = length_add(start, ts_subtree_size(found.subtree));
      out.comments.push_back({{positionOf(start.extent), positionOf(end.extent), 0}, start.bytes, end.bytes});
      return;
    }
    const Field field = grammar.fieldOf(found.field);
    if (treatment == Treatment::Fielded && field == 0)
      return;
    const Kind kind = grammar.kindOf(found.symbol);
    if (kind == Grammar::kError)
      addFault(found.subtree, start, found.symbol);
    append(found, start, kind, field);
    const bool list = treatment == Treatment::List;
    if ((list || treatment == Treatment::Keep) && ts_subtree_child_count(found.subtree) > 0)
      enter(found.subtree, start, static_cast<uint32_t>(out.nodes.size() - 1), 0, list);
  }

  void append(const Visible &found, Length start, Kind kind, Field field) {
    const Length end = length_add(start, ts_subtree_size(found.subtree));
    Node &made = out.nodes.emplace_back();
    made.kind = kind;
    made.field = field;
    made.named = found.named;
    made.begin = start.bytes;
    made.end = end.bytes;
    made.from = positionOf(start.extent);
    made.to = positionOf(end.extent);
  }

  void addFault(Subtree subtree, Length start, TSSymbol symbol) {
    const Length end = length_add(start, ts_subtree_size(subtree));
    const bool missing = ts_subtree_missing(subtree);
    out.faults.push_back({{positionOf(start.extent), positionOf(end.extent), 0},
                          start.bytes,
                          end.bytes,
                          missing,
                          missing ? ts_language_symbol_name(language, symbol) : ""});
  }

  const TSLanguage *language;
  SyntaxTree &out;
  const Grammar &grammar;
  std::vector<Frame> open;
  const bool faulty;
  const Subtree root;
};

} // namespace

void flatten(const TSTree *tree, SyntaxTree &out) { Flattener(tree, out).run(); }

} // namespace leaklint::frontends::treesitter
