#include "tools/leaklint/glob.h"

#include "llvm/Support/Path.h"

namespace leaklint::driver {
namespace {

/// Reads one unit of the pattern other than a star at `at`: a class, `?`, `\c` or a plain character. Whether it
/// matches `c`; `at` moves behind it.
bool matchesUnit(llvm::StringRef pattern, size_t &at, char c) {
  const char unit = pattern[at++];
  if (unit == '?')
    return c != '/';
  if (unit == '\\' && at < pattern.size())
    return pattern[at++] == c;
  const size_t end = unit == '[' ? pattern.find(']', at + 1) : llvm::StringRef::npos;
  if (end == llvm::StringRef::npos)
    return unit == c;
  llvm::StringRef members = pattern.slice(at, end);
  at = end + 1;
  const bool negated = members.consume_front("!") || members.consume_front("^");
  bool found = false;
  for (size_t i = 0; i < members.size(); ++i)
    if (i + 2 < members.size() && members[i + 1] == '-') {
      found |= members[i] <= c && c <= members[i + 2];
      i += 2;
    } else {
      found |= members[i] == c;
    }
  return found != negated && c != '/';
}

/// The stars at `at`: whether they cross folders. `at` moves behind them, and behind the slash of `**/`.
bool readStars(llvm::StringRef pattern, size_t &at) {
  const size_t begin = at;
  while (at < pattern.size() && pattern[at] == '*')
    ++at;
  const bool crosses = at - begin > 1;
  if (crosses && at < pattern.size() && pattern[at] == '/' && (begin == 0 || pattern[begin - 1] == '/'))
    ++at;
  return crosses;
}

} // namespace

bool matchesGlob(llvm::StringRef pattern, llvm::StringRef text) {
  // The set of positions in `text` that the pattern read so far may have reached.
  std::vector<bool> reached(text.size() + 1, false);
  reached[0] = true;
  for (size_t at = 0; at < pattern.size();) {
    std::vector<bool> next(text.size() + 1, false);
    if (pattern[at] == '*') {
      const size_t begin = at;
      const bool crosses = readStars(pattern, at);
      const bool wholeFolders = pattern[at - 1] == '/' && at - begin > 2;
      bool open = false; // a star is taking characters
      for (size_t i = 0; i <= text.size(); ++i) {
        open |= reached[i];
        next[i] = open && (!wholeFolders || reached[i] || (i > 0 && text[i - 1] == '/'));
        open &= crosses || (i < text.size() && text[i] != '/');
      }
    } else {
      const size_t begin = at;
      for (size_t i = 0; i < text.size(); ++i) {
        at = begin;
        if (matchesUnit(pattern, at, text[i]) && reached[i])
          next[i + 1] = true;
      }
      if (text.empty())
        return false;
    }
    reached = std::move(next);
  }
  return reached[text.size()];
}

void ExcludePatterns::add(llvm::StringRef pattern) {
  Pattern entry;
  entry.written = pattern.str();
  pattern.consume_front("./");
  const bool rooted = pattern.consume_front("/");
  pattern = pattern.rtrim('/');
  // `dir/**` means all that is in it, which excluding the folder does.
  pattern.consume_back("/**");
  entry.anywhere = !rooted && !pattern.contains('/');
  entry.glob = pattern.str();
  patterns.push_back(std::move(entry));
}

bool ExcludePatterns::matches(const Pattern &pattern, llvm::StringRef path) const {
  return matchesGlob(pattern.glob, pattern.anywhere ? llvm::sys::path::filename(path) : path);
}

const std::string *ExcludePatterns::find(llvm::StringRef path) const {
  for (; !path.empty(); path = llvm::sys::path::parent_path(path))
    for (const Pattern &pattern : patterns)
      if (matches(pattern, path))
        return &pattern.written;
  return nullptr;
}

} // namespace leaklint::driver
