// claim: thread_exit ends the thread that calls it, and the process goes on
// weight: ordinary
// matters: pthread_exit in wasix-libc (pthread_create.c) ends with it; a process that ends too loses the work of all others.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_exit (noreturn)
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { MS, thread_exit, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const state = memory.data(4);
const pause = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(state, 1);
  atomic.notify(state);
  thread_exit(0);
  atomic.store<i32>(state, 2);
}

export function _start(): void {
  setUp(thread_spawn_v2(threadStart(), buffer(4)) == 0);
  for (let i = 0; i < 100 && atomic.load<i32>(state) == 0; i++) atomic.wait<i32>(state, 0, 20 * MS);
  setUp(atomic.load<i32>(state) != 0);
  atomic.wait<i32>(pause, 0, 200 * MS);
  check(1, atomic.load<i32>(state) == 1);
  exit(0);
}
