// A datagram from one socket to another, and the answer.
#include "wasix.h"

int main(void) {
  address here, there, from;
  char text[64] = "";
  size_t moved = 0;
  uint16_t flags;
  int server = bound_socket(DATAGRAM, UDP, &here), client = bound_socket(DATAGRAM, UDP, &there);
  iovec ping = {"ping", 4}, pong = {"pong", 4}, all = {text, sizeof text};
  check(sock_send_to(client, &ping, 1, 0, &here, &moved), "sock_send_to");
  check(sock_recv_from(server, &all, 1, 0, &moved, &flags, &from), "sock_recv_from");
  printf("%.*s\n", (int)moved, text);
  from = as_libc_has_it(from);
  check(sock_send_to(server, &pong, 1, 0, &from, &moved), "sock_send_to");
  check(sock_recv_from(client, &all, 1, 0, &moved, &flags, &from), "sock_recv_from");
  printf("%.*s\n", (int)moved, text);
  return 0;
}
