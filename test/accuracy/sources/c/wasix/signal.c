// kill(getpid(), SIGUSR1) with a handler for it.
#include "wasix.h"

static volatile int seen;

__attribute__((export_name("__wasm_signal"))) void on_signal(int signal) { seen = signal; }

int main(void) {
  uint32_t pid;
  callback_signal("__wasm_signal", 13);
  check(proc_id(&pid), "proc_id");
  check(proc_signal(pid, 10), "proc_signal");
  check(thread_sleep(1000000), "thread_sleep");
  printf("signal %d\n", seen);
  return 0;
}
