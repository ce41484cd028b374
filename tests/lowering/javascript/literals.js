// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

use('a\n\x41\u{42}', `t${1}u${'v'}`, 'x' + 'y' + 1, 0x10, 1_000, 1e3, -1, 10n);
use(null, undefined, void 0, true, /re/g);
use(`t${x}`, a * b, typeof x, [1, , ...xs]);
// CHECK: const "a\nAB"
// CHECK: const "t1uv"
// CHECK: const "xy1"
// CHECK: const 16
// CHECK: const 1000
// CHECK: const 1000
// CHECK: const -1
// CHECK: const 10
// CHECK: const null
// CHECK: const undefined
// CHECK: const undefined
// CHECK: const true
// CHECK: const other "/re/g"
// CHECK: opaque "operator template" %
// CHECK: opaque "operator *" %{{[0-9]+}}, %
// CHECK: opaque "operator typeof" %
// CHECK: %[[L:[0-9]+]] = allocate list
// CHECK: store %[[L]]."0" =
// CHECK: store %[[L]][] =
