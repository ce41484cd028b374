// Holds flatten(), which reads tree-sitter's tree from inside, together with what its public cursor shows.

#include "frontends/treesitter/flatten.h"
#include "frontends/treesitter/parser.h"

#include <gtest/gtest.h>
#include <tree_sitter/api.h>

#include <cstring>
#include <memory>
#include <string>
#include <vector>

extern "C" {
const TSLanguage *tree_sitter_javascript(void);
}

namespace leaklint::frontends::treesitter {
namespace {

const KindSpec kKinds[] = {
    {"identifier", true, Treatment::Leaf},    {"comment", true, Treatment::Comment}, {"string", true, Treatment::Leaf},
    {"array_pattern", true, Treatment::List}, {",", false, Treatment::InLists},      {"=", false, Treatment::Leaf},
    {"+", false, Treatment::Fielded},
};
const llvm::StringRef kFields[] = {"name", "value", "body", "operator", "left", "right", "parameters"};

const Grammar &grammar() {
  static const Grammar kMade(tree_sitter_javascript(), kKinds, kFields);
  return kMade;
}

/// The tree as the public cursor shows it, without the tokens that the grammar above drops.
std::string shownByCursor(llvm::StringRef text) {
  TSParser *parser = ts_parser_new();
  ts_parser_set_language(parser, tree_sitter_javascript());
  TSTree *tree = ts_parser_parse_string(parser, nullptr, text.data(), static_cast<uint32_t>(text.size()));
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  std::string out;
  std::vector<bool> lists;
  bool done = false;
  while (!done) {
    const TSNode node = ts_tree_cursor_current_node(&cursor);
    const Treatment treatment = grammar().treatmentOf(ts_node_symbol(node));
    const char *field = ts_tree_cursor_current_field_name(&cursor);
    const Field id = field ? grammar().fieldOf(ts_language_field_id_for_name(tree_sitter_javascript(), field,
                                                                             static_cast<uint32_t>(strlen(field))))
                           : Field(0);
    const bool wanted = treatment != Treatment::Drop && treatment != Treatment::Comment &&
                        !(treatment == Treatment::InLists && !(lists.empty() ? false : lists.back())) &&
                        !(treatment == Treatment::Fielded && id == 0);
    if (wanted)
      out += std::string(ts_node_type(node)) + " " + std::to_string(id) + " " +
             std::to_string(ts_node_start_byte(node)) + "-" + std::to_string(ts_node_end_byte(node)) + " " +
             std::to_string(ts_node_start_point(node).row) + "\n";
    const bool open = treatment == Treatment::Keep || treatment == Treatment::List;
    if (open && ts_tree_cursor_goto_first_child(&cursor)) {
      lists.push_back(treatment == Treatment::List);
      continue;
    }
    while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
      done = !ts_tree_cursor_goto_parent(&cursor);
      if (done)
        break;
      lists.pop_back();
    }
  }
  ts_tree_cursor_delete(&cursor);
  ts_tree_delete(tree);
  ts_parser_delete(parser);
  return out;
}

std::string shownByFlatten(const SyntaxTree &tree) {
  std::string out;
  for (const Node &node : tree.nodes)
    out += grammar().nameOf(node.kind) + " " + std::to_string(node.field) + " " + std::to_string(node.begin) + "-" +
           std::to_string(node.end) + " " + std::to_string(node.from.line - 1) + "\n";
  return out;
}

std::unique_ptr<SyntaxTree> flattened(llvm::StringRef text) {
  return parse(grammar(), text, Clock::now() + std::chrono::seconds(60));
}

TEST(Flatten, agreesWithTheCursor) {
  for (const llvm::StringRef text : {
           "",
           "a",
           "// only a comment",
           "class A extends B { static async *m(a = 1, {b, ...c}) { for await (const x of y) z(x); } }",
           "const [a, , b] = [1, , 2], {c: {d}} = e; x = a + b + +c;",
           "if (a) b(); else if (c) /* here */ d(); else { e() }\n\n\tf`x${y}z`;",
           "export default function () { return <div a={b}>{c}</div> }",
           "function broken( { ]] }\nafter('x');",
           "var \xC3\xA9t\xC3\xA9 = '\xF0\x9F\x98\x80'; next;\r\nlast",
       })
    EXPECT_EQ(shownByFlatten(*flattened(text)), shownByCursor(text)) << text.str();
}

TEST(Flatten, linksChildrenAndSiblings) {
  const auto tree = flattened("f(a); g(b);");
  const Node *root = tree->root();
  ASSERT_EQ(std::distance(root->children().begin(), root->children().end()), 2);
  EXPECT_EQ(root->size, tree->nodes.size());
  EXPECT_EQ(tree->textOf(*root->children().begin()), "f(a);");
  EXPECT_EQ(root->firstChild()->after(), *std::next(root->children().begin()));
}

TEST(Flatten, keepsCommentsApart) {
  const auto tree = flattened("a; // one\n/* two */ b;");
  ASSERT_EQ(tree->comments.size(), 2U);
  EXPECT_EQ(tree->comments[1].range.begin, (ir::SourcePosition{2, 1}));
}

TEST(Flatten, findsFaults) {
  EXPECT_TRUE(flattened("fine();")->faults.empty());
  EXPECT_FALSE(flattened("f( ]")->faults.empty());
}

TEST(Parse, stopsAtTheDeadline) {
  const std::string text = "f(" + std::string(200000, '[');
  EXPECT_EQ(parse(grammar(), text, Clock::now() - std::chrono::seconds(1)), nullptr);
  EXPECT_NE(flattened("again()"), nullptr);
}

} // namespace
} // namespace leaklint::frontends::treesitter
