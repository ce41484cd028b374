// RUN: %lower-cpp | FileCheck %s

extern "C" int c_function(int);
struct Error {};
void work();
void quiet() noexcept;

int guarded() {
  try {
    quiet();
    work();
    c_function(0);
  } catch (const Error &e) {
    return 1;
  } catch (...) {
    quiet();
    throw;
  }
  return 2;
}

void raises(int x) {
  if (x)
    throw Error();
  work();
}

// CHECK-LABEL: func f{{[0-9]+}} guarded(
// CHECK: %[[E:[0-9]+]] var e : "Error&" = @Error
// CHECK: b0: unwind b[[LANDING:[0-9]+]]
// CHECK-NEXT: call global quiet() nothrow
// CHECK-NEXT: call global work() @
// CHECK: call global c_function(%{{[0-9]+}}) nothrow
// CHECK: b[[LANDING]]:
// CHECK-NEXT: %[[X:[0-9]+]] = opaque "operator catch"
// CHECK-NEXT: if unknown %[[X]] then
// CHECK: %[[E]] = copy %[[X]]
// CHECK: {{^ *}}throw @
// CHECK-LABEL: func f{{[0-9]+}} raises(
// CHECK: throw %
