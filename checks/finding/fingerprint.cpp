#include "checks/finding/fingerprint.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/xxhash.h"

namespace leaklint::finding {
namespace {

/// Re-indenting and aligning must not make a finding new.
std::string collapseSpace(llvm::StringRef line) {
  llvm::SmallVector<llvm::StringRef> words;
  llvm::SplitString(line, words, " \t\r\f\v");
  return llvm::join(words, " ");
}

/// The first line alone stands for the acquisition: an edit in a callback's body leaves the finding the same.
uint64_t identity(const Site &site, llvm::StringRef path, llvm::StringRef line) {
  const std::string text = collapseSpace(line);
  // NUL parts the pieces, so that no two tuples of them make the same bytes.
  const llvm::StringRef parts[] = {site.rule, path, site.function, site.api, text};
  return llvm::xxh3_64bits(llvm::join(std::begin(parts), std::end(parts), llvm::StringRef("\0", 1)));
}

class Fingerprinter {
public:
  Fingerprinter(TextOf textOf, StablePath stablePath) : textOf(textOf), stablePath(stablePath) {}

  void operator()(Finding &finding) {
    open(finding.site.where.file);
    const size_t index = finding.site.where.range.begin.line - size_t{1}; // line 0 is out of range
    const llvm::StringRef line = index < lines.size() ? lines[index] : "";
    const std::string hash =
        llvm::utohexstr(identity(finding.site, stableName, line), /*LowerCase=*/true, /*Width=*/16);
    finding.fingerprint = hash + ":" + std::to_string(++seen[hash]);
    finding.primaryLineHash = index < hashes.size() ? hashes[index] : std::string();
  }

private:
  void open(const std::string &path) {
    if (opened == path) // findings come file by file: one file's lines are enough
      return;
    opened = path;
    stableName = stablePath ? stablePath(path) : path;
    lines.clear();
    hashes.clear();
    if (const auto text = textOf(path)) {
      text->split(lines, '\n');
      hashes = lineHashes(*text);
    }
  }

  TextOf textOf;
  StablePath stablePath;
  llvm::StringMap<unsigned> seen;
  std::optional<std::string> opened;
  std::string stableName;
  llvm::SmallVector<llvm::StringRef, 0> lines;
  std::vector<std::string> hashes;
};

} // namespace

void fingerprint(std::vector<Finding> &findings, TextOf textOf, StablePath stablePath) {
  Fingerprinter fingerprinter(textOf, stablePath);
  for (Finding &finding : findings)
    fingerprinter(finding);
}

} // namespace leaklint::finding
