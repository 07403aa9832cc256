// claim: one futex_wake lets one of two threads that wait go on, and not both
// weight: ordinary
// matters: __wasilibc_futex_wake_wasix in wasix-libc (libc-bottom-half/sources/__wasilibc_futex.c) calls it once per thread to wake; waking nobody loses a pthread_cond_signal, waking all sends every worker after one job.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wake: wake up one thread; pthread_cond_signal
// build: threads

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { futex_wait, futex_wake, MS, someTime, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const futex = memory.data(4);
const timeout = memory.data(16);
const flags = memory.data(8);
const waiting = memory.data(4);
const gone = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  const mine = flags + (atomic.add<i32>(waiting, 1) << 2);
  if (futex_wait(futex, 0, timeout, mine) == 0 && load<u8>(mine) == 1) atomic.add<i32>(gone, 1);
}

export function _start(): void {
  const out = buffer(4);
  const start = threadStart();
  memory.copy(timeout, someTime(1500 * MS), 16);
  setUp(thread_spawn_v2(start, out) == 0 && thread_spawn_v2(start, out) == 0);
  for (let i = 0; i < 100 && atomic.load<i32>(waiting) < 2; i++) thread_sleep(10 * MS);
  setUp(atomic.load<i32>(waiting) == 2);
  thread_sleep(200 * MS);
  store<i32>(out, UNTOUCHED_32);
  succeeds(futex_wake(futex, out));
  check(1, load<u8>(out) == 1);
  thread_sleep(200 * MS);
  check(2, atomic.load<i32>(gone) == 1);
  exit(0);
}
