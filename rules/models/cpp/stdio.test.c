// Streams of the C library.
#define _GNU_SOURCE
#include <mntent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern int fopen_s(FILE **file, const char *name, const char *mode);

int line_count(const char *path) {
  FILE *file = fopen(path, "r"); // leak: resource-not-closed
  int lines = 0, c;
  if (file == NULL)
    return -1;
  while ((c = getc(file)) != EOF)
    lines += c == '\n';
  return lines;
}

int line_count_closed(const char *path) {
  FILE *file = fopen(path, "r"); // ok: closed
  int lines = 0, c;
  if (file == NULL)
    return -1;
  while ((c = getc(file)) != EOF)
    lines += c == '\n';
  fclose(file);
  return lines;
}

int copy_file(const char *from, const char *to) {
  FILE *in = fopen(from, "rb"); // leak: resource-not-closed
  if (!in)
    return -1;
  FILE *out = fopen(to, "wb"); // ok: closed
  if (!out)
    return -1;
  char block[4096];
  size_t got;
  while ((got = fread(block, 1, sizeof block, in)) > 0)
    fwrite(block, 1, got, out);
  fclose(out);
  fclose(in);
  return 0;
}

int copy_file_closed(const char *from, const char *to) {
  int result = -1;
  FILE *out = NULL;
  FILE *in = fopen(from, "rb"); // ok: closed at the end
  if (!in)
    goto done;
  if (!(out = fopen(to, "wb"))) // ok: closed at the end
    goto done;
  char block[4096];
  size_t got;
  while ((got = fread(block, 1, sizeof block, in)) > 0)
    fwrite(block, 1, got, out);
  result = 0;
done:
  if (in)
    fclose(in);
  if (out)
    fclose(out);
  return result;
}

FILE *log_file(const char *path) {
  FILE *file = fopen(path, "a"); // ok: the caller closes it
  if (file)
    setvbuf(file, NULL, _IOLBF, 0);
  return file;
}

void log_line(const char *path, const char *line) {
  FILE *file = log_file(path); // leak: resource-not-closed
  fputs(line, file);
}

void silence(const char *path) {
  FILE *file = fopen(path, "w"); // ok: freopen closes it
  if (!file)
    return;
  fputs("silent\n", file);
  freopen("/dev/null", "w", file);
}

int unreadable(const char *path) {
  FILE *file;
  if ((file = fopen(path, "r")) != NULL) { // ok: closed where it was opened
    fclose(file);
    return 0;
  }
  return 1;
}

int first_byte(const char *path) {
  FILE *file;
  if (fopen_s(&file, path, "rb") != 0) // leak: resource-not-closed
    return -1;
  return fgetc(file);
}

int first_byte_closed(const char *path) {
  FILE *file;
  if (fopen_s(&file, path, "rb") != 0) // ok: closed
    return -1;
  int c = fgetc(file);
  fclose(file);
  return c;
}

int users(void) {
  char line[80];
  int count = 0;
  FILE *who = popen("who", "r"); // leak: resource-not-closed
  if (!who)
    return -1;
  while (fgets(line, sizeof line, who))
    ++count;
  return count;
}

int users_closed(void) {
  char line[80];
  int count = 0;
  FILE *who = popen("who", "r"); // ok: closed
  if (!who)
    return -1;
  while (fgets(line, sizeof line, who))
    ++count;
  return pclose(who) == 0 ? count : -1;
}

size_t table_width(int columns) {
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size); // leak: resource-not-closed
  if (!out)
    return 0;
  for (int i = 0; i < columns; ++i)
    fprintf(out, "%d ", i);
  fclose(out);
  return size;
}

size_t table_width_freed(int columns) {
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size); // ok: closed, and its memory freed
  if (!out)
    return 0;
  for (int i = 0; i < columns; ++i)
    fprintf(out, "%d ", i);
  fclose(out);
  free(text);
  return size;
}

int mounted(const char *folder) {
  FILE *table = setmntent("/proc/mounts", "r"); // leak: resource-not-closed
  struct mntent *entry;
  if (!table)
    return 0;
  while ((entry = getmntent(table)))
    if (strcmp(entry->mnt_dir, folder) == 0)
      return 1;
  endmntent(table);
  return 0;
}

int mounted_closed(const char *folder) {
  FILE *table = setmntent("/proc/mounts", "r"); // ok: closed
  struct mntent *entry;
  int found = 0;
  if (!table)
    return 0;
  while (!found && (entry = getmntent(table)))
    found = strcmp(entry->mnt_dir, folder) == 0;
  endmntent(table);
  return found;
}
