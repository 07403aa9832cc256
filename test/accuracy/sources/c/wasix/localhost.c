// getaddrinfo("localhost")
#include "wasix.h"

int main(void) {
  host_address found[8] = {0};
  size_t count = 0;
  check(resolve("localhost", 9, 0, found, 8, &count), "resolve");
  for (size_t i = 0; i < count && i < 8; i++) {
    bool four = (found[i].family & 0xff) == INET4 && found[i].host[0] == 127;
    bool six = (found[i].family & 0xff) == INET6 && found[i].host[15] == 1;
    if (four || six) {
      puts("this machine");
      return 0;
    }
  }
  puts("elsewhere");
  return 1;
}
