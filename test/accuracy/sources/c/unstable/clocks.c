#include "wasi-unstable.h"

void _start(void) {
  uint64_t wall, before, after;
  check(clock_time_get(0, 1000, &wall), "clock_time_get");
  check(clock_time_get(1, 1, &before), "clock_time_get");
  check(clock_time_get(1, 1, &after), "clock_time_get");
  print(wall > 1700000000000000000ull ? "after 2023" : "before 2023");
  print(after >= before ? ", forwards\n" : ", backwards\n");
}
