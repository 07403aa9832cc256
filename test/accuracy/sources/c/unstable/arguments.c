// Its arguments but the name, the wrong way round, then a variable of the environment.
#include "wasi-unstable.h"

static char *list[64], text[4096];

void _start(void) {
  size_t count, bytes;
  check(args_sizes_get(&count, &bytes), "args_sizes_get");
  if (count > 64 || bytes > sizeof text) proc_exit(3);
  check(args_get(list, text), "args_get");
  for (size_t i = count; i-- > 1;) {
    print(list[i]);
    print("\n");
  }
  check(environ_sizes_get(&count, &bytes), "environ_sizes_get");
  if (count > 64 || bytes > sizeof text) proc_exit(3);
  check(environ_get(list, text), "environ_get");
  for (size_t i = 0; i < count; i++) {
    if (list[i][0] == 'U' && list[i][1] == 'N') print(list[i]);
  }
  print("\n");
  proc_exit(3);
}
