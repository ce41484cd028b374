#include "tools/leaklint/progress.h"

#include "llvm/Support/raw_ostream.h"

#include <cstdlib>

namespace leaklint::driver {
namespace {

constexpr std::chrono::milliseconds kPatience(500);
constexpr llvm::StringLiteral kEraseLine = "\r\x1b[K";

bool understandsEscapes() {
  const char *terminal = std::getenv("TERM");
  return terminal && llvm::StringRef(terminal) != "dumb";
}

} // namespace

Progress::Progress(bool wanted)
    : enabled(wanted && llvm::errs().is_displayed() && understandsEscapes()), begin(std::chrono::steady_clock::now()) {}

void Progress::draw(size_t done, size_t all) {
  if (!enabled || std::chrono::steady_clock::now() - begin < kPatience)
    return;
  drawn = true;
  llvm::errs() << kEraseLine << "leaklint: " << done << " of " << all << " files";
  llvm::errs().flush();
}

void Progress::clear() {
  if (drawn)
    llvm::errs() << kEraseLine;
  drawn = false;
}

} // namespace leaklint::driver
