// A function that puts what it makes into something, and returns it as well, lends it.
#include <stdlib.h>

struct entry { struct entry *next; int key; };
struct table { struct entry *first; };

extern struct entry *append(struct entry *list, struct entry *added);
extern int insert(struct table *table, struct entry *added);

static struct entry *add(struct table *table, int key) {
  struct entry *made = calloc(1, sizeof *made); // ok: the list has it
  if (!made)
    return NULL;
  made->key = key;
  table->first = append(table->first, made);
  return made;
}

static struct entry *add_or_free(struct table *table, int key) {
  struct entry *made = calloc(1, sizeof *made); // ok: the table has it, or it is freed
  if (!made)
    return NULL;
  made->key = key;
  if (!insert(table, made)) {
    free(made);
    return NULL;
  }
  return made;
}

static struct entry *make(int key) {
  struct entry *made = calloc(1, sizeof *made); // ok: it is returned
  if (!made)
    return NULL;
  made->key = key;
  return made;
}

int count(struct table *table, int key) {
  struct entry *kept = add(table, key);          // ok: lent
  struct entry *inserted = add_or_free(table, 2); // ok: lent
  struct entry *own = make(key);                  // leak: resource-not-closed
  if (!own || !kept || !inserted)
    return 0;
  return own->key + kept->key + inserted->key;
}
