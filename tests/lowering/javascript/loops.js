// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

async function f(xs) {
  for (let i = 0; i < 3; i++) { if (i) continue; body(i); }
  for (const k in xs) keys(k);
  for (const [a, b] of xs) elements(a, b);
  for await (const chunk of xs) chunks(chunk);
  outer: for (;;) { do { if (xs) break outer; else continue outer; } while (xs); }
  switch (xs) { case 1: one(); case 'two': two(); break; default: other(); }
  block: { if (xs) break block; skipped(); }
}
// CHECK: if less %{{[0-9]+}} 3 then
// CHECK: opaque "operator ++"
// CHECK: call global body(
// CHECK: if unknown then
// CHECK: load %[[XS:[0-9]+]][key]
// CHECK: call global keys(
// CHECK: %[[E:[0-9]+]] = load %[[XS]][]
// CHECK: load %[[E]]."0"
// CHECK: load %[[E]]."1"
// CHECK: %[[C:[0-9]+]] = load %[[XS]][]
// CHECK: await %[[C]]
// CHECK: if equals %[[XS]] 1 then b[[ONE:[0-9]+]] else
// CHECK: b[[ONE]]:
// CHECK-NEXT: call global one()
// CHECK-NEXT: goto b[[TWO:[0-9]+]] @9:
// CHECK: if equals %[[XS]] "two" then b[[TWO]] else
