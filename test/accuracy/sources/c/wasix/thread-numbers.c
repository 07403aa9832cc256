// The number of this thread, and how many can run at once.
#include "threads.h"

static uint32_t other;

static void note(void *argument) {
  (void)argument;
  thread_id(&other);
}

int main(void) {
  uint32_t own = 0;
  size_t count = 0;
  check(thread_id(&own), "thread_id");
  check(thread_parallelism(&count), "thread_parallelism");
  check(thread_join(spawn(note, 0)), "thread_join");
  printf("%s, %s\n", other != own ? "another" : "the same", count >= 1 ? "some at once" : "none");
  return 0;
}
