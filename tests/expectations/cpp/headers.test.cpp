// What a unit does with a handle that a header's class keeps.
#include "Inputs/holder.h"

#include <cstdio>

int leave(const char *name, int mode) {
  FILE *file = fopen(name, "r"); // leak: resource-not-closed
  if (mode == 1)
    return 1;
  return file ? fclose(file) : 0;
}

int hold(const char *name) {
  Holder holder(fopen(name, "r")); // ok: its destructor closes it
  return holder.good() ? 1 : 0;
}
