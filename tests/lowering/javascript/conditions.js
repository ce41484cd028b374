// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

function f(a, b) {
  if (!a) one();
  if (a == null || b !== undefined) two();
  if (typeof a === 'undefined') three();
  if (a === 'x' && b instanceof Foo) four();
  if ('k' in a) five();
  if (a >= 3) six();
  while (true) { if (b) break; }
  const c = a ?? b;
  const d = a ? 1 : 2;
  a && a.close();
  a.m ||= b;
}
// CHECK: if truthy %[[A:[0-9]+]] then b[[JOIN:[0-9]+]] else
// CHECK: if null %[[A]] then
// CHECK: if null %[[A]] then
// CHECK: if null %[[B:[0-9]+]] then
// CHECK: if equals %[[A]] "x" then
// CHECK: if has %[[A]] "k" then
// CHECK: if instanceof %{{[0-9]+}} %{{[0-9]+}} then
// CHECK: if not less %[[A]] 3 then
// CHECK-NOT: @10:10-10:14 then
// CHECK: if truthy %[[B]] then
// CHECK: if null %[[A]] then
// CHECK: if truthy %[[A]] then
// CHECK: if truthy %[[A]] then b[[CLOSE:[0-9]+]] else
// CHECK: call %[[A]].close()
// CHECK: load %[[A]].m
// CHECK: if not truthy
// CHECK: store %[[A]].m =
