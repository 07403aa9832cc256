// fcntl(F_GETFD) and fcntl(F_SETFD, FD_CLOEXEC) of a pipe.
#include "wasix.h"

int main(void) {
  int reads, writes;
  uint16_t flags = 0xffff;
  check(fd_pipe(&reads, &writes), "fd_pipe");
  check(fd_fdflags_set(writes, 1), "fd_fdflags_set");
  check(fd_fdflags_get(writes, &flags), "fd_fdflags_get");
  printf("%d ", flags);
  check(fd_fdflags_set(writes, 0), "fd_fdflags_set");
  check(fd_fdflags_get(writes, &flags), "fd_fdflags_get");
  printf("%d\n", flags);
  return 0;
}
