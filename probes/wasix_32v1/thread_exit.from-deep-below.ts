// claim: thread_exit ends a thread from within a call, and what stands behind it does not run
// weight: ordinary
// matters: pthread_exit in wasix-libc (pthread_create.c) frees the stack of a detached thread just before this call; whatever ran behind it would stand on freed memory.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_exit; pthread_exit
// build: threads

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { thread_exit, thread_join, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const reached = memory.data(4);

function below(depth: i32): i32 {
  if (depth == 0) {
    atomic.store<i32>(reached, 1);
    thread_exit(0);
    return 0;
  }
  const result = below(depth - 1) + 1;
  atomic.store<i32>(reached, 2);
  return result;
}

export function wasi_thread_start(tid: i32, start: i32): void {
  below(5);
}

export function _start(): void {
  const tid = buffer(4);
  setUp(thread_spawn_v2(threadStart(), tid) == 0 && load<i32>(tid) != UNTOUCHED_32);
  setUp(thread_join(load<i32>(tid)) == 0);
  check(1, atomic.load<i32>(reached) == 1);
  exit(0);
}
