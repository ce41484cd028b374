// What is given `argc` and `argv` is a program: what it leaves open ends with it.
#include <stdio.h>

int TestPipe(int argc, char *argv[]) {
  FILE *file = fopen(argv[1], "r"); // ok: the program ends
  if (!file)
    return 1;
  if (fgetc(file) == EOF)
    return -1;
  fclose(file);
  return argc;
}

int pipe_once(int count, char *names[]) {
  FILE *file = fopen(names[1], "r"); // leak: resource-not-closed
  if (!file)
    return 1;
  if (fgetc(file) == EOF)
    return -1;
  fclose(file);
  return count;
}
