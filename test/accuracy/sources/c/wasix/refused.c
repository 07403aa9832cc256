// Connects to a port where nobody listens, and says so.
#include "wasix.h"

int main(void) {
  address at;
  int client;
  int server = bound_socket(STREAM, TCP, &at);
  check(wasix_close(server), "fd_close");
  check(sock_open(INET4, STREAM, TCP, &client), "sock_open");
  int error = wasix_connect(client, &at);
  puts(error == 14 ? "connection refused" : error == 0 ? "connected" : "another error");
  return 0;
}
