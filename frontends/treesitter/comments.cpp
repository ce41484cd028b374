#include "frontends/treesitter/comments.h"

namespace leaklint::frontends::treesitter {

namespace {

llvm::StringRef withoutMarks(llvm::StringRef text) {
  if (text.consume_front("/*"))
    text.consume_back("*/");
  else if (text.consume_front("<!--"))
    text.consume_back("-->");
  else if (!text.consume_front("//"))
    text.consume_front("#");
  text.consume_back("\r"); // some grammars end a comment before the line feed only
  return text;
}

} // namespace

void addComments(const SyntaxTree &tree, ir::Module &module) {
  module.comments.reserve(module.comments.size() + tree.comments.size());
  for (const SyntaxTree::CommentSpan &comment : tree.comments) {
    const llvm::StringRef text = withoutMarks(tree.text.slice(comment.begin, comment.end));
    module.comments.push_back({comment.range, text.copy(module.arena)});
  }
}

} // namespace leaklint::frontends::treesitter
