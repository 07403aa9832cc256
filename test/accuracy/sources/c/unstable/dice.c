// Throws 600 dice; each side should come up.
#include "wasi-unstable.h"

static unsigned char bytes[600];

void _start(void) {
  int seen[6] = {0};
  check(random_get(bytes, sizeof bytes), "random_get");
  for (size_t i = 0; i < sizeof bytes; i++) seen[bytes[i] % 6]++;
  for (int side = 0; side < 6; side++) print(seen[side] > 20 ? "*" : "-");
  print("\n");
}
