// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

async function f(path) {
  const h = await open(path);
  try {
    if (path) return h.size;
    await h.read();
  } catch (e) {
    report(e);
    throw e;
  } finally {
    h.close();
  }
}
// The finally block stands on each way out: the return, the handler's own exception, the normal end.
// CHECK: %[[H:[0-9]+]] = copy %
// CHECK: b[[HANDLER:[0-9]+]]: unwind b[[FINALLY:[0-9]+]]
// CHECK: opaque "exception"
// CHECK: call global report(
// CHECK: throw %
// CHECK: call %[[H]].close()
// CHECK-NEXT: return @
// CHECK: %[[SIZE:[0-9]+]] = load %[[H]].size
// CHECK-NEXT: call %[[H]].close()
// CHECK-NEXT: return %[[SIZE]]
// CHECK: unwind b[[HANDLER]]
// CHECK-NEXT: call %[[H]].read()
// CHECK: b[[FINALLY]]:
// CHECK-NEXT: call %[[H]].close()
// CHECK-NEXT: throw @
