// One thread makes numbers, the other waits for each on a futex: a channel for one item.
#include "threads.h"

static uint32_t full, item;

static void produce(void *argument) {
  uint32_t most = (uint32_t)(uintptr_t)argument;
  optional_time forever = {0};
  uint8_t woken;
  for (uint32_t i = 1; i <= most; i++) {
    while (__atomic_load_n(&full, __ATOMIC_SEQ_CST) == 1) futex_wait(&full, 1, &forever, &woken);
    item = i * i;
    __atomic_store_n(&full, 1, __ATOMIC_SEQ_CST);
    futex_wake_all(&full, &woken);
  }
}

int main(void) {
  uint32_t sum = 0;
  optional_time forever = {0};
  uint8_t woken;
  uint32_t tid = spawn(produce, (void *)10);
  for (int i = 0; i < 10; i++) {
    while (__atomic_load_n(&full, __ATOMIC_SEQ_CST) == 0) futex_wait(&full, 0, &forever, &woken);
    sum += item;
    __atomic_store_n(&full, 0, __ATOMIC_SEQ_CST);
    futex_wake_all(&full, &woken);
  }
  check(thread_join(tid), "thread_join");
  printf("%u\n", sum);
  return 0;
}
