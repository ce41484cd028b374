// RUN: %lower-cpp | FileCheck %s
#include <library.h>

struct View : net::Emitter {
  int n;
  void listen(net::Emitter *source, int copied, int shared);
};

void View::listen(net::Emitter *source, int copied, int shared) {
  source->on("change", [this, copied, &shared, moved = std::move(copied)] { n = copied + shared + moved; });
  source->on("all", [=] { n = copied; });
  auto nested = [&] { return [&] { return shared; }; };
  auto copy = [*this]() noexcept { return n; };
  nested();
}

// CHECK-LABEL: func f{{[0-9]+}} listen(
// CHECK: %[[MOVED:[0-9]+]] var moved
// CHECK: %[[EVENT:[0-9]+]] = const "change"
// CHECK: %[[M:[0-9]+]] = call global std.move(%2) nothrow
// CHECK-NEXT: %[[MOVED]] = copy %[[M]]
// CHECK: %[[L:[0-9]+]] = closure f[[F1:[0-9]+]]
// CHECK: call %1.on(%[[EVENT]], %[[L]]) receiver=%1 method=on
// CHECK: %[[N:[0-9]+]] = closure f{{[0-9]+}} @12:
// CHECK: call %[[N]]() function=%[[N]]
// CHECK: func f[[F1]]() closure in f[[METHOD:[0-9]+]] this=%0 {{.*}}captures [%0 = f[[METHOD]]:%0, %1 = f[[METHOD]]:%2 copied, %2 = f[[METHOD]]:%3, %3 = f[[METHOD]]:%[[MOVED]] copied]
// CHECK: store %0.n = %
// CHECK: func f{{[0-9]+}}() closure in f[[METHOD]] this=%{{[0-9]+}} {{.*}}copied
// CHECK: func f[[OUTER:[0-9]+]]() closure in f[[METHOD]] {{.*}}captures [%0 = f[[METHOD]]:%3]
// CHECK: func f{{[0-9]+}}() closure in f[[OUTER]] {{.*}}captures [%0 = f[[METHOD]]:%3]
// CHECK: func f{{[0-9]+}}() closure in f[[METHOD]] nothrow this=%0 {{.*}}captures [%0 = f[[METHOD]]:%0 copied]
