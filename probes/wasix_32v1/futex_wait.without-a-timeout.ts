// claim: futex_wait with no timeout waits until it is woken, and says so
// weight: ordinary
// matters: __wasilibc_futex_wait_wasix in wasix-libc (libc-bottom-half/sources/__wasilibc_futex.c) reads "not woken" as ETIMEDOUT; pthread_join and pthread_mutex_lock would time out where no time was given.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wait: returns true in all cases but a timeout; wasix-libc __wait.c
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { futex_wait, futex_wake, MS, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const futex = memory.data(4);
const none = memory.data(16);
const flag = memory.data(4);
const waiting = memory.data(4);
const gone = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(waiting, 1);
  const errno = futex_wait(futex, 0, none, flag);
  atomic.store<i32>(gone, errno == 0 && load<u8>(flag) == 1 ? 1 : 2);
}

export function _start(): void {
  const woken = buffer(4);
  setUp(thread_spawn_v2(threadStart(), woken) == 0);
  for (let i = 0; i < 100 && atomic.load<i32>(waiting) == 0; i++) thread_sleep(10 * MS);
  thread_sleep(100 * MS);
  check(1, atomic.load<i32>(waiting) == 1 && atomic.load<i32>(gone) == 0);
  for (let i = 0; i < 50 && atomic.load<i32>(gone) == 0; i++) {
    setUp(futex_wake(futex, woken) == 0);
    thread_sleep(20 * MS);
  }
  check(2, atomic.load<i32>(gone) == 1);
  exit(0);
}
