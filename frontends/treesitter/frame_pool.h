#pragma once

#include <cstddef>

namespace leaklint::frontends::treesitter {

/// Memory for the frames of Tasks: free lists by size, one set for each thread. A frame must be released in the thread
/// that allocated it.
class FramePool {
public:
  static void *allocate(size_t size);
  static void release(void *frame, size_t size);
  /// Gives the memory of a deeply nested file back. No frame may be live in this thread.
  static void trim();
};

} // namespace leaklint::frontends::treesitter
