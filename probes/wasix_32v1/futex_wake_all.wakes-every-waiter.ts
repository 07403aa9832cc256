// claim: futex_wake_all lets two threads that wait on the same futex both go on
// weight: ordinary
// matters: __wasilibc_futex_wake_wasix in wasix-libc (libc-bottom-half/sources/__wasilibc_futex.c) uses it for INT_MAX, as pthread_barrier_wait and Rust's Condvar::notify_all do; one thread left asleep stops the barrier for all.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wake_all
// build: threads
// pthread_cond_broadcast.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { futex_wait, futex_wake_all, MS, someTime, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const futex = memory.data(4);
const waiting = memory.data(4);
const gone = memory.data(4);
const flags = memory.data(8);
const timeout = memory.data(16);

export function wasi_thread_start(tid: i32, start: i32): void {
  const mine = flags + (atomic.add<i32>(waiting, 1) << 2);
  if (futex_wait(futex, 0, timeout, mine) == 0 && load<u8>(mine) == 1) atomic.add<i32>(gone, 1);
  atomic.notify(gone);
}

export function _start(): void {
  memory.copy(timeout, someTime(3000 * MS), 16);
  const out = buffer(4);
  setUp(thread_spawn_v2(threadStart(), out) == 0);
  setUp(thread_spawn_v2(threadStart(), out) == 0);
  for (let i = 0; i < 100 && atomic.load<i32>(waiting) < 2; i++) atomic.wait<i32>(futex, 0, 20 * MS);
  setUp(atomic.load<i32>(waiting) == 2);
  for (let i = 0; i < 20 && atomic.load<i32>(gone) < 2; i++) {
    atomic.wait<i32>(futex, 0, 50 * MS);
    succeeds(futex_wake_all(futex, out));
  }
  atomic.wait<i32>(futex, 0, 100 * MS);
  check(1, atomic.load<i32>(gone) == 2);
  exit(0);
}
