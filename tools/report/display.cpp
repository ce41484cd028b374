#include "tools/report/display.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Unicode.h"

#include <algorithm>

namespace leaklint::report {
namespace {

constexpr llvm::StringLiteral kTab = "    ";
constexpr size_t kWidestLine = 160; ///< bytes; a minified file's line is cut
constexpr size_t kLeftOfCut = 40;
constexpr size_t kRightOfCut = 100;

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// One character of valid UTF-8, as it is shown.
llvm::StringRef shown(llvm::StringRef character) {
  if (character == "\t")
    return kTab;
  llvm::SmallVector<llvm::UTF32, 1> point(1);
  const auto *from = reinterpret_cast<const llvm::UTF8 *>(character.data());
  llvm::UTF32 *to = point.data();
  llvm::ConvertUTF8toUTF32(&from, from + character.size(), &to, to + 1, llvm::lenientConversion);
  const int code = static_cast<int>(point[0]);
  const bool visible = llvm::sys::unicode::isPrintable(code) && !llvm::sys::unicode::isFormatting(code);
  return visible ? character : llvm::StringRef("?");
}

size_t firstCharacter(llvm::StringRef text) {
  size_t length = 1;
  while (length < text.size() && isContinuation(text[length]))
    ++length;
  return length;
}

size_t widthOf(llvm::StringRef text) {
  return static_cast<size_t>(std::max(0, llvm::sys::unicode::columnWidthUTF8(text)));
}

/// The part of a line around a range, and where the range stands in it. Offsets are bytes of `text`.
struct Excerpt {
  llvm::StringRef text;
  size_t begin = 0;
  size_t end = 0;
  bool cutLeft = false;
  bool cutRight = false;
};

size_t characterStart(llvm::StringRef text, size_t at) {
  while (at > 0 && at < text.size() && isContinuation(text[at]))
    --at;
  return at;
}

Excerpt cut(llvm::StringRef line, size_t begin, size_t end) {
  if (line.size() <= kWidestLine)
    return {line, begin, end};
  const size_t left = characterStart(line, begin > kLeftOfCut ? begin - kLeftOfCut : 0);
  const size_t right = characterStart(line, std::min(line.size(), begin + kRightOfCut));
  return {line.slice(left, right), begin - left, std::min(end, right) - left, left > 0, right < line.size()};
}

Excerpt excerpt(llvm::StringRef line, const ir::SourceRange &range) {
  const size_t begin = std::min<size_t>(line.size(), range.begin.column > 0 ? range.begin.column - 1 : 0);
  const bool oneLine = range.end.line == range.begin.line && range.end.column > 0;
  const size_t end = oneLine ? std::clamp<size_t>(range.end.column - 1, begin, line.size()) : line.size();
  return cut(line, begin, end);
}

std::string underline(size_t width) {
  std::string marks(std::max<size_t>(width, 1), '~');
  marks.front() = '^';
  return marks;
}

} // namespace

Palette::Palette(bool colours) {
  if (!colours)
    return;
  bold = "\033[1m";
  error = "\033[1;31m";
  warning = "\033[1;35m";
  note = "\033[1;36m";
  quiet = "\033[2m";
  caret = "\033[1;32m";
  reset = "\033[0m";
}

std::string printable(llvm::StringRef text) {
  const std::string valid = llvm::json::isUTF8(text) ? text.str() : llvm::json::fixUTF8(text);
  std::string out;
  for (llvm::StringRef rest = valid; !rest.empty();) {
    const size_t length = firstCharacter(rest);
    out += shown(rest.take_front(length));
    rest = rest.drop_front(length);
  }
  return out;
}

void quote(llvm::raw_ostream &out, SourceCache &sources, const finding::Location &where, const Palette &palette) {
  const auto line = sources.line(where.file, where.range.begin.line);
  if (!line)
    return;
  const Excerpt part = excerpt(*line, where.range);
  const llvm::StringRef left = part.cutLeft ? "..." : "";
  const llvm::StringRef right = part.cutRight ? "..." : "";
  const size_t indent = left.size() + widthOf(printable(part.text.take_front(part.begin)));
  const size_t width = widthOf(printable(part.text.slice(part.begin, part.end)));
  out << palette.quiet << llvm::format("%5u | ", where.range.begin.line) << palette.reset;
  out << left << printable(part.text) << right << '\n';
  out << palette.quiet << "      | " << palette.reset;
  out.indent(static_cast<unsigned>(indent)) << palette.caret << underline(width) << palette.reset << '\n';
}

std::string firstParagraph(llvm::StringRef markdown) {
  llvm::SmallVector<llvm::StringRef> words;
  llvm::SplitString(markdown.trim().split("\n\n").first, words, " \t\r\n");
  return llvm::join(words, " ");
}

} // namespace leaklint::report
