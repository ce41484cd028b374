// RUN: %lower-cpp | FileCheck %s
#include <library.h>

template <class T> struct Box {
  T *held = new T;
  std::unique_ptr<T> owned;
  Box() {}
  ~Box() { delete held; }
  void set(T &x) {
    x.foo(1);
    owned->bar();
    this->clear();
    T::make(held);
    for (auto &each : x)
      each.stop();
    auto p = new T(3);
    p->go();
  }
  void clear();
};

template <class T, class... A> T *build(A &&...given) {
  unknown(given...);
  return new T(given...);
}

void use() {
  Box<int> b;
  b.clear();
  build<int>(3);
}

// CHECK: class #0 Box
// CHECK-LABEL: func f{{[0-9]+}} Box() constructor of #0
// CHECK: %[[H:[0-9]+]] = call heap global T()
// CHECK: store %0.held = %[[H]]
// CHECK-LABEL: func f{{[0-9]+}} set(
// CHECK: call %1.foo(%{{[0-9]+}}) receiver=%1 method=foo
// CHECK: %[[O:[0-9]+]] = load %0.owned.*
// CHECK: call %0.owned.*.bar() receiver=%[[O]] method=bar
// CHECK: call %0.clear() receiver=%0 method=clear
// CHECK: call global T.make(
// CHECK: if unknown then
// CHECK: load %1[]
// CHECK: call %{{[0-9]+}}.stop()
// CHECK: %[[P:[0-9]+]] = call heap global T(
// CHECK: call %[[P]].go()
// CHECK-LABEL: func f{{[0-9]+}} build(...%0 given
// CHECK: call global unknown(...%0)
// CHECK-LABEL: func f{{[0-9]+}} use(
// CHECK: %[[B:[0-9]+]] = call new @Box()
// CHECK: call %[[B]].clear()
// CHECK: call @build(
// CHECK: call %[[B]]."~Box"() receiver=%[[B]] method="~Box" nothrow
