// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

async function f() {
  using a = open('a');
  await using b: File = await open('b');
  for (using each of all()) { each.read(); }
  return a.read();
}
// CHECK: %[[A:[0-9]+]] = copy
// CHECK: call %{{[0-9]+}}."Symbol.asyncDispose"()
// CHECK: call %{{[0-9]+}}."Symbol.dispose"()
