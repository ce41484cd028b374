// Who has the address of a part that lies in an object can get at the object.
#include <stdlib.h>

struct iface { int (*call)(void *); int size; };
struct plugin { struct iface iface; int used; int *count; };
struct host { struct iface *loaded; int used; };

int load(struct iface **out) {
  struct plugin *made = calloc(1, sizeof *made); // ok: the caller gets the part that leads back to it
  if (!made)
    return 1;
  *out = &made->iface;
  return 0;
}

int attach(struct host *host) {
  struct plugin *made = calloc(1, sizeof *made); // ok: the host has the part
  if (!made)
    return 1;
  host->loaded = &made->iface;
  return 0;
}

int count(struct host *host) {
  struct plugin *made = calloc(1, sizeof *made); // leak: resource-not-closed
  if (!made)
    return 1;
  host->used = made->used;
  return 0;
}
