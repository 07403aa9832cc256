// claim: thread_spawn_v2 runs wasi_thread_start on the same memory, with the thread id it returned
// weight: ordinary
// matters: pthread_create.c in wasix-libc, std::thread::spawn in Rust std for WASIX: rayon, tokio and Python's threading stand on it.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_spawn_v2
// build: threads
// pthread_create.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { MS, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const seen = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(seen, tid);
  atomic.notify(seen);
}

export function _start(): void {
  const tid = buffer(4);
  succeeds(thread_spawn_v2(threadStart(), tid));
  for (let i = 0; i < 100 && atomic.load<i32>(seen) == 0; i++) atomic.wait<i32>(seen, 0, 20 * MS);
  check(1, atomic.load<i32>(seen) != 0);
  check(2, atomic.load<i32>(seen) == load<i32>(tid));
  exit(0);
}
