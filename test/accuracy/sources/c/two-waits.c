// select with a timeout and nothing to watch, then on standard output, which can be written at once.
#include <stdio.h>
#include <sys/select.h>
#include <time.h>

int main(void) {
  struct timespec before, after;
  struct timeval pause = {0, 30000}, most = {5, 0};
  fd_set out;
  clock_gettime(CLOCK_MONOTONIC, &before);
  int none = select(0, NULL, NULL, NULL, &pause);
  clock_gettime(CLOCK_MONOTONIC, &after);
  long long passed = (after.tv_sec - before.tv_sec) * 1000000000LL + after.tv_nsec - before.tv_nsec;
  FD_ZERO(&out);
  FD_SET(1, &out);
  int one = select(2, NULL, &out, NULL, &most);
  printf("%d %s %d %s\n", none, passed >= 29000000 ? "waited" : "did not wait", one, FD_ISSET(1, &out) ? "ready" : "busy");
  return 0;
}
