// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

function plain(a, b = 1, { c, d: [e] } = {}, ...rest) {}
const arrow = async x => await x;
const generated = function* () { const y = yield 1; yield* y; };
hoisted();
function hoisted() { return arguments; }
const box = { method() { return () => this; } };
// CHECK: %[[H:[0-9]+]] = closure f[[HID:[0-9]+]]
// CHECK: store @plain
// CHECK: store @hoisted =
// CHECK: call @hoisted()
// CHECK: func f{{[0-9]+}} plain(%[[A:[0-9]+]] a @{{.*}}, %[[B:[0-9]+]] b @{{.*}}, %[[C:[0-9]+]] @{{.*}}, ...%{{[0-9]+}} rest
// CHECK: if null %[[B]] then
// CHECK: %[[B]] = copy
// CHECK: if null %[[C]] then
// CHECK: load %[[C]].c
// CHECK: %[[D:[0-9]+]] = load %[[C]].d
// CHECK: load %[[D]]."0"
// CHECK-LABEL: hoisted() plain
// CHECK: opaque "arguments"
// CHECK: arrow(%[[X:[0-9]+]] x @{{.*}}) closure in f0 async
// CHECK: await %[[X]]
// CHECK: generated() closure in f0 generator
// CHECK: yield %
// CHECK: yield delegate %
// CHECK: method() method of #0 in f0 this=%[[THIS:[0-9]+]]
// CHECK: func f{{[0-9]+}}() closure in f{{[0-9]+}} this=%[[IN:[0-9]+]] captures [%[[IN]] = f{{[0-9]+}}:%[[THIS]]]
// CHECK: return %[[IN]]
