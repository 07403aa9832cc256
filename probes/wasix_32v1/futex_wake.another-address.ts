// claim: futex_wake of another address says that nobody waits there, and the thread waits on
// weight: unusual
// matters: Two mutexes that lie side by side in one Rust struct are two futexes; a host that mixes them up wakes the wrong thread, and the right one sleeps on.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wake: false if no thread was waiting on this futex
// build: threads

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { futex_wait, futex_wake, MS, someTime, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const futexes = memory.data(64);
const timeout = memory.data(16);
const flag = memory.data(4);
const waiting = memory.data(4);
const gone = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(waiting, 1);
  futex_wait(futexes, 0, timeout, flag);
  atomic.store<i32>(gone, 1);
}

export function _start(): void {
  const out = buffer(4);
  memory.copy(timeout, someTime(1500 * MS), 16);
  setUp(thread_spawn_v2(threadStart(), out) == 0);
  for (let i = 0; i < 100 && atomic.load<i32>(waiting) == 0; i++) thread_sleep(10 * MS);
  setUp(atomic.load<i32>(waiting) == 1);
  thread_sleep(200 * MS);
  store<i32>(out, UNTOUCHED_32);
  succeeds(futex_wake(futexes + 32, out));
  check(1, load<u8>(out) == 0);
  thread_sleep(100 * MS);
  check(2, atomic.load<i32>(gone) == 0);
  exit(0);
}
