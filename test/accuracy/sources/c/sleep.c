#include <stdio.h>
#include <time.h>
#include <unistd.h>

int main(void) {
  struct timespec before, after;
  clock_gettime(CLOCK_MONOTONIC, &before);
  if (usleep(50000)) return perror("usleep"), 1;
  clock_gettime(CLOCK_MONOTONIC, &after);
  long long passed = (after.tv_sec - before.tv_sec) * 1000000000LL + after.tv_nsec - before.tv_nsec;
  puts(passed >= 45000000 ? "slept" : "woke too early");
  return 0;
}
