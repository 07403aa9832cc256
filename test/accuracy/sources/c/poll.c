// Waits at most 5 s for standard input and then reads it, line by line.
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  char text[256];
  size_t total = 0, lines = 0;
  for (;;) {
    struct pollfd input = {.fd = 0, .events = POLLIN};
    int ready = poll(&input, 1, 5000);
    if (ready < 0) {
      perror("poll");
      return 1;
    }
    if (ready == 0) {
      puts("nothing came");
      return 2;
    }
    ssize_t got = read(0, text, sizeof text);
    if (got <= 0) break;
    for (ssize_t i = 0; i < got; i++) lines += text[i] == '\n';
    total += (size_t)got;
  }
  printf("%zu lines, %zu bytes\n", lines, total);
  return 0;
}
