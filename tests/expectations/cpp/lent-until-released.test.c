// What a function releases at its end it only lends to the calls before; an early way out then leaves it open.
#include <stdio.h>
#include <stdlib.h>

void print_rows(FILE *file);
int parse(char *text);
int keep(char *text);
void enlist(char *text);
void withdraw(char *text);

int early(const char *name, int quiet) {
  FILE *file = fopen(name, "r"); // leak: resource-not-closed
  if (!file)
    return -1;
  print_rows(file);
  if (quiet)
    return 0;
  fclose(file);
  return 1;
}

int owned_on_success(void) {
  char *text = malloc(64); // ok: it is taken over unless the call fails
  if (!text)
    return -1;
  if (keep(text) < 0) {
    free(text);
    return -1;
  }
  return 0;
}

int taken_back(int quiet) {
  char *text = malloc(64); // ok: it is taken back before it is freed; else the list has it
  if (!text)
    return -1;
  enlist(text);
  if (quiet) {
    withdraw(text);
    free(text);
    return 0;
  }
  return 1;
}

int released_always(void) {
  char *text = malloc(64); // ok: every way out frees it
  if (!text)
    return -1;
  int found = parse(text);
  free(text);
  return found;
}
