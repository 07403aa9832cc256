// claim: thread_join of a thread that has ended returns at once
// weight: core
// source: wasix-org/wasix-witx wasix_v1.witx, thread_join
// build: threads

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { MS, now, thread_join, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const ran = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(ran, 1);
}

export function _start(): void {
  const tid = buffer(4);
  setUp(thread_spawn_v2(threadStart(), tid) == 0 && load<i32>(tid) != UNTOUCHED_32);
  for (let i = 0; i < 200 && atomic.load<i32>(ran) == 0; i++) thread_sleep(10 * MS);
  setUp(atomic.load<i32>(ran) == 1);
  thread_sleep(50 * MS);
  const before = now();
  succeeds(thread_join(load<i32>(tid)));
  check(1, now() - before < 1000 * MS);
  exit(0);
}
