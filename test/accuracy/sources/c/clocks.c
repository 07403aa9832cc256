#include <stdio.h>
#include <time.h>

int main(void) {
  struct timespec wall, before, after;
  if (clock_gettime(CLOCK_REALTIME, &wall) || clock_gettime(CLOCK_MONOTONIC, &before)) return 1;
  volatile unsigned spin = 0;
  for (int i = 0; i < 1000000; i++) spin += i;
  clock_gettime(CLOCK_MONOTONIC, &after);
  long long passed = (after.tv_sec - before.tv_sec) * 1000000000LL + after.tv_nsec - before.tv_nsec;
  time_t birthday = 86400 * 365;
  char text[32];
  strftime(text, sizeof text, "%Y-%m-%d", gmtime(&birthday));
  printf("%s %s %s\n", wall.tv_sec > 1700000000 ? "today" : "long ago", passed >= 0 ? "onwards" : "backwards", text);
  return 0;
}
