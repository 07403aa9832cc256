// fcntl(F_DUPFD_CLOEXEC, 10): a copy of a file at 10 or above, as a shell keeps what it redirects.
#include "wasix.h"

int main(void) {
  int copy = -1;
  char text[32];
  FILE *file = fopen("/sandbox/word", "r");
  if (!file) return 3;
  check(fd_dup2(fileno(file), 10, 1, &copy), "fd_dup2");
  fclose(file);
  read_text(copy, text, sizeof text);
  printf("%s %s\n", text, copy >= 10 ? "above" : "below");
  return 0;
}
