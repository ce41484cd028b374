// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

function f(v) {
  const { a, b: { c = 1 }, 'd-e': d, [v.k]: k, ...others } = v;
  let [x, , y = 2, ...zs] = v;
  [x, y] = [y, x];
  ({ a: v.copy } = v);
}
// CHECK: load %[[V:[0-9]+]].a
// CHECK: %[[B:[0-9]+]] = load %[[V]].b
// CHECK: load %[[B]].c
// CHECK: if null %
// CHECK: load %[[V]]."d-e"
// CHECK: load %[[V]].k
// CHECK: load %[[V]][%
// CHECK: allocate object
// CHECK: load %[[V]][]
// CHECK: load %[[V]]."0"
// CHECK: load %[[V]]."2"
// CHECK: allocate list
// CHECK: store %[[V]].copy =
