// RUN: %lower-cpp | FileCheck %s

namespace std {
template <class R, class... A> struct coroutine_traits { using promise_type = typename R::promise_type; };
template <class P = void> struct coroutine_handle {
  static coroutine_handle from_address(void *) noexcept;
  coroutine_handle() = default;
  template <class Q> coroutine_handle(coroutine_handle<Q>) noexcept;
};
} // namespace std

struct Ready {
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  int await_resume();
};
struct Task {
  struct promise_type {
    Task get_return_object();
    Ready initial_suspend() noexcept;
    Ready final_suspend() noexcept;
    Ready yield_value(int);
    void return_value(int);
    void unhandled_exception();
  };
};
Ready fetch();

Task run() {
  int x = co_await fetch();
  co_yield x;
  co_return 3;
}

// CHECK-LABEL: func f{{[0-9]+}} run() plain in f0 async generator
// CHECK: %[[X:[0-9]+]] var x : int
// CHECK: %[[F:[0-9]+]] = call global fetch()
// CHECK: await %[[F]]
// CHECK: %[[Y:[0-9]+]] = call %{{[0-9]+}}.yield_value(%[[X]])
// CHECK-NEXT: yield %[[Y]]
// CHECK: %[[R:[0-9]+]] = const 3
// CHECK-NEXT: return %[[R]]
