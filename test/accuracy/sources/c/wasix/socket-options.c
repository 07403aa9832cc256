// What a server sets before it binds: SO_REUSEADDR, TCP_NODELAY later, and a time for reading.
#include "wasix.h"

enum { REUSE_ADDRESS = 2, RECEIVE_TIMEOUT = 19 };

int main(void) {
  int fd;
  uint8_t flag = 9;
  optional_time time = {1, 1500000000}, found = {0};
  check(sock_open(INET4, STREAM, TCP, &fd), "sock_open");
  check(sock_set_opt_flag(fd, REUSE_ADDRESS, 1), "sock_set_opt_flag");
  check(sock_get_opt_flag(fd, REUSE_ADDRESS, &flag), "sock_get_opt_flag");
  check(sock_set_opt_time(fd, RECEIVE_TIMEOUT, &time), "sock_set_opt_time");
  check(sock_get_opt_time(fd, RECEIVE_TIMEOUT, &found), "sock_get_opt_time");
  printf("%d %d %llu ms\n", flag, found.some, (unsigned long long)(found.time / 1000000));
  return 0;
}
