// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

class Widget extends Base {
  static made = new Map();
  #timer = null;
  poll = () => this.tick();
  static { this.made.clear(); }
  constructor(el) {
    before();
    super(el);
    after();
  }
  get size() { return 1; }
  static create() { return new Widget(); }
  [Symbol.iterator]() { super.walk(); }
}
const Anonymous = class { field = 1; };
// CHECK: class #0 Widget in f0 extends global Base
// CHECK: static field made
// CHECK: field #timer
// CHECK: method poll = f[[POLL:[0-9]+]]
// CHECK: method constructor = f[[CTOR:[0-9]+]]
// CHECK: method size
// CHECK: static method create
// CHECK: method "Symbol.iterator"
// CHECK: class #1 Anonymous
// CHECK: method constructor
// CHECK: func f0
// CHECK: %[[CLASS:[0-9]+]] = allocate class #0
// CHECK: store @Widget = %[[CLASS]]
// CHECK: store %[[CLASS]].made =
// CHECK: call %[[CLASS]].made.clear()
// CHECK: func f[[CTOR]] constructor(%[[EL:[0-9]+]] el @{{.*}}) constructor of #0 in f0 this=%[[THIS:[0-9]+]]
// CHECK: call global before()
// CHECK: call super global Base(%[[EL]]) receiver=%[[THIS]] method=constructor
// CHECK: store %[[THIS]].#timer =
// CHECK: %[[FN:[0-9]+]] = closure f[[POLL]]
// CHECK: store %[[THIS]].poll = %[[FN]]
// CHECK: call global after()
// CHECK: func f[[POLL]] poll() closure of #0
// CHECK: size() getter of #0
// CHECK: create() method of #0 in f0 static
// CHECK: call super %{{[0-9]+}}.walk() receiver=
// CHECK: constructor() constructor of #1
// CHECK: store %{{[0-9]+}}.field =
