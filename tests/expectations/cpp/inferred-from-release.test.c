// A function that stands elsewhere: whoever frees what it returned has it to free, on every way out.
#include <stdio.h>
#include <stdlib.h>

char *get_title(int id);
char *get_value(int id, int *length, int *must_free);
FILE *open_log(const char *name);
char *find_label(int id);
void show(const char *text);
int keep(char *text);

int early(int id, int quiet) {
  char *title = get_title(id); // leak: resource-not-closed
  if (!title)
    return -1;
  show(title);
  if (quiet)
    return 1;
  free(title);
  return 0;
}

int every_way(int id, int quiet) {
  char *title = get_title(id); // ok: freed on both
  if (quiet) {
    free(title);
    return 1;
  }
  show(title);
  free(title);
  return 0;
}

int logged(const char *text) {
  FILE *file = open_log("today"); // leak: resource-not-closed
  if (file == NULL)
    return -1;
  if (fputs(text, file) < 0)
    return -2;
  fclose(file);
  return 0;
}

int lent(int id) {
  int length, must_free = 0;
  char *value = get_value(id, &length, &must_free); // ok: the function says whether it is to be freed
  if (length > 3)
    show(value);
  if (must_free)
    free(value);
  return 0;
}

int borrowed(int id) {
  show(find_label(id)); // ok: nothing shows that it is to be freed
  return 0;
}

int handed_on(int id) {
  char *title = get_title(id); // ok: it is taken over unless the call fails
  if (keep(title) < 0) {
    free(title);
    return -1;
  }
  return 0;
}

int is_named(int id);

int asked_twice(int id) {
  char *title = NULL;
  if (is_named(id))
    title = get_title(id); // ok: freed where it was got, by the same question
  show(title);
  if (is_named(id))
    free(title);
  return 0;
}

int freed_by_kind(int id, int kind) {
  char *title = get_title(id); // ok: nothing is known of who has it where the kind is another one
  if (kind == 3)
    free(title);
  return 0;
}
