#include "checks/finding/fingerprint.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/JSON.h"

namespace leaklint::finding {
namespace {

// The numbers are GitHub's: a polynomial hash over the hundred UTF-16 units from a line's start, modulo 2^64.
constexpr size_t kWindow = 100;
constexpr uint64_t kMultiplier = 37;
constexpr llvm::UTF16 kEndOfFile = 65535;

/// What is hashed: all units but spaces and tabs, each line end as one LF, then the mark of the end.
struct Units {
  std::vector<llvm::UTF16> units;
  std::vector<size_t> lineStarts; ///< offsets into `units`
};

llvm::SmallVector<llvm::UTF16, 0> toUtf16(llvm::StringRef text) {
  llvm::SmallVector<llvm::UTF16, 0> units;
  const std::string valid = llvm::json::isUTF8(text) ? std::string() : llvm::json::fixUTF8(text);
  llvm::convertUTF8ToUTF16String(valid.empty() ? text : llvm::StringRef(valid), units);
  return units;
}

Units normalise(llvm::ArrayRef<llvm::UTF16> text) {
  Units out{{}, {0}};
  bool afterReturn = false;
  for (const llvm::UTF16 unit : text) {
    const bool secondOfPair = afterReturn && unit == '\n';
    afterReturn = unit == '\r';
    if (unit == ' ' || unit == '\t' || secondOfPair)
      continue;
    const bool endsLine = unit == '\n' || unit == '\r';
    out.units.push_back(endsLine ? '\n' : unit);
    if (endsLine)
      out.lineStarts.push_back(out.units.size());
  }
  out.units.push_back(kEndOfFile);
  return out;
}

uint64_t hashFrom(llvm::ArrayRef<llvm::UTF16> units, size_t start) {
  uint64_t hash = 0;
  for (size_t i = 0; i < kWindow; ++i)
    hash = hash * kMultiplier + (start + i < units.size() ? units[start + i] : 0);
  return hash;
}

} // namespace

std::vector<std::string> lineHashes(llvm::StringRef text) {
  const Units normal = normalise(toUtf16(text));
  llvm::StringMap<unsigned> seen;
  std::vector<std::string> hashes;
  hashes.reserve(normal.lineStarts.size());
  for (const size_t start : normal.lineStarts) {
    const std::string hash = llvm::utohexstr(hashFrom(normal.units, start), /*LowerCase=*/true);
    hashes.push_back(hash + ":" + std::to_string(++seen[hash]));
  }
  return hashes;
}

} // namespace leaklint::finding
