// Heap memory of the C library.
#define _GNU_SOURCE
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern void *_aligned_malloc(size_t size, size_t alignment);
extern void _aligned_free(void *memory);

struct record {
  char *name;
  struct record *next;
};

int checksum(FILE *in, size_t size) {
  unsigned char *block = malloc(size); // leak: resource-not-closed
  if (!block)
    return -1;
  if (fread(block, 1, size, in) != size)
    return -1;
  int sum = 0;
  for (size_t i = 0; i < size; ++i)
    sum += block[i];
  free(block);
  return sum;
}

int checksum_freed(FILE *in, size_t size) {
  unsigned char *block = malloc(size); // ok: freed on every way out
  int sum = 0;
  if (!block)
    return -1;
  if (fread(block, 1, size, in) != size)
    goto out;
  for (size_t i = 0; i < size; ++i)
    sum += block[i];
out:
  free(block);
  return sum;
}

int is_option(const char *argument) {
  char *copy = strdup(argument); // leak: resource-not-closed
  char *equals = strchr(copy, '=');
  return equals && strncmp(copy, "--", 2) == 0;
}

char *upper(const char *text) {
  char *copy = strdup(text); // ok: the caller frees it
  if (copy == NULL)
    return NULL;
  for (char *c = copy; *c; ++c)
    *c &= ~0x20;
  return copy;
}

void print_upper(const char *text) {
  char *copy = upper(text); // leak: resource-not-closed
  puts(copy);
}

struct record *prepend(struct record *list, const char *name) {
  struct record *item = calloc(1, sizeof *item); // ok: the caller gets it
  if (!item)
    return list;
  item->name = strdup(name); // ok: the record keeps it
  item->next = list;
  return item;
}

int *grow(int *numbers, size_t count) {
  int *larger = realloc(numbers, 2 * count * sizeof *numbers); // ok: the caller gets it
  if (!larger)
    free(numbers);
  return larger;
}

size_t collect(FILE *in) {
  size_t room = 16, used = 0;
  char *text = malloc(room); // ok: realloc takes it over
  int c;
  while ((c = fgetc(in)) != EOF) {
    if (used == room)
      text = realloc(text, room *= 2); // ok: freed below
    text[used++] = (char)c;
  }
  free(text);
  return used;
}

int same_file(const char *left, const char *right) {
  char *a = realpath(left, NULL);  // leak: resource-not-closed
  char *b = realpath(right, NULL); // ok: freed
  int same = a && b && strcmp(a, b) == 0;
  free(b);
  return same;
}

char *resolve(const char *path, char *resolved) {
  return realpath(path, resolved); // ok: no memory of its own
}

char *joined(const char *left, const char *right) {
  char *both = malloc(strlen(left) + strlen(right) + 1); // ok: what strcat returns is the memory
  strcpy(both, left);
  return strcat(both, right);
}

size_t longest(FILE *in) {
  char *line = NULL;
  size_t room = 0, best = 0;
  ssize_t length;
  while ((length = getline(&line, &room, in)) >= 0) // leak: resource-not-closed
    if ((size_t)length > best)
      best = (size_t)length;
  return best;
}

size_t longest_freed(FILE *in) {
  char *line = NULL;
  size_t room = 0, best = 0;
  ssize_t length;
  while ((length = getline(&line, &room, in)) >= 0) // ok: one buffer for all lines, freed at the end
    if ((size_t)length > best)
      best = (size_t)length;
  free(line);
  return best;
}

int has_entry(const char *folder, const char *name) {
  char *path;
  if (asprintf(&path, "%s/%s", folder, name) < 0) // leak: resource-not-closed
    return 0;
  FILE *file = fopen(path, "r");
  if (!file)
    return 0;
  fclose(file);
  return 1;
}

int has_entry_freed(const char *folder, const char *name) {
  char *path;
  if (asprintf(&path, "%s/%s", folder, name) < 0) // ok: freed once it was used
    return 0;
  FILE *file = fopen(path, "r");
  free(path);
  if (!file)
    return 0;
  fclose(file);
  return 1;
}

int page_sum(FILE *in) {
  void *page;
  if (posix_memalign(&page, 4096, 4096)) // leak: resource-not-closed
    return -1;
  return (int)fread(page, 1, 4096, in);
}

int page_sum_freed(FILE *in) {
  void *page;
  if (posix_memalign(&page, 4096, 4096) != 0) // ok: freed
    return -1;
  int got = (int)fread(page, 1, 4096, in);
  free(page);
  return got;
}

void scratch(size_t size) {
  float *values = _aligned_malloc(size, 32); // leak: resource-not-closed
  memset(values, 0, size);
}

void scratch_freed(size_t size) {
  float *values = _aligned_malloc(size, 32); // ok: freed
  memset(values, 0, size);
  _aligned_free(values);
}
