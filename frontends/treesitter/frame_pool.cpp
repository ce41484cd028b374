#include "frontends/treesitter/frame_pool.h"

#include "llvm/Support/Compiler.h"
#include "llvm/Support/ErrorHandling.h"

#include <array>
#include <cstdlib>
#include <vector>

namespace leaklint::frontends::treesitter {

namespace {

constexpr size_t kGranule = 64;
constexpr size_t kClasses = 64; ///< frames of up to 4 KB; larger ones come from malloc
constexpr size_t kChunk = size_t(64) << 10;
constexpr size_t kKeptChunks = 64;

struct FreeFrame {
  FreeFrame *next;
};

/// Plain data, so that reaching it needs no guard.
struct Lists {
  std::array<FreeFrame *, kClasses + 1> free;
  char *next;
  char *limit;
};

constinit thread_local Lists lists{};

/// Owns the chunks; touched when one is added only.
struct Chunks {
  std::vector<char *> all;
  ~Chunks() { clear(); }
  void clear() {
    for (char *chunk : all)
      std::free(chunk);
    all.clear();
    lists = {};
  }
};

thread_local Chunks chunks;

void addChunk() {
  auto *chunk = static_cast<char *>(std::malloc(kChunk));
  if (!chunk)
    llvm::report_bad_alloc_error("out of memory while lowering");
  chunks.all.push_back(chunk);
  lists.next = chunk;
  lists.limit = chunk + kChunk;
}

size_t classOf(size_t size) { return (size + kGranule - 1) / kGranule; }

void *carve(size_t size) {
  if (static_cast<size_t>(lists.limit - lists.next) < size)
    addChunk();
  void *frame = lists.next;
  lists.next += size;
  return frame;
}

// Under AddressSanitizer each frame is an allocation of its own, so that a use after its end is found.
constexpr bool kPooled = LLVM_ADDRESS_SANITIZER_BUILD == 0;

} // namespace

void *FramePool::allocate(size_t size) {
  const size_t index = classOf(size);
  if (!kPooled || index > kClasses)
    return std::malloc(size);
  FreeFrame *&list = lists.free[index];
  if (!list)
    return carve(index * kGranule);
  FreeFrame *frame = list;
  list = frame->next;
  return frame;
}

void FramePool::release(void *frame, size_t size) {
  const size_t index = classOf(size);
  if (!kPooled || index > kClasses) {
    std::free(frame);
    return;
  }
  auto *freed = static_cast<FreeFrame *>(frame);
  freed->next = lists.free[index];
  lists.free[index] = freed;
}

void FramePool::trim() {
  if (chunks.all.size() > kKeptChunks)
    chunks.clear();
}

} // namespace leaklint::frontends::treesitter
