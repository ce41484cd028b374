// Calls that only read or write what they are given, and calls in which the process ends.
#include <err.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static jmp_buf retry;

static FILE *trace;

static void close_trace(void) { fclose(trace); }

void open_trace(const char *path) {
  trace = fopen(path, "w"); // ok: closed at exit
  atexit(close_trace);
}

void header(const char *path, char *out, size_t room) {
  FILE *file = fopen(path, "r"); // leak: resource-not-closed
  if (!file)
    return;
  fseek(file, 4, SEEK_SET);
  if (fread(out, 1, room, file) != room)
    fprintf(stderr, "%s: too short\n", path);
  clearerr(file);
}

void number_lines(char *text, size_t count) {
  char *numbered = malloc(count * 8); // leak: resource-not-closed
  snprintf(numbered, count * 8, "%zu %s", count, text);
  strncpy(text, numbered, count);
}

int must_open(const char *path) {
  FILE *file = fopen(path, "r"); // ok: the process ends where it is not closed
  if (!file)
    err(1, "%s", path);
  if (fgetc(file) != '#') {
    fprintf(stderr, "%s: no comment\n", path);
    exit(2);
  }
  fclose(file);
  return 0;
}

void again(const char *path) {
  char *copy = strdup(path); // ok: what a jump loses is not told
  if (!copy)
    abort();
  if (copy[0] != '/')
    longjmp(retry, 1);
  free(copy);
}

static int by_length(const void *left, const void *right) {
  return (int)strlen(*(char *const *)left) - (int)strlen(*(char *const *)right);
}

void sorted(char **names, size_t count) {
  char **copy = calloc(count, sizeof *copy); // ok: sorting keeps nothing
  if (!copy)
    _exit(1);
  memcpy(copy, names, count * sizeof *copy);
  qsort(copy, count, sizeof *copy, by_length);
  puts(copy[0]);
  free(copy);
}
