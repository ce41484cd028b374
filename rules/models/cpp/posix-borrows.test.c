// System calls that only read or write what they are given.
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

long grow(const char *path, long size) {
  struct stat info;
  int fd = open(path, O_RDWR | O_CREAT, 0600); // leak: resource-not-closed
  if (fd < 0)
    return -1;
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  if (ftruncate(fd, size) == 0)
    fsync(fd);
  lseek(fd, 0, SEEK_SET);
  return fstat(fd, &info) == 0 ? info.st_size : -1;
}

int answer(int listener) {
  int yes = 1;
  char *line = malloc(512);                  // leak: resource-not-closed
  int client = accept(listener, NULL, NULL); // leak: resource-not-closed
  if (!line || client < 0)
    return -1;
  setsockopt(client, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes);
  ssize_t got = recv(client, line, 512, 0);
  if (got > 0)
    send(client, line, (size_t)got, 0);
  shutdown(client, SHUT_RDWR);
  return 0;
}

int is_folder(const char *parent, const char *name) {
  struct stat info;
  char *path = malloc(strlen(parent) + strlen(name) + 2); // ok: freed
  if (!path)
    return 0;
  strcpy(path, parent);
  strcat(path, "/");
  strcat(path, name);
  int found = stat(path, &info) == 0 && S_ISDIR(info.st_mode);
  free(path);
  return found;
}
