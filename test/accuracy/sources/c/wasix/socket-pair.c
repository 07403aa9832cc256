// socketpair(2): both ends in one program.
#include "wasix.h"

int main(void) {
  int one, other;
  char text[32] = "";
  size_t moved = 0;
  uint16_t flags;
  check(sock_pair(3, STREAM, 0, &one, &other), "sock_pair");
  iovec there = {"there", 5}, all = {text, sizeof text};
  check(wasix_send(one, &there, 1, 0, &moved), "sock_send");
  check(wasix_recv(other, &all, 1, 0, &moved, &flags), "sock_recv");
  printf("%.*s\n", (int)moved, text);
  write_text(other, "and back");
  check(wasix_recv(one, &all, 1, 0, &moved, &flags), "sock_recv");
  printf("%.*s\n", (int)moved, text);
  return 0;
}
