// File descriptors.
#define _GNU_SOURCE
#include <fcntl.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <unistd.h>

long size_of(const char *path) {
  struct stat info;
  int fd = open(path, O_RDONLY); // leak: resource-not-closed
  if (fd < 0)
    return -1;
  if (fstat(fd, &info) != 0)
    return -1;
  close(fd);
  return info.st_size;
}

long size_of_closed(const char *path) {
  struct stat info;
  int fd = open(path, O_RDONLY); // ok: closed on every way out
  if (fd == -1)
    return -1;
  int failed = fstat(fd, &info);
  close(fd);
  return failed ? -1 : info.st_size;
}

int magic(const char *path) {
  int number = 0;
  int fd = open(path, O_RDONLY | O_CLOEXEC); // leak: resource-not-closed
  if (fd >= 0)
    read(fd, &number, sizeof number);
  return number;
}

int opened(const char *path) {
  return open(path, O_RDWR); // ok: the caller closes it
}

int touch(const char *path) {
  int fd = creat(path, 0644); // ok: closed where it was opened
  if (fd >= 0)
    close(fd);
  return fd >= 0;
}

FILE *scratch(char *name) {
  int fd = mkstemp(name); // ok: the stream closes it
  if (fd < 0)
    return NULL;
  return fdopen(fd, "w+");
}

int scratch_name(char *name) {
  int fd = mkstemp(name); // leak: resource-not-closed
  return fd < 0 ? -1 : 0;
}

void to_background(void) {
  close(0);
  close(1);
  close(2);
  open("/dev/null", O_RDWR); // ok: standard input from now on
  dup(0);                    // ok: standard output
  dup(0);                    // ok: standard error
}

int reachable(const struct sockaddr *address, socklen_t size) {
  int fd = socket(address->sa_family, SOCK_STREAM, 0); // leak: resource-not-closed
  if (fd < 0)
    return 0;
  if (connect(fd, address, size) < 0)
    return 0;
  close(fd);
  return 1;
}

int reachable_closed(const struct sockaddr *address, socklen_t size) {
  int fd = socket(address->sa_family, SOCK_STREAM, 0); // ok: closed
  if (fd < 0)
    return 0;
  int failed = connect(fd, address, size);
  close(fd);
  return !failed;
}

void greet(int listener) {
  int client = accept(listener, NULL, NULL); // leak: resource-not-closed
  if (client >= 0)
    send(client, "hello\n", 6, 0);
}

void greet_closed(int listener) {
  int client = accept(listener, NULL, NULL); // ok: closed
  if (client < 0)
    return;
  send(client, "hello\n", 6, 0);
  shutdown(client, SHUT_RDWR);
  close(client);
}

int wait_readable(int fd) {
  struct epoll_event event;
  memset(&event, 0, sizeof event);
  event.events = EPOLLIN;
  int poller = epoll_create1(EPOLL_CLOEXEC); // leak: resource-not-closed
  if (poller < 0)
    return -1;
  if (epoll_ctl(poller, EPOLL_CTL_ADD, fd, &event) < 0)
    return -1;
  int count = epoll_wait(poller, &event, 1, 1000);
  close(poller);
  return count;
}

int pause_until(const struct itimerspec *when) {
  unsigned long long ticks;
  int timer = timerfd_create(CLOCK_MONOTONIC, 0); // ok: closed
  if (timer < 0)
    return -1;
  int failed = timerfd_settime(timer, 0, when, NULL) < 0 || read(timer, &ticks, sizeof ticks) < 0;
  close(timer);
  return failed ? -1 : 0;
}

void quietly(void (*work)(void), int null) {
  int saved = dup(STDOUT_FILENO); // leak: resource-not-closed
  dup2(null, STDOUT_FILENO);
  work();
  dup2(saved, STDOUT_FILENO);
}

void quietly_closed(void (*work)(void), int null) {
  int saved = dup(STDOUT_FILENO); // ok: closed
  dup2(null, STDOUT_FILENO);
  work();
  dup2(saved, STDOUT_FILENO);
  close(saved);
}

int pipe_capacity(void) {
  int ends[2];
  if (pipe(ends) < 0) // missed: resource-not-closed (the two ends stand in an array, whose elements count as kept elsewhere)
    return -1;
  return fcntl(ends[0], F_GETPIPE_SZ);
}

int pipe_capacity_closed(void) {
  int ends[2];
  if (pipe(ends) < 0) // ok: both ends are closed
    return -1;
  int capacity = fcntl(ends[0], F_GETPIPE_SZ);
  close(ends[0]);
  close(ends[1]);
  return capacity;
}

int round_trip(char letter) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) // missed: resource-not-closed (the two ends stand in an array, whose elements count as kept elsewhere)
    return -1;
  write(pair[0], &letter, 1);
  read(pair[1], &letter, 1);
  return letter;
}

int round_trip_closed(char letter) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) // ok: both are closed
    return -1;
  write(pair[0], &letter, 1);
  read(pair[1], &letter, 1);
  close(pair[0]);
  close(pair[1]);
  return letter;
}

int terminal_name(char *name) {
  int master, slave;
  if (openpty(&master, &slave, name, NULL, NULL) < 0) // leak: resource-not-closed
    return -1;
  close(slave);
  return 0;
}

int terminal_name_closed(char *name) {
  int master, slave;
  if (openpty(&master, &slave, name, NULL, NULL) < 0) // ok: closed
    return -1;
  close(slave);
  close(master);
  return 0;
}

int watch_folder(int events, const char *folder) {
  return inotify_add_watch(events, folder, IN_CREATE); // ok: the caller gets it
}

void watch_twice(int events, const char *left, const char *right) {
  inotify_add_watch(events, left,
                    IN_CREATE); // missed: resource-not-closed (low confidence: a watch ends with its descriptor)
  int watch = inotify_add_watch(events, right, IN_CREATE); // ok: removed
  inotify_rm_watch(events, watch);
}
