#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

/* A server as runtimes of preview 1 start it, with a listening socket as a descriptor; here there is none. */
int main(void) {
  int fd = accept(3, NULL, NULL);
  printf("%s\n", fd < 0 && errno != ENOSYS ? "no socket to accept from" : "odd");
  return 0;
}
