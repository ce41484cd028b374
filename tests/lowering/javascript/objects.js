// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

const plain = { a: 1, [key]: 2, ...rest, short };
const widget = Base.extend({
  init() { this.a = 1; },
  stop: function () {},
  arrow: () => 1,
  get size() { return 1; },
});
export default { name: 'x', mounted() {} };
// CHECK: class #0 "" literal in f0 extends global Base.extend
// CHECK: method init
// CHECK: method stop
// CHECK: method arrow
// CHECK: method size
// CHECK: class #1 "" literal in f0 named
// CHECK: method mounted
// CHECK: %[[O:[0-9]+]] = allocate object @
// CHECK: store %[[O]].a =
// CHECK: store %[[O]][%{{[0-9]+}}] =
// CHECK: store %[[O]][] =
// CHECK: store %[[O]].short =
// CHECK: %[[W:[0-9]+]] = allocate object #0
// CHECK: store %[[W]].init =
// CHECK: store %[[W]].stop =
// CHECK-NOT: store %[[W]].size
// CHECK: call global Base.extend(%[[W]])
// CHECK: allocate object #1
// CHECK: store @default =
// CHECK: init() method of #0 in f0 this=
// CHECK: size() getter of #0
