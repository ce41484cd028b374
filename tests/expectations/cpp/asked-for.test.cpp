// A function is given the handle: it says whether there is one or, where it stands elsewhere, may end it.
#include <sys/socket.h>
#include <unistd.h>

bool is_valid(int fd) { return fd >= 0; }
void close_socket(int fd);
int configure(int fd);

int listenOn() {
  int fd = socket(AF_INET, SOCK_STREAM, 0); // ok: is_valid says whether it was opened
  if (!is_valid(fd))
    return -1;
  if (listen(fd, 5) != 0) {
    close(fd);
    return -1;
  }
  return fd;
}

bool probe(bool quick) {
  int fd = socket(AF_INET, SOCK_STREAM, 0); // leak: resource-not-closed
  if (fd < 0)
    return false;
  if (quick)
    return false;
  close(fd);
  return true;
}

class Core {
public:
  void start() { four_ = socket(AF_INET, SOCK_DGRAM, 0); } // ok: close_socket may close it
  void extend() { six_ = socket(AF_INET6, SOCK_DGRAM, 0); } // leak: resource-not-closed
  ~Core() { close_socket(four_); }

private:
  int four_ = -1, six_ = -1;
};
