#include "wasi-unstable.h"

void _start(void) {
  print("leaving\n");
  proc_exit(42);
}
