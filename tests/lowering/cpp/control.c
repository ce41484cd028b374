// RUN: %lower-c | FileCheck %s
#include <library.h>

void work(int);
struct node { struct node *next; FILE *log; };

int ladder(int x) {
  if (x == 1) work(1);
  else if (x == 2) work(2);
  else work(3);
  return x;
}

void loops(struct node *list) {
  for (int i = 0; i < 3; i++) {
    if (i == 1) continue;
    if (i == 2) break;
    work(i);
  }
  do work(7); while (list != 0);
  for (;;) { list = list->next; if (!list) return; }
}

void choose(int x) {
  switch (x) {
  case 1:
  case 2:
    work(1);
  case 10 ... 12:
    work(2);
    break;
  default:
    work(3);
  }
}

int cleanup(const char *name) {
  struct node n;
  n.log = open_file(name, "r");
  if (n.log == NULL) goto out;
  work(1);
  goto close;
close:
  close_file(n.log);
out:
  return 0;
}

void table(int x) {
  static void *to[] = {&&first, &&second};
  goto *to[x];
first:
  work(1);
second:
  work(2);
}

void close_it(FILE **f);
void attribute(const char *name) {
  __attribute__((cleanup(close_it))) FILE *f = open_file(name, "r");
  if (!f) return;
  work(1);
}

#define CHECKED(x) do { if (!(x)) die(1); } while (0)
void macro(FILE *f) {
  CHECKED(close_file(f) == 0);
}

int expression(void) {
  return ({ int y = 3; work(y); y; });
}

// CHECK: module "control.c" models "cpp"
// CHECK: class #0 node
// CHECK-NEXT: field next : "node*" = @node
// CHECK-NEXT: field log : "FILE*" = global FILE
// CHECK-LABEL: func f{{[0-9]+}} ladder(
// CHECK-DAG: if equals %0 1
// CHECK-DAG: if equals %0 2
// CHECK-LABEL: func f{{[0-9]+}} loops(
// CHECK: if less %{{[0-9]+}} 3
// CHECK: call global work(%{{[0-9]+}}) nothrow
// CHECK: if null %0
// CHECK: load %0.next
// CHECK: if truthy %0
// CHECK-LABEL: func f{{[0-9]+}} choose(
// CHECK: if equals %0 1 then b[[ONE:[0-9]+]] else
// CHECK: if equals %0 2 then b[[TWO:[0-9]+]] else
// CHECK: if unknown then
// CHECK-LABEL: func f{{[0-9]+}} cleanup(
// CHECK: store %[[N:[0-9]+]].log = %[[F:[0-9]+]]
// CHECK: %[[G:[0-9]+]] = load %[[N]].log
// CHECK: if null %[[G]]
// CHECK: call global close_file(
// CHECK-LABEL: func f{{[0-9]+}} table(
// CHECK-COUNT-2: if unknown
// CHECK: unreachable
// CHECK-LABEL: func f{{[0-9]+}} attribute(
// CHECK: if truthy %[[H:[0-9]+]] then
// CHECK-COUNT-2: call global close_it(%[[H]]) nothrow
// A macro's code is where it is used, its argument where that is written.
// CHECK-LABEL: func f{{[0-9]+}} macro(
// CHECK: call global close_file(%0) nothrow @67:11-67:24
// CHECK: call global die(%{{[0-9]+}}) nothrow @67:3-67:30
// CHECK-NEXT: unreachable @67:3-67:30
// CHECK-LABEL: func f{{[0-9]+}} expression(
// CHECK: %[[Y:[0-9]+]] = const 3
// CHECK: call global work(%[[Y]])
// CHECK: return %
