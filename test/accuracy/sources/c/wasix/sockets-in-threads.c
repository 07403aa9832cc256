// A server in a thread of its own, which answers each of three clients with its letter.
#include "threads.h"

static int server;

static void serve(void *argument) {
  (void)argument;
  for (int i = 0; i < 3; i++) {
    int accepted;
    address peer;
    uint8_t letter;
    size_t moved;
    uint16_t flags;
    iovec part = {&letter, 1};
    if (wasix_accept(server, 0, &accepted, &peer) != 0) return;
    if (wasix_recv(accepted, &part, 1, 0, &moved, &flags) != 0) return;
    letter -= 32;
    wasix_send(accepted, &part, 1, 0, &moved);
    wasix_close(accepted);
  }
}

int main(void) {
  address at;
  server = bound_socket(STREAM, TCP, &at);
  check(wasix_listen(server, 4), "sock_listen");
  uint32_t tid = spawn(serve, 0);
  for (char letter = 'x'; letter <= 'z'; letter++) {
    int client;
    size_t moved;
    uint16_t flags;
    char text = letter;
    iovec part = {&text, 1};
    check(sock_open(INET4, STREAM, TCP, &client), "sock_open");
    check(wasix_connect(client, &at), "sock_connect");
    check(wasix_send(client, &part, 1, 0, &moved), "sock_send");
    check(wasix_recv(client, &part, 1, 0, &moved, &flags), "sock_recv");
    putchar(text);
    check(wasix_close(client), "fd_close");
  }
  putchar('\n');
  check(thread_join(tid), "thread_join");
  return 0;
}
