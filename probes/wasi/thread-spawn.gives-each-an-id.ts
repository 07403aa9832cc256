// claim: thread-spawn gives each thread an id of its own, above 0 and at most 0x1fffffff
// weight: ordinary
// matters: pthread_create of wasi-libc (pthread_create.c) keeps it as the thread's tid and takes a negative number for an error; two equal ones break every lock that names its owner.
// source: WebAssembly/wasi-threads wasi-threads.abi.md, thread-spawn; README.md: 1 to 0x1FFFFFFF
// timeout: 10000
// build: threads

import { check, exit } from "../abi/check";

// @ts-ignore: decorator
@external("wasi", "thread-spawn")
declare function thread_spawn(start_arg: i32): i32;

export function wasi_thread_start(tid: i32, start_arg: i32): void {}

export function _start(): void {
  const one = thread_spawn(1);
  const two = thread_spawn(2);
  check(1, one > 0 && one <= 0x1fffffff);
  check(2, two > 0 && two <= 0x1fffffff);
  check(3, one != two);
  exit(0);
}
