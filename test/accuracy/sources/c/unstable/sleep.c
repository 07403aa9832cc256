// Sleeps 30 ms.
#include "wasi-unstable.h"

void _start(void) {
  uint64_t before, after;
  size_t ready;
  event woken;
  subscription nap = {.userdata = 7, .type = 0, .clock = 1, .timeout = 30000000, .precision = 1000};
  check(clock_time_get(1, 1, &before), "clock_time_get");
  check(poll_oneoff(&nap, &woken, 1, &ready), "poll_oneoff");
  check(clock_time_get(1, 1, &after), "clock_time_get");
  print(ready == 1 && woken.userdata == 7 && woken.error == 0 ? "woken" : "not woken");
  print(after - before < 29000000 ? " early\n" : after - before > 20000000000ull ? " late\n" : " in time\n");
}
