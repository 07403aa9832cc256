// claim: while one thread sleeps for 100 ms another runs
// weight: ordinary
// matters: The wasix crate (wasix-abi-rust) passes thread_sleep on; a sleeper that holds up the others makes a spinner or a heartbeat stop.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_sleep: sends the current thread to sleep
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { MS, now, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const ran = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(ran, 1);
}

export function _start(): void {
  setUp(thread_spawn_v2(threadStart(), buffer(4)) == 0);
  const before = now();
  do succeeds(thread_sleep(100 * MS)); while (atomic.load<i32>(ran) == 0 && now() - before < 2000 * MS);
  check(1, atomic.load<i32>(ran) == 1);
  check(2, now() - before >= 95 * MS);
  exit(0);
}
