// claim: futex_wake_all of an address where a thread waits says that it woke one
// weight: unusual
// matters: futex_wake_all in Rust's std for WASIX promises true where a thread slept; code that falls back to another way of waking on false would wake it twice.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wake_all: result bool
// build: threads

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { futex_wait, futex_wake_all, MS, someTime, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const futex = memory.data(4);
const timeout = memory.data(16);
const flag = memory.data(4);
const waiting = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(waiting, 1);
  futex_wait(futex, 0, timeout, flag);
}

export function _start(): void {
  const out = buffer(4);
  memory.copy(timeout, someTime(1500 * MS), 16);
  setUp(thread_spawn_v2(threadStart(), out) == 0);
  for (let i = 0; i < 100 && atomic.load<i32>(waiting) == 0; i++) thread_sleep(10 * MS);
  setUp(atomic.load<i32>(waiting) == 1);
  thread_sleep(200 * MS);
  store<i32>(out, UNTOUCHED_32);
  succeeds(futex_wake_all(futex, out));
  check(1, load<u8>(out) == 1);
  exit(0);
}
