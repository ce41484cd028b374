// RUN: %lower-cpp | FileCheck %s
#include <library.h>

namespace app {
namespace {
int helper(int x) { return x; }
} // namespace
struct Timer : net::Emitter {
  void stop();
  void stop(int);
  virtual void tick() noexcept;
  static void all();
  static int count;
  int *data;
};
int twice(int x) { return helper(x) * 2; }
int twice(double x) { return 0; }
void elsewhere(int);
} // namespace app

using app::Timer;
typedef app::Timer Alias;

struct Owner {
  std::unique_ptr<Timer> timer;
  std::map<int, Timer *> all;
  void (*hook)(int);
  FILE *file;
  void *db;
  void run(Alias *t);
};

void Owner::run(Alias *t) {
  t->stop();
  t->stop(3);
  t->tick();
  t->Emitter::changed();
  Timer::all();
  Timer::count++;
  timer->stop();
  (*timer).tick();
  timer = std::make_unique<Timer>();
  all[4] = t;
  all.find(3)->second->stop();
  hook(1);
  app::twice(2);
  app::twice(2.5);
  app::elsewhere(1);
  net::Emitter::connect(t, &net::Emitter::changed, t);
  std::out << 1 << 2;
  net::Emitter::connect(t, &Timer::changed, this->timer.get());
}

int set(int *x);
void by_reference(int &x);
void read_only(const int &x, const int *y);

void outs(Owner &o) {
  void *db;
  if (make_db("x", &db) != 0)
    return;
  make_db("y", &o.db);
  int n = 0;
  by_reference(n);
  read_only(n, &n);
  int *kept = &n;
}

void fills(FILE *&out, int *number) {
  out = open_file("x", "r");
  *number = 3;
}

[[noreturn]] void fails();
int ends() { fails(); }

// CHECK: class #0 "app::Timer" {{.*}} extends global net.Emitter
// CHECK-DAG: method stop = _
// CHECK-DAG: method "stop(int)" = _
// CHECK-DAG: static method all = _
// CHECK: class #1 Owner
// CHECK-DAG: field timer : "std::unique_ptr<Timer>" = global std.unique_ptr
// CHECK-DAG: field all : "std::map<int,Timer*>" = global std.map
// CHECK-LABEL: func f0() module_body
// CHECK-DAG: store @"app::helper" = %
// CHECK-DAG: store @"app::twice" = %
// CHECK-DAG: store @"app::twice(double)" = %
// CHECK-LABEL: func f{{[0-9]+}} twice(
// CHECK: call @"app::helper"(%0)
// CHECK-LABEL: func f{{[0-9]+}} run(%1 t : {{.*}} method of #1
// CHECK-DAG: %[[S:[0-9]+]] temporary : {{.*}}Timer*" = @"app::Timer"
// CHECK: call %1.stop() receiver=%1 method=stop @
// CHECK: call %1."stop(int)"(%{{[0-9]+}}) receiver=%1 method="stop(int)" @
// CHECK: call %1.tick() receiver=%1 method=tick nothrow @
// CHECK: call %1.changed() receiver=%1 method=changed @
// CHECK: call @"app::Timer::all"() @
// CHECK: store @"app::Timer::count" =
// CHECK: %[[P:[0-9]+]] = load %0.timer.*
// CHECK: call %0.timer.*.stop() receiver=%[[P]] method=stop @
// CHECK: call %0.timer.*.tick() receiver=%{{[0-9]+}} method=tick nothrow @
// CHECK: %[[M:[0-9]+]] = call global std.make_unique()
// CHECK-NEXT: store %0.timer = %[[M]]
// CHECK: store %0.all[%{{[0-9]+}}] = %1
// CHECK: %[[F:[0-9]+]] = call %0.all.find(%{{[0-9]+}})
// CHECK: call %[[F]].second.stop()
// CHECK: %[[H:[0-9]+]] = load %0.hook
// CHECK: call %0.hook(%{{[0-9]+}}) function=%[[H]] @
// CHECK: call @"app::twice"(
// CHECK: call @"app::twice(double)"(
// CHECK: call global app.elsewhere(
// CHECK: %[[C:[0-9]+]] = const other "&net::Emitter::changed"
// CHECK: call global net.Emitter.connect(%1, %[[C]], %1) @
// CHECK: %[[O1:[0-9]+]] = call global std.out."operator<<"(%{{[0-9]+}}) receiver=%{{[0-9]+}} method="operator<<" @
// CHECK: call %[[O1]]."operator<<"(
// CHECK-LABEL: func f{{[0-9]+}} outs(
// CHECK-DAG: %[[DB:[0-9]+]] var db : "void*"
// CHECK-DAG: %[[N:[0-9]+]] var n : int
// CHECK: %[[R:[0-9]+]] = call global make_db(%{{[0-9]+}}, %[[DB]]) nothrow
// CHECK-NEXT: %[[SET:[0-9]+]] = load %[[R]]."&1"
// CHECK-NEXT: %[[DB]] = copy %[[SET]]
// CHECK-NEXT: if equals %[[R]] 0 then
// CHECK: %[[B:[0-9]+]] = load %0.db
// CHECK: %[[R2:[0-9]+]] = call global make_db(%{{[0-9]+}}, %[[B]]) nothrow
// CHECK-NEXT: %[[SET2:[0-9]+]] = load %[[R2]]."&1"
// CHECK-NEXT: store %0.db = %[[SET2]]
// CHECK: %[[R3:[0-9]+]] = call global by_reference(%[[N]])
// CHECK-NEXT: load %[[R3]]."&0"
// CHECK: call global read_only(%[[N]], %{{[0-9]+}})
// CHECK-NOT: "&
// CHECK: opaque "address taken"
// CHECK-LABEL: func f{{[0-9]+}} fills(
// CHECK: store %0.* = %
// CHECK: store %1.* = %
// CHECK-LABEL: func f{{[0-9]+}} ends(
// CHECK: call global fails()
// CHECK-NEXT: unreachable
