// Memory maps, shared memory, dynamic libraries.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/shm.h>

int starts_with(int fd, size_t size, const char *text) {
  char *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0); // leak: resource-not-closed
  if (bytes == MAP_FAILED)
    return -1;
  if (strncmp(bytes, text, size) != 0)
    return 0;
  munmap(bytes, size);
  return 1;
}

int starts_with_unmapped(int fd, size_t size, const char *text) {
  char *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0); // ok: unmapped
  if (bytes == MAP_FAILED)
    return -1;
  int same = strncmp(bytes, text, size) == 0;
  munmap(bytes, size);
  return same;
}

int counter(int segment) {
  int *shared = shmat(segment, NULL, 0); // leak: resource-not-closed
  if (shared == (void *)-1)
    return -1;
  return ++*shared;
}

int counter_detached(int segment) {
  int *shared = shmat(segment, NULL, 0); // ok: detached
  if (shared == (void *)-1)
    return -1;
  int value = ++*shared;
  shmdt(shared);
  return value;
}

int can_load(const char *path) {
  void *library = dlopen(path, RTLD_LAZY); // leak: resource-not-closed
  if (library == NULL) {
    fprintf(stderr, "%s\n", dlerror());
    return 0;
  }
  return 1;
}

int can_load_closed(const char *path) {
  void *library = dlopen(path, RTLD_LAZY); // ok: closed
  if (library == NULL)
    return 0;
  dlclose(library);
  return 1;
}

void *symbol(const char *path, const char *name) {
  void *library = dlopen(path, RTLD_LAZY); // ok: it stays loaded for its symbol
  return library ? dlsym(library, name) : NULL;
}

void *own_symbol(const char *name) {
  void *self = dlopen(NULL, RTLD_LAZY); // ok: the program itself
  return self != NULL && name[0] ? self : NULL;
}
