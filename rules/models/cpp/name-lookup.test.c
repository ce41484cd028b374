// Lists that the network's name services hand out.
#define _GNU_SOURCE
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int is_known(const char *host) {
  struct addrinfo *found;
  int error = getaddrinfo(host, NULL, NULL, &found); // leak: resource-not-closed
  if (error) {
    fprintf(stderr, "%s\n", gai_strerror(error));
    return 0;
  }
  return found->ai_family == AF_INET;
}

int copy_address(const char *host, struct sockaddr_storage *out) {
  struct addrinfo *found = NULL;
  if (getaddrinfo(host, "80", NULL, &found) != 0) // ok: freed
    return -1;
  memcpy(out, found->ai_addr, found->ai_addrlen);
  freeaddrinfo(found);
  return 0;
}

int dial(const char *host, const char *port) {
  struct addrinfo *list, *each;
  int fd = -1;
  if (getaddrinfo(host, port, NULL, &list)) // ok: freed after the loop
    return -1;
  for (each = list; each; each = each->ai_next) {
    fd = socket(each->ai_family, each->ai_socktype, each->ai_protocol); // ok: closed, or the caller gets it
    if (fd < 0)
      continue;
    if (connect(fd, each->ai_addr, each->ai_addrlen) == 0)
      break;
    close(fd);
    fd = -1;
  }
  freeaddrinfo(list);
  return fd;
}

int interface_count(void) {
  struct ifaddrs *list, *each;
  int count = 0;
  if (getifaddrs(&list) < 0) // leak: resource-not-closed
    return -1;
  for (each = list; each; each = each->ifa_next)
    ++count;
  return count;
}

int interface_count_freed(void) {
  struct ifaddrs *list, *each;
  int count = 0;
  if (getifaddrs(&list) < 0) // ok: freed
    return -1;
  for (each = list; each; each = each->ifa_next)
    ++count;
  freeifaddrs(list);
  return count;
}

unsigned first_index(void) {
  struct if_nameindex *names = if_nameindex(); // leak: resource-not-closed
  return names ? names[0].if_index : 0;
}

unsigned first_index_freed(void) {
  struct if_nameindex *names = if_nameindex(); // ok: freed
  if (!names)
    return 0;
  unsigned index = names[0].if_index;
  if_freenameindex(names);
  return index;
}
