// A loop that must begin may end the next time round.
#include <stdio.h>
#include <stdlib.h>

struct item { struct item *next; };
extern struct item *first(void);

int count(void) {
  FILE *file = fopen("a", "r"); // ok: closed after the loop, or before the early exit
  if (!file)
    return 1;
  struct item *item = first();
  if (item == NULL) {
    fclose(file);
    return -1;
  }
  while (item) {
    puts("x");
    item = item->next;
  }
  fclose(file);
  return 0;
}

int forget(void) {
  FILE *file = fopen("a", "r"); // leak: resource-not-closed
  if (!file)
    return 1;
  struct item *item = first();
  if (item == NULL)
    return -1;
  for (struct item *each = item; each; each = each->next)
    puts("x");
  fclose(file);
  return 0;
}
