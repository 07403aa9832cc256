// claim: futex_wake lets a thread that waits in futex_wait go on
// weight: ordinary
// matters: __wasilibc_futex_wake_wasix in wasix-libc (libc-bottom-half/sources/__wasilibc_futex.c) is what pthread_mutex_unlock comes down to; without it the next thread in line never gets the lock.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wake
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { futex_wait, futex_wake, isFd, MS, someTime, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const futex = memory.data(4);
const state = memory.data(4);
const woken = memory.data(4);
const timeout = memory.data(16);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(state, 1);
  if (futex_wait(futex, 0, timeout, woken) != 0) store<u8>(woken, 2);
  atomic.store<i32>(state, 2);
  atomic.notify(state);
}

export function _start(): void {
  memory.copy(timeout, someTime(3000 * MS), 16);
  const tid = buffer(4);
  setUp(thread_spawn_v2(threadStart(), tid) == 0 && isFd(load<i32>(tid) + 3));
  for (let i = 0; i < 100 && atomic.load<i32>(state) == 0; i++) atomic.wait<i32>(state, 0, 20 * MS);
  setUp(atomic.load<i32>(state) == 1);
  for (let i = 0; i < 20 && atomic.load<i32>(state) == 1; i++) {
    atomic.wait<i32>(state, 1, 50 * MS);
    succeeds(futex_wake(futex, tid));
  }
  atomic.wait<i32>(state, 1, 200 * MS);
  check(1, atomic.load<i32>(state) == 2);
  check(2, load<u8>(woken) == 1);
  exit(0);
}
