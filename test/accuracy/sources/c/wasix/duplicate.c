// Keeps standard output under another number and writes to both.
#include "wasix.h"

int main(void) {
  int copy;
  check(fd_dup(1, &copy), "fd_dup");
  if (copy < 3) return 2;
  write_text(1, "first\n");
  write_text(copy, "second\n");
  check(wasix_close(copy), "fd_close");
  write_text(1, "third\n");
  return 0;
}
