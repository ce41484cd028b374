#pragma once

#include "frontends/treesitter/frame_pool.h"

#include <cassert>
#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace leaklint::frontends::treesitter {

/// A function that may call itself as deeply as the input nests: its frames are on the heap, linked to their callers,
/// and Task::run resumes the innermost one in a loop, so the machine's stack stays flat whatever the depth.
/// No symmetric transfer: unoptimised and sanitized builds do not turn it into a jump.
///
///     Task<int> depth(const Node *node) {
///       int deepest = 0;
///       for (const Node *child : node->children())
///         deepest = std::max(deepest, co_await depth(child));
///       co_return deepest + 1;
///     }
///     int answer = run(depth(root));
template <typename T = void> class [[nodiscard]] Task;

namespace detail {

/// The loop that resumes: one for each run().
struct Driver {
  std::coroutine_handle<> top; ///< the innermost frame; null when the outermost is done

  void drive() {
    while (top)
      top.resume();
  }
};

struct PromiseBase {
  Driver *driver = nullptr;
  std::coroutine_handle<> caller;

  /// Hands control back to the driver, which goes on with the caller.
  struct FinalAwaiter {
    bool await_ready() const noexcept { return false; }
    template <typename Promise> void await_suspend(std::coroutine_handle<Promise> done) const noexcept {
      done.promise().driver->top = done.promise().caller;
    }
    void await_resume() const noexcept {}
  };

  std::suspend_always initial_suspend() const noexcept { return {}; }
  FinalAwaiter final_suspend() const noexcept { return {}; }
  [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }

  static void *operator new(size_t size) { return FramePool::allocate(size); }
  static void operator delete(void *frame, size_t size) { FramePool::release(frame, size); }
};

template <typename T> struct Promise : PromiseBase {
  std::optional<T> value;
  Task<T> get_return_object();
  void return_value(T result) { value.emplace(std::move(result)); }
  T take() { return std::move(*value); }
};

template <> struct Promise<void> : PromiseBase {
  Task<void> get_return_object();
  void return_void() const noexcept {}
  void take() const noexcept {}
};

} // namespace detail

template <typename T> class [[nodiscard]] Task {
public:
  using promise_type = detail::Promise<T>; // NOLINT(readability-identifier-naming): the language's name

  Task() = default;
  explicit Task(std::coroutine_handle<promise_type> coroutine) : frame(coroutine) {}
  Task(Task &&other) noexcept : frame(std::exchange(other.frame, nullptr)) {}
  Task &operator=(Task &&other) noexcept {
    std::swap(frame, other.frame);
    return *this;
  }
  Task(const Task &) = delete;
  Task &operator=(const Task &) = delete;
  ~Task() {
    if (frame)
      frame.destroy();
  }

  explicit operator bool() const { return static_cast<bool>(frame); }

  bool await_ready() const noexcept { return false; }
  template <typename Promise> void await_suspend(std::coroutine_handle<Promise> caller) const noexcept {
    frame.promise().caller = caller;
    frame.promise().driver = caller.promise().driver;
    frame.promise().driver->top = frame;
  }
  T await_resume() const { return frame.promise().take(); }

  /// Runs the task, and all it awaits, to its end.
  T run() && {
    detail::Driver driver{frame};
    frame.promise().driver = &driver;
    driver.drive();
    return frame.promise().take();
  }

private:
  std::coroutine_handle<promise_type> frame;
};

template <typename T> Task<T> detail::Promise<T>::get_return_object() {
  return Task<T>(std::coroutine_handle<Promise>::from_promise(*this));
}

inline Task<void> detail::Promise<void>::get_return_object() {
  return Task<void>(std::coroutine_handle<Promise>::from_promise(*this));
}

template <typename T> T run(Task<T> task) { return std::move(task).run(); }

} // namespace leaklint::frontends::treesitter
