// RUN: %lower-c | FileCheck %s

struct list {
  struct list *next, *previous;
};
struct entry {
  int number;
  struct list link;
  struct entry *other;
};

struct list entries;
void insert(struct list *head, struct list *node);

void append(struct entry *entry) {
  (&entry->link)->next = &entries;
  entries.next = &entry->link;
  insert(&entries, &entry->link);
}

// CHECK-LABEL: append(%0 entry
// CHECK: store %0.next = %
// CHECK: store @entries.next = %0
// CHECK: call global insert(%{{[0-9]+}}, &%0)

struct tree {
  void *root;
};
struct leaf {
  struct tree node;
};
void grow(struct tree *into, struct tree *node);

void plant(struct tree *into, struct leaf *leaf) { grow(into, &leaf->node); }

// CHECK-LABEL: plant(%0 into
// CHECK: %[[NODE:[0-9]+]] = load %1.node
// CHECK: call global grow(%0, &%[[NODE]])
