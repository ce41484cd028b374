#include "frontends/treesitter/parser.h"

#include "frontends/treesitter/arena.h"
#include "frontends/treesitter/flatten.h"

#include <tree_sitter/api.h>

namespace leaklint::frontends::treesitter {

namespace {

const char *readText(void *payload, uint32_t offset, TSPoint, uint32_t *length) {
  const auto &text = *static_cast<const llvm::StringRef *>(payload);
  if (offset >= text.size()) {
    *length = 0;
    return "";
  }
  *length = static_cast<uint32_t>(text.size() - offset);
  return text.data() + offset;
}

bool isLate(TSParseState *state) { return Clock::now() >= *static_cast<const Clock::time_point *>(state->payload); }

} // namespace

std::unique_ptr<SyntaxTree> parse(const Grammar &grammar, llvm::StringRef text, Clock::time_point deadline) {
  const ArenaScope arena;
  // A new parser for each file: it costs less than a microsecond, and nothing outlives the arena.
  TSParser *parser = ts_parser_new();
  ts_parser_set_language(parser, grammar.language());
  const TSParseOptions options{&deadline, isLate};
  const TSTree *parsed =
      ts_parser_parse_with_options(parser, nullptr, TSInput{&text, readText, TSInputEncodingUTF8, nullptr}, options);
  std::unique_ptr<SyntaxTree> result;
  if (parsed) {
    result = std::make_unique<SyntaxTree>();
    result->grammar = &grammar;
    result->text = text;
    flatten(parsed, *result);
  }
  // The parser's scanner has memory from elsewhere; the tree's is all in the arena, which forgets it faster.
  ts_parser_delete(parser);
  return result;
}

} // namespace leaklint::frontends::treesitter
