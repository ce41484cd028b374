/* A handle that the next round of a loop replaces. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int retries = 3;

void all(char **names, int count) {
  int fd = -1;
  for (int i = 0; i < count; i++)
    fd = open(names[i], O_RDONLY); /* leak: handle-overwritten */
  close(fd);
}

int each(char **names, int count) {
  for (int i = 0; i < count; i++) {
    int fd = open(names[i], O_RDONLY); /* ok: closed in each round */
    if (fd < 0)
      continue;
    close(fd);
  }
  return 0;
}

int until(const char *name, int rounds) {
  int fd;
  do
    fd = open(name, O_RDONLY); /* ok: asked again only where it failed */
  while (fd < 0 && rounds--);
  if (fd < 0)
    return 1;
  close(fd);
  return 0;
}

int lines(FILE *file) {
  char *line = NULL;
  size_t size = 0;
  while (getline(&line, &size, file) != -1) /* ok: it is given what it gave before */
    puts(line);
  free(line);
  return 0;
}

int constant(const char *name) {
  int fd = open(name, O_RDONLY); /* ok: what is asked for never changes */
  if (fd < 0)
    return 1;
  if (retries == 3)
    close(fd);
  return 0;
}

static int enabled(void) { return 1; }

int decided(const char *name) {
  int fd = open(name, O_RDONLY); /* ok: the function returns the same each time */
  if (fd < 0)
    return 1;
  if (enabled())
    close(fd);
  return 0;
}

int asked(const char *name, int wanted) {
  int fd = open(name, O_RDONLY); /* leak: resource-not-closed */
  if (fd < 0)
    return 1;
  if (wanted)
    close(fd);
  return 0;
}
