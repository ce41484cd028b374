// RUN: %lower-cpp | FileCheck %s
#include <library.h>

enum Mode { Read = 1, Write = 2 };
struct Point {
  int x, y;
  union {
    int inner;
    float other;
  };
};
struct Callbacks {
  void (*open)(int);
  void (*close)(int);
};
void on_open(int) {}
static const Callbacks kCallbacks = {on_open, nullptr};
static const int kTable[] = {1, 2, 3, 4};
const char *names[] = {"a", "b"};
extern int elsewhere;
thread_local int mine = elsewhere;

Point &only() {
  static Point p{1, 2};
  return p;
}
int counted(int n) {
  static int total = n;
  return total += n;
}

void values(Point p, std::map<int, Point> &all) {
  int flags = Read | Write;
  p.inner = flags;
  auto [a, b] = all.begin()->second;
  for (auto &[key, point] : all)
    point.x = key;
  Point copied{.x = 1, .y = flags};
  int rows[2][2];
  rows[0][1] = copied.x + copied.y - 3 * flags;
  int i = 0;
  rows[i++][0] = sizeof(Point);
  double d = 1.5;
  std::vector<int> v;
  v.push_back(i);
}

// CHECK-DAG: var @kTable
// CHECK-DAG: var @"only::p"
// CHECK: class #0 Point
// CHECK: field x : int
// CHECK: field inner : int
// CHECK-LABEL: func f0() module_body
// CHECK-DAG: %[[T:[0-9]+]] = allocate object
// CHECK-DAG: %[[O:[0-9]+]] = load @on_open
// CHECK-DAG: store %[[T]].open = %[[O]]
// CHECK-DAG: store @kCallbacks = %[[T]]
// CHECK-DAG: load global elsewhere
// CHECK-DAG: store @"only::p" = %
// CHECK-LABEL: func f{{[0-9]+}} only(
// CHECK: load @"only::p"
// CHECK-LABEL: func f{{[0-9]+}} counted(
// CHECK: if unknown then
// CHECK: store @"counted::total" = %
// CHECK-LABEL: func f{{[0-9]+}} values(
// CHECK: %[[FLAGS:[0-9]+]] = const 3 @
// CHECK: store %0.inner = %[[FLAGS]]
// CHECK: load %{{[0-9]+}}.x
// CHECK: load %{{[0-9]+}}.y
// CHECK: %[[EACH:[0-9]+]] = load %1[]
// CHECK: %[[KEY:[0-9]+]] = load %[[EACH]].first
// CHECK: %[[POINT:[0-9]+]] = load %[[EACH]].second
// CHECK: store %[[POINT]].x = %[[KEY]]
// CHECK: allocate object
// CHECK: opaque "operator *"
// CHECK: opaque "operator -"
// CHECK: store %{{[0-9]+}}[%{{[0-9]+}}][%{{[0-9]+}}] = %
// CHECK: const 1.5
// CHECK: call new global std.vector()
