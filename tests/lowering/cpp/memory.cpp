// RUN: %lower-cpp | FileCheck %s
#include <library.h>

void *operator new(std::size_t, void *place) noexcept;

struct Plain {
  int x, y;
};
struct Thing {
  Thing(int);
  int *data = nullptr;
};

void plain() {
  Thing *t = new Thing(1);
  delete t;
  char *text = new char[10];
  delete[] text;
  int *number = new int(3);
  Plain *p = new Plain{1, 2};
  char room[sizeof(Thing)];
  Thing *placed = new (room) Thing(2);
  placed->data = new int[4];
}

void copies(Plain a, Thing b) {
  Plain c = a;
  Thing d = b;
  Thing e = Thing(3);
  Thing *moved = static_cast<Thing *>(static_cast<void *>(&b));
  Plain nothing;
  std::string s = "text";
  std::string other = std::move(s);
}

// CHECK-LABEL: func f{{[0-9]+}} plain(
// CHECK-DAG: %[[TEXT:[0-9]+]] var text : "char*"
// CHECK-DAG: %[[T:[0-9]+]] var t : "Thing*" = @Thing
// CHECK-DAG: %[[PLACED:[0-9]+]] var placed : "Thing*" = @Thing
// CHECK: %[[T]] = call heap @Thing(%{{[0-9]+}}) @15
// CHECK: call global delete(%[[T]]) nothrow
// CHECK: %[[TEXT]] = call heap global "char[]"(%{{[0-9]+}}) nothrow
// CHECK-NEXT: call global delete(%[[TEXT]]) nothrow
// CHECK: call heap global int(%{{[0-9]+}}) nothrow
// CHECK: call heap @Plain(%{{[0-9]+}}, %{{[0-9]+}}) nothrow
// CHECK: %[[PLACED]] = call new @Thing(
// CHECK: store %[[PLACED]].data = %

// CHECK-LABEL: func f{{[0-9]+}} copies(%0 a : Plain = @Plain @{{[^,]*}}, %1 b : Thing = @Thing
// CHECK-DAG: %[[NOTHING:[0-9]+]] var nothing
// CHECK-DAG: %[[D:[0-9]+]] var d
// CHECK-DAG: %[[E:[0-9]+]] var e
// CHECK-DAG: %[[S:[0-9]+]] var s
// CHECK: copy %0
// CHECK: %[[D]] = copy %1
// CHECK: %[[E]] = call new @Thing(
// CHECK: %{{[0-9]+}} = copy %1
// CHECK-NOT: %[[NOTHING]] =
// CHECK: %[[S]] = const "text"
// CHECK: %[[M:[0-9]+]] = call global std.move(%[[S]]) nothrow
// CHECK: call new global std.string(%[[M]])
