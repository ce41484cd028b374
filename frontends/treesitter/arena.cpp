#include "frontends/treesitter/arena.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MathExtras.h"

#include <tree_sitter/api.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace leaklint::frontends::treesitter {

namespace {

constexpr size_t kAlignment = 16;
constexpr size_t kFirstChunk = size_t(1) << 20;
constexpr size_t kLargestChunk = size_t(64) << 20;
constexpr size_t kKept = size_t(64) << 20;

/// Stands before each block: realloc needs the size.
struct alignas(kAlignment) Header {
  size_t size;
};

Header *headerOf(void *block) { return static_cast<Header *>(block) - 1; }

thread_local ParseArena threadArena;
thread_local ParseArena *active = nullptr;

void *allocateBlock(size_t size) { return active ? active->allocate(size) : std::malloc(size); }

void *allocateZeroed(size_t count, size_t size) {
  if (!active)
    return std::calloc(count, size);
  return std::memset(active->allocate(count * size), 0, count * size);
}

void *reallocateBlock(void *block, size_t size) {
  return active ? active->reallocate(block, size) : std::realloc(block, size);
}

void releaseBlock(void *block) {
  if (active)
    active->release(block);
  else
    std::free(block);
}

/// tree-sitter's allocator is global to the process: set once, before anything is allocated.
bool installAllocator() {
  ts_set_allocator(allocateBlock, allocateZeroed, reallocateBlock, releaseBlock);
  return true;
}

} // namespace

ParseArena::~ParseArena() {
  for (const Chunk &chunk : chunks)
    std::free(chunk.memory);
}

void ParseArena::addChunk(size_t atLeast) {
  size_t size = chunks.empty() ? kFirstChunk : std::min(chunks.back().size * 2, kLargestChunk);
  size = std::max(size, atLeast);
  auto *memory = static_cast<char *>(std::malloc(size));
  if (!memory)
    llvm::report_bad_alloc_error("out of memory while parsing");
  chunks.push_back({memory, size});
  next = memory;
  limit = memory + size;
}

void *ParseArena::allocate(size_t size) {
  const size_t whole = sizeof(Header) + llvm::alignTo(size, kAlignment);
  if (static_cast<size_t>(limit - next) < whole)
    addChunk(whole);
  auto *header = new (next) Header{size};
  next += whole;
  latest = header + 1;
  return latest;
}

void *ParseArena::reallocate(void *block, size_t size) {
  if (!block)
    return allocate(size);
  Header *header = headerOf(block);
  const size_t room = isLatest(block) ? static_cast<size_t>(limit - static_cast<char *>(block)) : header->size;
  if (size <= room) {
    if (isLatest(block))
      next = static_cast<char *>(block) + std::min(llvm::alignTo(size, kAlignment), uint64_t(room));
    header->size = size;
    return block;
  }
  void *larger = allocate(size);
  std::memcpy(larger, block, header->size);
  return larger;
}

void ParseArena::release(void *block) {
  if (!block || !isLatest(block))
    return;
  next = reinterpret_cast<char *>(headerOf(block));
  latest = nullptr;
}

void ParseArena::reset() {
  latest = nullptr;
  if (chunks.empty())
    return;
  // The last chunk is the largest: keep that one alone, unless it is beyond the cap.
  Chunk kept = chunks.back();
  chunks.pop_back();
  for (const Chunk &chunk : chunks)
    std::free(chunk.memory);
  chunks.clear();
  if (kept.size > kKept) {
    std::free(kept.memory);
    next = limit = nullptr;
    return;
  }
  chunks.push_back(kept);
  next = kept.memory;
  limit = kept.memory + kept.size;
}

ArenaScope::ArenaScope() {
  static const bool kInstalled = installAllocator();
  (void)kInstalled;
  active = &threadArena;
}

ArenaScope::~ArenaScope() {
  active = nullptr;
  threadArena.reset();
}

} // namespace leaklint::frontends::treesitter
