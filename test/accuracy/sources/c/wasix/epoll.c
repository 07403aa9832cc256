// An event loop over one pipe: nothing at first, then what was written.
#include "wasix.h"

int main(void) {
  int epoll, reads, writes;
  size_t count = 9;
  char text[16];
  epoll_event ready[4] = {0};
  check(fd_pipe(&reads, &writes), "fd_pipe");
  check(wasix_epoll_create(&epoll), "epoll_create");
  epoll_event wanted = {.events = EPOLL_IN, .fd = (uint32_t)reads, .data2 = 77};
  check(wasix_epoll_ctl(epoll, EPOLL_ADD, reads, &wanted), "epoll_ctl");
  check(wasix_epoll_wait(epoll, ready, 4, 20000000, &count), "epoll_wait");
  printf("%zu ready\n", count);
  write_text(writes, "now");
  check(wasix_epoll_wait(epoll, ready, 4, 2000000000, &count), "epoll_wait");
  printf("%zu ready, %llu\n", count, (unsigned long long)ready[0].data2);
  if (count == 1 && (ready[0].events & EPOLL_IN)) {
    read_text((int)ready[0].fd, text, sizeof text);
    puts(text);
  }
  return 0;
}
