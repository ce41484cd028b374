// RUN: %lower-cpp -funknown-flag | FileCheck %s
// RUN: %lower-cpp | FileCheck %s --check-prefix=LINES
#include <library.h>
#include "not_there.h"

struct Known {
  void run();
};

void whole(Known *k) { k->run(); }

void part(Known *k) {
  Missing *m = new Missing(k);
  auto handler = std::move(k);
  Missing::connect(k, [k] { k->run(); });
  open_file("x", "r");
}

// CHECK: module "unseen.cpp" models "cpp" unseen {{[1-9]}}
// CHECK-LABEL: func f{{[0-9]+}} whole(
// CHECK-NOT: partial
// CHECK-LABEL: func f{{[0-9]+}} part(
// CHECK-SAME: partial
// CHECK: call global open_file(
// CHECK: defect "unknown argument: '-funknown-flag'"
// CHECK: defect "'not_there.h' file not found" @4:
// LINES: defect "'not_there.h' file not found" @4:10-4:11
