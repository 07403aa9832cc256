#include <stdio.h>
#include <stdlib.h>

int main(void) {
  const int limit = 200000;
  char *composite = calloc(limit + 1, 1);
  int count = 0, last = 0;
  for (int i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    count++, last = i;
    for (long j = (long)i * i; j <= limit; j += i) composite[j] = 1;
  }
  printf("%d primes, the last is %d\n", count, last);
  free(composite);
  return 0;
}
