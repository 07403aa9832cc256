// Ends by WASIX' own way, with buffers that were written out before.
#include "wasix.h"

int main(void) {
  puts("leaving");
  fflush(stdout);
  proc_exit2(3);
}
