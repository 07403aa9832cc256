// A server and its client in one program: a line there, a line back, and the end.
#include "wasix.h"

int main(void) {
  address at, peer;
  int client, accepted;
  char text[64] = "";
  size_t moved = 0;
  uint16_t flags;
  int server = bound_socket(STREAM, TCP, &at);
  check(wasix_listen(server, 4), "sock_listen");
  check(sock_open(INET4, STREAM, TCP, &client), "sock_open");
  check(wasix_connect(client, &at), "sock_connect");
  check(wasix_accept(server, 0, &accepted, &peer), "sock_accept_v2");
  iovec hello = {"hello\n", 6}, welcome = {"welcome\n", 8}, all = {text, sizeof text};
  check(wasix_send(client, &hello, 1, 0, &moved), "sock_send");
  check(wasix_recv(accepted, &all, 1, 0, &moved, &flags), "sock_recv");
  printf("%.*s", (int)moved, text);
  check(wasix_send(accepted, &welcome, 1, 0, &moved), "sock_send");
  check(wasix_recv(client, &all, 1, 0, &moved, &flags), "sock_recv");
  printf("%.*s", (int)moved, text);
  check(wasix_shutdown(accepted, 2), "sock_shutdown");
  check(wasix_recv(client, &all, 1, 0, &moved, &flags), "sock_recv");
  printf("%zu left\n", moved);
  return 0;
}
