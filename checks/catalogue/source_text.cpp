#include "checks/catalogue/source_text.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <tuple>

namespace leaklint::catalogue {
namespace {

/// A file with more mistakes is not a model; telling them all would only bury the first.
constexpr size_t kMaxErrorsPerFile = 100;
/// A longer line is left out of the message rather than flooding the terminal.
constexpr size_t kMaxShownLine = 240;
constexpr size_t kMaxShownName = 60;
constexpr size_t kMaxComparedName = 40;
constexpr size_t kMaxCandidates = 2000;

bool startsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Control characters would let a file write to the reader's terminal.
std::string printable(llvm::StringRef text) {
  std::string out = text.str();
  for (char &c : out)
    if ((static_cast<unsigned char>(c) < 0x20U && c != '\t') || c == 0x7F)
      c = '?';
  return out;
}

bool inFileOrder(const LoadError &a, const LoadError &b) {
  return std::tie(a.line, a.column, a.message) < std::tie(b.line, b.column, b.message);
}

} // namespace

SourceText::SourceText(llvm::StringRef path, llvm::StringRef text) : filePath(path), fileText(text) {
  lineStarts.push_back(0);
  for (size_t at = text.find('\n'); at != llvm::StringRef::npos; at = text.find('\n', at + 1))
    lineStarts.push_back(at + 1);
}

unsigned SourceText::lineOf(size_t offset) const {
  return static_cast<unsigned>(llvm::upper_bound(lineStarts, offset) - lineStarts.begin());
}

bool SourceText::isFull() const { return errors.size() > kMaxErrorsPerFile; }

void SourceText::error(size_t offset, const llvm::Twine &message) {
  if (isFull())
    return;
  offset = std::min(offset, fileText.size());
  const unsigned line = lineOf(offset);
  const size_t start = lineStarts[line - 1];
  const llvm::StringRef whole = fileText.substr(start).split('\n').first.rtrim('\r');
  const auto before = llvm::count_if(fileText.slice(start, offset), startsCharacter);
  LoadError &made = errors.emplace_back();
  made.file = filePath.str();
  made.line = line;
  made.column = static_cast<unsigned>(before) + 1;
  made.message = errors.size() > kMaxErrorsPerFile ? "more mistakes follow in this file; they are not shown"
                                                   : printable(message.str());
  if (whole.size() <= kMaxShownLine)
    made.sourceLine = printable(whole);
}

void SourceText::moveErrors(std::vector<LoadError> &out) {
  llvm::sort(errors, inFileOrder);
  out.insert(out.end(), std::make_move_iterator(errors.begin()), std::make_move_iterator(errors.end()));
  errors.clear();
}

std::string quoted(llvm::StringRef name) {
  const bool fits = name.size() <= kMaxShownName;
  return "`" + printable(name.take_front(kMaxShownName)) + (fits ? "`" : "…`");
}

llvm::StringRef nearest(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> candidates) {
  if (word.size() > kMaxComparedName || candidates.size() > kMaxCandidates)
    return {};
  // A third of the word may be wrong: `aquire` means `acquire`, but `id` does not mean `is`.
  unsigned best = static_cast<unsigned>(std::max<size_t>(word.size(), 3) / 3) + 1;
  llvm::StringRef found;
  for (const llvm::StringRef candidate : candidates) {
    const unsigned distance = word.edit_distance_insensitive(candidate, /*AllowReplacements=*/true, best);
    if (distance >= best || candidate == word)
      continue;
    best = distance;
    found = candidate;
  }
  return found;
}

std::string suggestion(llvm::StringRef word, llvm::ArrayRef<llvm::StringRef> candidates) {
  const llvm::StringRef meant = nearest(word, candidates);
  return meant.empty() ? std::string() : ": did you mean `" + meant.str() + "`?";
}

std::string toString(const LoadError &error) {
  std::string out;
  llvm::raw_string_ostream stream(out);
  stream << error.file << ':' << error.line << ':' << error.column << ": error: " << error.message;
  if (error.sourceLine.empty())
    return out;
  stream << '\n' << error.sourceLine << '\n';
  // Tabs are repeated so that the caret stands below its character at any tab width.
  unsigned column = 1;
  for (const char c : error.sourceLine) {
    if (!startsCharacter(c))
      continue;
    if (column++ >= error.column)
      break;
    stream << (c == '\t' ? '\t' : ' ');
  }
  stream << '^';
  return out;
}

} // namespace leaklint::catalogue
