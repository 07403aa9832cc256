// A filter: standard input in capitals.
#include "wasi-unstable.h"

static char text[16];

void _start(void) {
  for (;;) {
    iovec part = {text, sizeof text};
    size_t moved;
    check(fd_read(0, &part, 1, &moved), "fd_read");
    if (moved == 0) return;
    for (size_t i = 0; i < moved; i++) {
      if (text[i] >= 'a' && text[i] <= 'z') text[i] -= 32;
    }
    print_part(text, moved);
  }
}
