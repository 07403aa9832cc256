// claim: thread-spawn runs wasi_thread_start in a new thread, with its id and the argument, on the same memory
// weight: ordinary
// matters: pthread_create of wasi-libc (pthread_create.c with wasi_thread_start.s) hands its stack and argument over so; Rust's std::thread stands on it.
// source: WebAssembly/wasi-threads wasi-threads.abi.md, start-arg
// timeout: 10000
// build: threads

import { check, exit, setUp } from "../abi/check";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

// @ts-ignore: decorator
@external("wasi", "thread-spawn")
declare function thread_spawn(start_arg: i32): i32;

// Not memory.data: the new thread is a new instance, and that writes the data segments over again.
const shared: usize = (__heap_base + 15) & ~15;

export function wasi_thread_start(tid: i32, start_arg: i32): void {
  atomic.store<i32>(shared, tid, 4);
  atomic.store<i32>(shared, start_arg, 8);
  atomic.store<i32>(shared, 1);
}

export function _start(): void {
  const tid = thread_spawn(4711);
  check(1, tid > 0);
  setUp(clock_time_get(1, 1, shared + 16) == 0);
  const start = load<u64>(shared, 16);
  while (atomic.load<i32>(shared) == 0) {
    setUp(clock_time_get(1, 1, shared + 16) == 0);
    check(2, load<u64>(shared, 16) - start < 5_000_000_000);
  }
  check(3, atomic.load<i32>(shared, 4) == tid);
  check(4, atomic.load<i32>(shared, 8) == 4711);
  exit(0);
}
