// Works in steps of 20 ms that do not add up their own delays: it sleeps until a time, not for a while.
#include <errno.h>
#include <stdio.h>
#include <time.h>

int main(void) {
  struct timespec next, now;
  int early = 0;
  clock_gettime(CLOCK_MONOTONIC, &next);
  for (int i = 0; i < 3; i++) {
    next.tv_nsec += 20000000;
    if (next.tv_nsec >= 1000000000) {
      next.tv_nsec -= 1000000000;
      next.tv_sec++;
    }
    int error = clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &next, NULL);
    if (error != 0) {
      printf("error %d\n", error);
      return 1;
    }
    clock_gettime(CLOCK_MONOTONIC, &now);
    long long behind = (now.tv_sec - next.tv_sec) * 1000000000LL + now.tv_nsec - next.tv_nsec;
    if (behind < -1000000) early++;
    if (behind > 20000000000LL) return 2;
  }
  printf("%d early\n", early);
  return 0;
}
