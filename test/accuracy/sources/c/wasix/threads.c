// Four threads add up a quarter each.
#include "threads.h"

typedef struct {
  uint32_t from, to;
  uint64_t sum;
} part;

static void add(void *argument) {
  part *own = argument;
  for (uint32_t i = own->from; i < own->to; i++) own->sum += i;
}

int main(void) {
  part parts[4];
  uint32_t tids[4];
  uint64_t sum = 0;
  for (uint32_t i = 0; i < 4; i++) {
    parts[i] = (part){i * 25000, (i + 1) * 25000, 0};
    tids[i] = spawn(add, &parts[i]);
  }
  for (int i = 0; i < 4; i++) {
    check(thread_join(tids[i]), "thread_join");
    sum += parts[i].sum;
  }
  printf("%llu\n", (unsigned long long)sum);
  return 0;
}
