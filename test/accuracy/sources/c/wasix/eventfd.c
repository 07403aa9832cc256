// Counts up twice and takes the sum out.
#include "wasix.h"

int main(void) {
  int fd;
  uint64_t number = 5;
  size_t moved = 0;
  iovec part = {&number, sizeof number};
  check(fd_event(0, 0, &fd), "fd_event");
  check(wasix_write(fd, &part, 1, &moved), "fd_write");
  number = 37;
  check(wasix_write(fd, &part, 1, &moved), "fd_write");
  number = 0;
  check(wasix_read(fd, &part, 1, &moved), "fd_read");
  printf("%llu in %zu bytes\n", (unsigned long long)number, moved);
  return 0;
}
