// claim: A spawned thread can wake one that waits in memory.atomic.wait32
// weight: ordinary
// matters: pthread_mutex_lock and pthread_join of wasi-libc (__timedwait.c, pthread_join.c) wait by memory.atomic.wait32; without the wake they hang.
// source: WebAssembly/wasi-threads README.md: threads operate on the same memory and synchronize with atomic instructions; pthread_join of wasi-libc waits so
// timeout: 10000
// build: threads

import { check, exit } from "../abi/check";

// @ts-ignore: decorator
@external("wasi", "thread-spawn")
declare function thread_spawn(start_arg: i32): i32;

// Not memory.data: the new thread is a new instance, and that writes the data segments over again.
const shared: usize = (__heap_base + 15) & ~15;

export function wasi_thread_start(tid: i32, start_arg: i32): void {
  atomic.store<i32>(shared, 1);
  atomic.notify(shared, 1);
}

export function _start(): void {
  check(1, thread_spawn(0) > 0);
  // 0: woken, 1: the thread was faster, 2: timed out
  check(2, atomic.wait<i32>(shared, 0, 5_000_000_000) != 2);
  check(3, atomic.load<i32>(shared) == 1);
  exit(0);
}
