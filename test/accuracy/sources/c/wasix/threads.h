// Threads as wasix-libc starts them: the runtime calls wasi_thread_start in a new instance with the same memory.
#include "wasix.h"

typedef struct {
  void *stack;
  void *tls;
  void (*run)(void *argument);
  void *argument;
  uint32_t reserved[10];
  uint32_t stack_size, guard_size;
} thread_start;

enum { STACK = 65536 };

__attribute__((used)) void thread_main(int tid, thread_start *start) { start->run(start->argument); }

__asm__(".globaltype __stack_pointer, i32\n"
        ".functype thread_main (i32, i32) -> ()\n"
        ".globl wasi_thread_start\n"
        ".type wasi_thread_start,@function\n"
        ".export_name wasi_thread_start, wasi_thread_start\n"
        "wasi_thread_start:\n"
        ".functype wasi_thread_start (i32, i32) -> ()\n"
        "local.get 1\n"
        "i32.load 0\n"
        "global.set __stack_pointer\n"
        "local.get 0\n"
        "local.get 1\n"
        "call thread_main\n"
        "end_function\n");

/** A new thread; it may neither print nor ask for memory. */
static uint32_t spawn(void (*run)(void *), void *argument) {
  thread_start *start = calloc(1, sizeof *start);
  char *stack = aligned_alloc(16, STACK);
  *start = (thread_start){.stack = stack + STACK, .tls = stack, .run = run, .argument = argument, .stack_size = STACK};
  uint32_t tid = 0;
  check(thread_spawn_v2(start, &tid), "thread_spawn_v2");
  return tid;
}

/** A lock as pthread_mutex_t: 0 free, 1 taken. */
static inline void lock(uint32_t *futex) {
  optional_time forever = {0};
  uint8_t woken;
  while (__atomic_exchange_n(futex, 1, __ATOMIC_SEQ_CST) != 0) futex_wait(futex, 1, &forever, &woken);
}

static inline void unlock(uint32_t *futex) {
  uint8_t woken;
  __atomic_store_n(futex, 0, __ATOMIC_SEQ_CST);
  futex_wake(futex, &woken);
}
