// Puts two lines into a pipe and takes them out until its end.
#include "wasix.h"

int main(void) {
  int reads, writes;
  char text[64];
  check(fd_pipe(&reads, &writes), "fd_pipe");
  write_text(writes, "one\n");
  write_text(writes, "two\n");
  check(wasix_close(writes), "fd_close");
  while (read_text(reads, text, sizeof text) > 0) fputs(text, stdout);
  puts("end");
  return 0;
}
