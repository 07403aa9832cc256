// claim: a futex_wait of one thread returns "woken" when another thread wakes it
// weight: ordinary
// matters: futex_wait in Rust's std for WASIX (std/src/sys/pal/wasix/atomics/futex.rs) stands under Mutex, Condvar and thread::park; without the wake-up every contended lock is a deadlock.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wait
// build: threads
// Every pthread mutex and condition variable of wasix-libc.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { futex_wait, futex_wake, isFd, MS, someTime, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const futex = memory.data(4);
const unused = memory.data(4);
const pause = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  for (let i = 0; i < 20; i++) {
    atomic.wait<i32>(pause, 0, 50 * MS);
    futex_wake(futex, unused);
  }
}

export function _start(): void {
  const tid = buffer(4);
  const woken = buffer(1);
  const timeout = someTime(2000 * MS);
  setUp(thread_spawn_v2(threadStart(), tid) == 0 && isFd(load<i32>(tid) + 3));
  succeeds(futex_wait(futex, 0, timeout, woken));
  check(1, load<u8>(woken) == 1);
  exit(0);
}
