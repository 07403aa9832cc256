// Three threads count to 3000 together under one lock.
#include "threads.h"

static uint32_t mutex, counter;

static void count(void *argument) {
  (void)argument;
  for (int i = 0; i < 1000; i++) {
    lock(&mutex);
    *(volatile uint32_t *)&counter += 1;
    unlock(&mutex);
  }
}

int main(void) {
  uint32_t tids[3];
  for (int i = 0; i < 3; i++) tids[i] = spawn(count, 0);
  for (int i = 0; i < 3; i++) check(thread_join(tids[i]), "thread_join");
  printf("%u\n", counter);
  return 0;
}
