// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

const dep = require('./dep');
class Pool {}
function helper() {}
exports.stop = function () { exports.start(); };
module.exports.start = helper;
module.exports = { Pool, dep, run() {}, helper: () => {} };
// CHECK-DAG: export "exports.stop" as stop
// CHECK-DAG: export helper as start
// CHECK-DAG: export "module.exports" as "="
// CHECK-DAG: export Pool as Pool
// CHECK-DAG: export * as dep from "./dep"
// CHECK-DAG: export "exports.run" as run
// CHECK: store @"exports.stop" =
// CHECK: store @"exports.start" =
// CHECK: store @"module.exports" =
// CHECK: store @"exports.run" =
// CHECK: func f{{[0-9]+}} helper() plain in f0 exported
// CHECK: stop() closure in f0 exported
// CHECK: call @"exports.start"()
// CHECK: run() method of #{{[0-9]+}} in f0 exported
