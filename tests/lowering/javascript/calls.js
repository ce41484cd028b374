// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

function f(x, ...more) {
  x.on('a');
  this.socket.on('b');
  x.a().b();
  f()();
  x[more]();
  x['key'].call(this, ...more);
  x?.maybe?.();
  new x.Inner(1);
  new (f())();
  tag`a${x}b`;
  x.a.b.c.d.e.f.g.h();
}
// CHECK: call %[[X:[0-9]+]].on(%{{[0-9]+}}) receiver=%[[X]] method=on
// CHECK: %[[S:[0-9]+]] = load %[[SELF:[0-9]+]].socket
// CHECK: call %[[SELF]].socket.on(%{{[0-9]+}}) receiver=%[[S]] method=on
// CHECK: %[[A:[0-9]+]] = call %[[X]].a() receiver=%[[X]] method=a
// CHECK: call %[[A]].b() receiver=%[[A]] method=b
// CHECK: %[[F:[0-9]+]] = call @f()
// CHECK: call _() function=%[[F]]
// CHECK: %[[E:[0-9]+]] = load %[[X]][%[[MORE:[0-9]+]]]
// CHECK: call _() receiver=%[[X]] function=%[[E]]
// CHECK: %[[KEY:[0-9]+]] = load %[[X]].key
// CHECK: call %[[X]].key.call(%[[SELF]], ...%[[MORE]]) receiver=%[[KEY]] method=call
// CHECK: call %[[X]].maybe() receiver=%[[X]] method=maybe
// CHECK: call new %[[X]].Inner(%{{[0-9]+}})
// CHECK: call new _() function=%{{[0-9]+}}
// CHECK: call global tag(%[[X]])
// A chain that is too long is split over temporaries, the receiver's last step kept.
// CHECK: %[[LONG:[0-9]+]] = load %[[X]].a.b.c.d.e.f
// CHECK: call %[[LONG]].g.h() receiver=%{{[0-9]+}} method=h
