// claim: thread_join of two threads, one after the other, returns when both have ended
// weight: ordinary
// matters: Thread::join in early Rust std for WASIX (thread.rs), where today's pthread_join waits by futex: a pool that joins worker after worker hangs on those that ended first.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_join
// build: threads

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { MS, thread_join, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const ended = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  thread_sleep(60 * MS);
  atomic.add<i32>(ended, 1);
}

export function _start(): void {
  const tids = buffer(8);
  const start = threadStart();
  setUp(thread_spawn_v2(start, tids) == 0 && thread_spawn_v2(start, tids + 4) == 0);
  setUp(load<i32>(tids) != UNTOUCHED_32);
  succeeds(thread_join(load<i32>(tids)));
  succeeds(thread_join(load<i32>(tids, 4)));
  check(1, atomic.load<i32>(ended) == 2);
  exit(0);
}
