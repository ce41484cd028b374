/* What a node is linked by is embedded in it: who has the link has the node. */
#include <stdlib.h>
#include <string.h>

struct link {
  struct link *next, *previous;
};
struct tree_node {
  void *left, *right;
};
struct job {
  struct link link;
  struct tree_node by_name;
  char *name;
};
struct queue {
  struct link head;
  struct job *spare;
};

extern void tree_insert(void *tree, struct tree_node *node);
extern void *names;

static struct link jobs = {&jobs, &jobs};

static void append(struct link *list, struct link *link) {
  link->previous = list->previous;
  link->next = list;
  list->previous->next = link;
  list->previous = link;
}

void submit(void) {
  struct job *job = calloc(1, sizeof *job); /* ok: the list has it */
  if (!job)
    return;
  append(&jobs, &job->link);
}

void submit_in_place(struct queue *queue) {
  struct job *job = calloc(1, sizeof *job); /* ok: the list has it */
  if (!job)
    return;
  job->link.next = &queue->head;
  queue->head.previous = &job->link;
}

void submit_by_name(void) {
  struct job *job = calloc(1, sizeof *job); /* ok: a function that is not seen is given what is embedded in it */
  if (!job)
    return;
  tree_insert(names, &job->by_name);
}

static int named(const struct tree_node *node) { return node->left != node->right; }

int forget(void) {
  struct job *job = calloc(1, sizeof *job); /* leak: resource-not-closed */
  if (!job)
    return -1;
  return named(&job->by_name);
}

void take_spare(struct queue *queue) {
  if (!queue->spare) {
    queue->spare = calloc(1, sizeof *queue->spare); /* ok: there was none */
    if (!queue->spare)
      return;
  }
  append(&queue->head, &queue->spare->link);
  queue->spare = NULL;
}
