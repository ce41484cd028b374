// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

import { gone } from './gone';
export { gone };
export { a as b } from './a';
export * from './all';
export * as space from './space';
export const [one, { two }] = pair();
export function three() {}
class Four {}
export { Four as Vier };
export default class {}
// CHECK: export gone as gone from "./gone"
// CHECK: export a as b from "./a"
// CHECK: export * as * from "./all"
// CHECK: export * as space from "./space"
// CHECK-DAG: export one as one
// CHECK-DAG: export two as two
// CHECK: export three as three
// CHECK: export Four as Vier
// CHECK: export default as default
// CHECK: class #{{[0-9]+}} Four in f0 exported
// CHECK: class #{{[0-9]+}} default in f0 exported
// CHECK: store @default =
// CHECK: func f{{[0-9]+}} three() plain in f0 exported
