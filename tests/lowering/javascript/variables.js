// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

let count = 0;
var late;
function outer(start) {
  let own = start;
  function inner() {
    own = count;
    return () => own + start;
  }
  {
    const own = 1;
    use(own);
  }
  return inner;
}
// CHECK: var @count
// CHECK: store @late =
// CHECK-LABEL: outer(%0 start
// CHECK: var own
// CHECK: copy %0
// CHECK: call global use(%{{[0-9]+}})
// CHECK: inner() plain in f1 captures [%[[OWN:[0-9]+]] = f1:%{{[0-9]+}}]
// CHECK: %[[COUNT:[0-9]+]] = load @count
// CHECK: %[[OWN]] = copy %[[COUNT]]
// The arrow two levels in names the function that declares each variable, not the next one out.
// CHECK: func f3() closure in f2 captures [%{{[0-9]+}} = f1:%{{[0-9]+}}, %{{[0-9]+}} = f1:%0]
