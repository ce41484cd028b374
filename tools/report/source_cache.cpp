#include "tools/report/source_cache.h"

#include "llvm/Support/JSON.h"

namespace leaklint::report {
namespace {

/// A line end at the end of the file begins no further line.
std::vector<size_t> findLines(llvm::StringRef text) {
  std::vector<size_t> starts{0};
  for (size_t at = text.find('\n'); at != llvm::StringRef::npos; at = text.find('\n', at + 1))
    if (at + 1 < text.size())
      starts.push_back(at + 1);
  return starts;
}

/// UTF-16 units of UTF-8 text: one a sequence, two where it has four bytes.
uint32_t utf16Length(llvm::StringRef text) {
  if (!llvm::json::isUTF8(text))
    return utf16Length(llvm::json::fixUTF8(text)); // what the report's readers see
  uint32_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U)
      units += byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

} // namespace

const SourceCache::File &SourceCache::file(llvm::StringRef path) {
  const auto [entry, isNew] = files.try_emplace(path);
  File &file = entry->second;
  if (isNew)
    file.text = reader(path.str());
  if (isNew && file.text)
    file.lineStarts = findLines(*file.text);
  return file;
}

std::optional<llvm::StringRef> SourceCache::text(llvm::StringRef path) {
  const File &found = file(path);
  if (!found.text)
    return std::nullopt;
  return llvm::StringRef(*found.text);
}

std::optional<llvm::StringRef> SourceCache::line(llvm::StringRef path, uint32_t number) {
  const File &found = file(path);
  if (number == 0 || number > found.lineStarts.size())
    return std::nullopt;
  const llvm::StringRef rest = llvm::StringRef(*found.text).drop_front(found.lineStarts[number - 1]);
  const llvm::StringRef line = rest.take_until([](char c) { return c == '\n'; });
  return line.ends_with("\r") ? line.drop_back() : line;
}

uint32_t SourceCache::lineCount(llvm::StringRef path) { return static_cast<uint32_t>(file(path).lineStarts.size()); }

uint32_t SourceCache::utf16Column(llvm::StringRef path, ir::SourcePosition position) {
  const auto content = line(path, position.line);
  if (!content || position.column == 0)
    return position.column;
  return 1 + utf16Length(content->take_front(position.column - 1));
}

} // namespace leaklint::report
