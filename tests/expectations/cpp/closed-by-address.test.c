// A helper that is given the handle's address closes what lies there.
#include <stdbool.h>
#include <stdio.h>

static void close_file(FILE **file) {
  if (file && *file) {
    fclose(*file);
    *file = NULL;
  }
}

static void forget_file(FILE **file) { *file = NULL; }

int save(const char *path) {
  FILE *file = fopen(path, "w"); // ok: the helper closes it
  if (!file)
    return 0;
  close_file(&file);
  return 1;
}

int lose(const char *path) {
  FILE *file = fopen(path, "w"); // leak: resource-not-closed
  if (!file)
    return 0;
  fputs("x", file);
  return 1;
}

int forget(const char *path) {
  FILE *file = fopen(path, "w"); // leak: resource-not-closed
  if (!file)
    return 0;
  forget_file(&file);
  return 1;
}
