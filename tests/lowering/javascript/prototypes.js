// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

var proto = Foo.prototype;
Foo.prototype.early = function () { return this.x; };
function Foo() { this.x = 1; }
inherits(Foo, Base);
proto.aliased = function () {};
Object.defineProperty(Foo.prototype, 'size', { get: function () { return 1; } });
assign(Bar.prototype, { mixed() {} });
var Bar = function () {};
Bar.prototype = Object.create(Foo.prototype);
Foo.helper = function () {};
function NotAClass() { this.y = 1; }
// CHECK: class #0 Foo in f0 extends global Base
// CHECK-DAG: method constructor
// CHECK-DAG: method early
// CHECK-DAG: method aliased
// CHECK-DAG: method size
// CHECK: class #1 Bar in f0 extends @Foo
// CHECK-DAG: method mixed
// CHECK: func f0
// CHECK: store @Foo.prototype.early =
// CHECK: Foo() constructor of #0 in f0 this=
// CHECK: NotAClass() plain in f0 this=
// CHECK: early() method of #0 in f0 this=
// CHECK: aliased() method of #0
// CHECK: getter of #0
// CHECK: mixed() method of #1
// CHECK: Bar() constructor of #1
// CHECK: helper() closure in f0 named
