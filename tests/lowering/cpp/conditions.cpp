// RUN: %lower-cpp | FileCheck %s
#include <library.h>

void one(), two(), three();
bool asked();

void tests(FILE *p, int fd, std::unique_ptr<int> q, int a, int b) {
  if (!p) one();
  if (p == nullptr) one();
  if (0 != p) one();
  if (fd < 0) one();
  if (fd > -1) one();
  if (-1 == fd) one();
  if ((fd = open_fd("x", 1 | 2)) < 0) one();
  if (q == nullptr) one();
  if (!q) one();
  if (p && fd >= 0 || asked()) two();
  if (a < b) one();
  if (FILE *f = open_file("y", "r"); f) two();
  if (FILE *g = open_file("z", "r")) two();
  if (__builtin_expect(!!(p != 0), 1)) two();
  bool flag = p && asked();
  int chosen = p ? a : b;
  FILE *either = p ?: open_file("w", "r");
  p ? one() : two();
  asked() && (two(), true);
  while (true) three();
  one();
}

// CHECK: func f{{[0-9]+}} tests(%[[P:[0-9]+]] p : {{[^,]*}}, %[[FD:[0-9]+]] fd {{[^,]*}}, %[[Q:[0-9]+]] q {{[^,]*}}, %[[A:[0-9]+]] a {{[^,]*}}, %[[B:[0-9]+]] b
// CHECK-DAG: if truthy %[[P]] then b{{[0-9]+}} else b{{[0-9]+}} @8:
// CHECK-DAG: if null %[[P]] then b{{[0-9]+}} else b{{[0-9]+}} @9:
// CHECK-DAG: if null %[[P]] then b{{[0-9]+}} else b{{[0-9]+}} @10:
// CHECK-DAG: if less %[[FD]] 0 then b{{[0-9]+}} else b{{[0-9]+}} @11:
// CHECK-DAG: if not less %[[FD]] 0 then b{{[0-9]+}} else b{{[0-9]+}} @12:
// CHECK-DAG: if equals %[[FD]] -1 then b{{[0-9]+}} else b{{[0-9]+}} @13:
// CHECK-DAG: %[[OPENED:[0-9]+]] = call global open_fd(%{{[0-9]+}}, %{{[0-9]+}}) nothrow @14:
// CHECK-DAG: const 3 @14
// CHECK-DAG: %[[FD]] = copy %[[OPENED]]
// CHECK-DAG: if less %[[OPENED]] 0
// CHECK-DAG: if null %[[Q]] then b{{[0-9]+}} else b{{[0-9]+}} @15:
// CHECK-DAG: if truthy %[[Q]] then b{{[0-9]+}} else b{{[0-9]+}} @16:
// CHECK-DAG: if truthy %[[P]] then b{{[0-9]+}} else b{{[0-9]+}} @17:
// CHECK-DAG: if not less %[[FD]] 0 then b{{[0-9]+}} else b{{[0-9]+}} @17:
// CHECK-DAG: if truthy %{{[0-9]+}} then b{{[0-9]+}} else b{{[0-9]+}} @17:
// CHECK-DAG: if less %[[A]] %[[B]] then
// CHECK-DAG: if truthy %{{[0-9]+}} then b{{[0-9]+}} else b{{[0-9]+}} @19:
// CHECK-DAG: if truthy %{{[0-9]+}} then b{{[0-9]+}} else b{{[0-9]+}} @20:
// CHECK-DAG: if null %[[P]] then b{{[0-9]+}} else b{{[0-9]+}} @21:
// CHECK-DAG: const true
// CHECK-DAG: const false
// CHECK-DAG: %[[CHOSEN:[0-9]+]] = copy %[[A]]
// CHECK-DAG: %[[CHOSEN]] = copy %[[B]]
// CHECK-DAG: call global three()
// CHECK-NOT: @28:3
