// claim: thread_spawn runs the export wasi_thread_start in a thread of its own, with the id that it wrote
// weight: ordinary
// matters: pthread_create.c in wasix-libc of 2023 starts threads by this name: modules of that time still run.
// source: wasmerio/wasmer lib/wasix lib.rs: the earlier name of thread_spawn_v2; wasix-libc pthread_create.c of 2023
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { MS, thread_spawn, threadStart } from "../abi/wasix_32v1";

const seen = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(seen, tid);
  atomic.notify(seen);
}

export function _start(): void {
  const tid = buffer(4);
  succeeds(thread_spawn(threadStart(), tid));
  for (let i = 0; i < 100 && atomic.load<i32>(seen) == 0; i++) atomic.wait<i32>(seen, 0, 20 * MS);
  check(1, atomic.load<i32>(seen) != 0);
  check(2, load<i32>(tid) == atomic.load<i32>(seen));
  exit(0);
}
