// claim: thread_id in a thread gives the id that wasi_thread_start was called with
// weight: ordinary
// matters: pthread_create.c in wasix-libc keeps the id of wasi_thread_start and _Fork.c the one of thread_id; where they differ, a recursive mutex does not know its owner after a fork.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_id
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { MS, thread_id, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const given = memory.data(4);
const told = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  store<i32>(given, tid);
  atomic.store<i32>(told, thread_id(told) == 0 ? load<i32>(told) : -1);
  atomic.notify(told);
}

export function _start(): void {
  setUp(thread_spawn_v2(threadStart(), buffer(4)) == 0);
  for (let i = 0; i < 100 && atomic.load<i32>(told) == 0; i++) atomic.wait<i32>(told, 0, 20 * MS);
  setUp(atomic.load<i32>(told) != 0);
  check(1, load<i32>(given) == atomic.load<i32>(told));
  exit(0);
}
