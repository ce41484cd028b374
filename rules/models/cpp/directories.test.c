// Directories and lists of files.
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <fts.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wordexp.h>

int is_empty(const char *path) {
  DIR *folder = opendir(path); // leak: resource-not-closed
  struct dirent *entry;
  if (!folder)
    return 1;
  while ((entry = readdir(folder)) != NULL)
    if (entry->d_name[0] != '.')
      return 0;
  closedir(folder);
  return 1;
}

int is_empty_closed(const char *path) {
  DIR *folder = opendir(path); // ok: closed
  struct dirent *entry;
  int empty = 1;
  if (!folder)
    return 1;
  while (empty && (entry = readdir(folder)) != NULL)
    empty = entry->d_name[0] == '.';
  closedir(folder);
  return empty;
}

int count_below(int parent, const char *name) {
  int fd = openat(parent, name, O_RDONLY | O_DIRECTORY); // ok: the stream closes it
  if (fd < 0)
    return -1;
  DIR *folder = fdopendir(fd); // leak: resource-not-closed
  int count = 0;
  if (!folder) {
    close(fd);
    return -1;
  }
  while (readdir(folder))
    ++count;
  return count;
}

int entries(const char *path) {
  struct dirent **list;
  int count = scandir(path, &list, NULL, alphasort); // leak: resource-not-closed
  return count;
}

int entries_freed(const char *path) {
  struct dirent **list;
  int count = scandir(path, &list, NULL, alphasort); // ok: the entries and the list are freed
  if (count < 0)
    return 0;
  for (int i = 0; i < count; ++i)
    free(list[i]);
  free(list);
  return count;
}

int matches(const char *pattern) {
  glob_t paths;
  if (glob(pattern, 0, NULL, &paths) != 0) // leak: resource-not-closed
    return 0;
  return (int)paths.gl_pathc;
}

int matches_freed(const char *pattern) {
  glob_t paths;
  if (glob(pattern, 0, NULL, &paths) != 0) // ok: freed
    return 0;
  int count = (int)paths.gl_pathc;
  globfree(&paths);
  return count;
}

int words_of(const char *text) {
  wordexp_t words;
  if (wordexp(text, &words, WRDE_NOCMD)) // leak: resource-not-closed
    return -1;
  return (int)words.we_wordc;
}

int words_of_freed(const char *text) {
  wordexp_t words;
  if (wordexp(text, &words, WRDE_NOCMD)) // ok: freed
    return -1;
  int count = (int)words.we_wordc;
  wordfree(&words);
  return count;
}

long usage(char *const *roots) {
  FTS *walk = fts_open(roots, FTS_PHYSICAL, NULL); // leak: resource-not-closed
  long bytes = 0;
  FTSENT *entry;
  if (!walk)
    return -1;
  while ((entry = fts_read(walk)))
    if (entry->fts_info == FTS_F)
      bytes += entry->fts_statp->st_size;
  return bytes;
}

long usage_closed(char *const *roots) {
  FTS *walk = fts_open(roots, FTS_PHYSICAL, NULL); // ok: closed
  long bytes = 0;
  FTSENT *entry;
  if (!walk)
    return -1;
  while ((entry = fts_read(walk)))
    if (entry->fts_info == FTS_F)
      bytes += entry->fts_statp->st_size;
  fts_close(walk);
  return bytes;
}
