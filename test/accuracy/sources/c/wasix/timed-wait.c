// pthread_cond_timedwait that nobody signals: it gives up after 40 ms.
#include "wasix.h"

int main(void) {
  static uint32_t futex = 1;
  uint64_t before, after;
  uint8_t woken = 9;
  optional_time soon = {1, 40000000};
  check(wasix_clock_time_get(1, 1, &before), "clock_time_get");
  check(futex_wait(&futex, 1, &soon, &woken), "futex_wait");
  check(wasix_clock_time_get(1, 1, &after), "clock_time_get");
  printf("%s %s\n", woken ? "woken" : "timed out", after - before >= 38000000 ? "in time" : "early");
  return 0;
}
