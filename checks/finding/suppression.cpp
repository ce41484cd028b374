#include "checks/finding/suppression.h"

#include "checks/finding/directive.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

#include <algorithm>
#include <limits>

namespace leaklint::finding {
namespace {

constexpr uint32_t kEndOfFile = std::numeric_limits<uint32_t>::max();

/// Which lines hold nothing but comments.
class CommentLines {
public:
  CommentLines(llvm::StringRef text, llvm::ArrayRef<ir::Comment> comments) {
    text.split(lines, '\n');
    for (const ir::Comment &comment : comments)
      if (isAlone(comment.range))
        for (uint32_t line = comment.range.begin.line; line <= comment.range.end.line; ++line)
          commentOnly.insert(line);
  }

  /// Nothing but space stands beside the comment; JSX puts braces around one.
  bool isAlone(const ir::SourceRange &range) const {
    return hasNothingBefore(range) && line(range.end.line).substr(range.end.column - 1).trim(" \t\r\f\v}").empty();
  }
  bool hasNothingBefore(const ir::SourceRange &range) const {
    return line(range.begin.line).take_front(range.begin.column - 1).trim(" \t\f\v{\xEF\xBB\xBF").empty();
  }
  uint32_t codeAfter(uint32_t number) const {
    do
      ++number;
    while (commentOnly.contains(number));
    return number;
  }

private:
  llvm::StringRef line(uint32_t number) const { return number - 1 < lines.size() ? lines[number - 1] : ""; }

  llvm::SmallVector<llvm::StringRef, 0> lines;
  llvm::DenseSet<uint32_t> commentOnly;
};

class Collector {
public:
  Collector(llvm::StringRef file, const CommentLines &lines) : file(file), lines(lines) {}

  void add(const ir::Comment &comment, const Directive &directive) {
    if (directive.kind == Directive::Kind::Begin)
      return begin(comment, directive);
    if (directive.kind == Directive::Kind::End)
      return end(comment, directive);
    Suppression &suppression = push(comment, directive);
    suppression.rules = directive.rules;
    suppression.firstLine = suppression.lastLine = coveredLine(comment.range, directive);
  }

  std::vector<Suppression> suppressions;

private:
  Suppression &push(const ir::Comment &comment, const Directive &directive) {
    Suppression &suppression = suppressions.emplace_back();
    suppression.where = {file.str(), comment.range};
    suppression.reason = directive.reason;
    suppression.problem = directive.problem;
    suppression.wellFormed = directive.problem.empty();
    return suppression;
  }

  uint32_t coveredLine(const ir::SourceRange &range, const Directive &directive) const {
    const bool next = directive.kind == Directive::Kind::NextLine ||
                      (directive.kind == Directive::Kind::Here && lines.isAlone(range));
    if (next)
      return lines.codeAfter(range.end.line);
    return lines.hasNothingBefore(range) ? range.end.line : range.begin.line;
  }

  /// A region for each rule: they need not end together.
  void begin(const ir::Comment &comment, const Directive &directive) {
    for (const std::string &rule : directive.rules) {
      open.push_back(suppressions.size());
      Suppression &suppression = push(comment, directive);
      suppression.rules = {rule};
      suppression.firstLine = comment.range.begin.line;
      suppression.lastLine = kEndOfFile;
      suppression.wellFormed = true;
      suppression.problem.clear();
    }
    if (!directive.problem.empty())
      push(comment, directive);
  }

  void end(const ir::Comment &comment, const Directive &directive) {
    bool endsOne = false;
    const auto ends = [&](size_t index) {
      const bool matches = directive.rules.empty() || llvm::is_contained(directive.rules, suppressions[index].rules[0]);
      if (matches)
        suppressions[index].lastLine = comment.range.begin.line;
      endsOne |= matches;
      return matches;
    };
    if (directive.problem.empty())
      llvm::erase_if(open, ends);
    if (endsOne)
      return;
    Suppression &stray = push(comment, directive);
    stray.wellFormed = false;
    if (stray.problem.empty())
      stray.problem = "`" + directive.spelling + "` ends nothing: no comment above it silences that rule";
  }

  llvm::StringRef file;
  const CommentLines &lines;
  std::vector<size_t> open; ///< regions that have not ended, indexes into `suppressions`
};

bool covers(const Suppression &suppression, const Site &site) {
  const uint32_t line = site.where.range.begin.line;
  return suppression.firstLine <= line && line <= suppression.lastLine &&
         llvm::is_contained(suppression.rules, site.rule);
}

} // namespace

std::vector<Suppression> parseSuppressions(llvm::StringRef file, llvm::StringRef text,
                                           llvm::ArrayRef<ir::Comment> comments,
                                           llvm::ArrayRef<llvm::StringRef> knownRules) {
  std::vector<ir::Comment> ordered(comments.begin(), comments.end());
  llvm::sort(ordered, [](const ir::Comment &a, const ir::Comment &b) { return a.range < b.range; });
  std::vector<std::pair<const ir::Comment *, Directive>> found;
  for (const ir::Comment &comment : ordered)
    for (Directive &directive : parseDirectives(comment.text, knownRules))
      found.emplace_back(&comment, std::move(directive));
  if (found.empty())
    return {};
  const CommentLines lines(text, ordered);
  Collector collector(file, lines);
  for (const auto &[comment, directive] : found)
    collector.add(*comment, directive);
  return std::move(collector.suppressions);
}

void apply(std::vector<Finding> &findings, const std::vector<Suppression> &suppressions) {
  llvm::StringMap<std::vector<const Suppression *>> byFile;
  for (const Suppression &suppression : suppressions)
    byFile[suppression.where.file].push_back(&suppression);
  for (Finding &finding : findings) {
    const auto inFile = byFile.find(finding.site.where.file);
    if (inFile == byFile.end())
      continue;
    const auto found = llvm::find_if(inFile->second, [&](const auto *s) { return covers(*s, finding.site); });
    if (found == inFile->second.end())
      continue;
    finding.suppression = *found;
    (*found)->used = true;
  }
}

} // namespace leaklint::finding
