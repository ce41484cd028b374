// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

function f(o, k) {
  o.a = o.b = 1;
  o[k] = 2;
  o['s'] = 3;
  delete o.a;
  delete o[k];
  o.n += 2;
  k++;
  const self = this;
  self.x = (one(), two());
}
// CHECK: store %[[O:[0-9]+]].b = %[[ONE:[0-9]+]]
// CHECK: store %[[O]].a = %[[ONE]]
// CHECK: store %[[O]][%[[K:[0-9]+]]] =
// CHECK: store %[[O]].s =
// CHECK: delete %[[O]].a
// CHECK: delete %[[O]][%[[K]]]
// CHECK: opaque "operator +=" %
// CHECK: store %[[O]].n =
// CHECK: %[[N:[0-9]+]] = opaque "operator ++" %[[K]]
// CHECK: %[[K]] = copy %[[N]]
// CHECK: %[[SELF:[0-9]+]] = copy %[[THIS:[0-9]+]]
// CHECK: call global one()
// CHECK: %[[TWO:[0-9]+]] = call global two()
// CHECK: store %[[SELF]].x = %[[TWO]]
