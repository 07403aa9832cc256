// claim: wasi_thread_start gets the address of the start record that thread_spawn_v2 was given
// weight: ordinary
// matters: wasi_thread_start.s in wasix-libc loads the thread's stack from the record; another address makes it run on somebody else's.
// source: wasix-libc wasi_thread_start.s: loads the stack and tls_base from its second parameter
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { MS, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const seen = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.store<i32>(seen, start);
  atomic.notify(seen);
}

export function _start(): void {
  const start = threadStart();
  succeeds(thread_spawn_v2(start, buffer(4)));
  for (let i = 0; i < 100 && atomic.load<i32>(seen) == 0; i++) atomic.wait<i32>(seen, 0, 20 * MS);
  check(1, atomic.load<i32>(seen) != 0);
  check(2, atomic.load<u32>(seen) == <u32>start);
  exit(0);
}
