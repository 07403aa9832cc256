// usleep(30000)
#include "wasix.h"

int main(void) {
  uint64_t before, after;
  check(wasix_clock_time_get(1, 1, &before), "clock_time_get");
  check(thread_sleep(30000000), "thread_sleep");
  check(wasix_clock_time_get(1, 1, &after), "clock_time_get");
  puts(after - before >= 29000000 ? "slept" : "woke early");
  return 0;
}
