#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Every error it provokes is one it is told. */
int main(void) {
  char byte;
  int failures = 0;
  failures += fopen("/sandbox/absent", "r") == NULL && errno == ENOENT;
  failures += read(99, &byte, 1) == -1 && errno == EBADF;
  failures += chdir("/sandbox/absent") == -1;
  printf("%d errors, %s\n", failures, strerror(ENOENT));
  return failures == 3 ? 0 : 1;
}
