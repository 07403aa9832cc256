// claim: of two threads that wait futex_wake lets the one go on that waited first
// weight: unusual
// matters: Condvar::notify_one of Rust's std is one futex_wake and promises no order; a thread pool that leans on that of Linux may starve the worker which waited longest.
// source: futex(2) promises no order, Linux keeps it; fairness of pthread_cond_signal
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { futex_wait, futex_wake, MS, someTime, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const futex = memory.data(4);
const timeout = memory.data(16);
const flags = memory.data(8);
const waiting = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  const mine = flags + (atomic.add<i32>(waiting, 1) << 2);
  futex_wait(futex, 0, timeout, mine);
}

export function _start(): void {
  const out = buffer(4);
  const start = threadStart();
  memory.copy(timeout, someTime(1500 * MS), 16);
  for (let count = 1; count <= 2; count++) {
    setUp(thread_spawn_v2(start, out) == 0);
    for (let i = 0; i < 100 && atomic.load<i32>(waiting) < count; i++) thread_sleep(10 * MS);
    setUp(atomic.load<i32>(waiting) == count);
    thread_sleep(200 * MS);
  }
  succeeds(futex_wake(futex, out));
  for (let i = 0; i < 50 && load<u8>(flags) == 0 && load<u8>(flags, 4) == 0; i++) thread_sleep(10 * MS);
  check(1, load<u8>(flags) == 1);
  check(2, load<u8>(flags, 4) == 0);
  exit(0);
}
