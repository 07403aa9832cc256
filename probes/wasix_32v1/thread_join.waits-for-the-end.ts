// claim: thread_join returns after the thread has ended, not before
// weight: ordinary
// matters: Thread::join in early Rust std for WASIX (thread.rs), where today's pthread_join waits by futex: who reads a thread's result before its end reads half of it.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_join
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { MS, thread_join, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const done = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.wait<i32>(done, 0, 150 * MS);
  atomic.store<i32>(done, 1);
}

export function _start(): void {
  const tid = buffer(4);
  setUp(thread_spawn_v2(threadStart(), tid) == 0);
  succeeds(thread_join(load<i32>(tid)));
  check(1, atomic.load<i32>(done) == 1);
  exit(0);
}
