// setitimer for 30 ms, with a handler, while the program waits.
#include "wasix.h"

static volatile int seen;

__attribute__((export_name("__wasm_signal"))) void on_signal(int signal) { seen = signal; }

int main(void) {
  callback_signal("__wasm_signal", 13);
  check(proc_raise_interval(14, 30000000, 0), "proc_raise_interval");
  for (int i = 0; i < 100 && seen == 0; i++) check(thread_sleep(20000000), "thread_sleep");
  puts(seen == 14 ? "rang" : "silence");
  return 0;
}
