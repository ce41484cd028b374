/* Ways out of a C function. */
#include <stdio.h>

int ladder(const char *name, int mode) {
  int result = -1;
  FILE *file = fopen(name, "r"); /* ok: every way out goes by the label */
  if (!file)
    return -1;
  if (mode == 1)
    goto out;
  result = 0;
out:
  fclose(file);
  return result;
}

int early(const char *name, int mode) {
  FILE *file = fopen(name, "r"); /* leak: resource-not-closed */
  if (!file)
    return -1;
  if (mode == 1)
    return 1;
  fclose(file);
  return 0;
}
