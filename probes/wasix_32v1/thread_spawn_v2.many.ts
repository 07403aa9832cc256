// claim: sixteen threads that thread_spawn_v2 started all run
// weight: unusual
// matters: A web server starts a thread for each of its clients; a small limit ends the seventeenth.
// source: wasix-libc pthread_create.c
// build: threads

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { MS, thread_sleep, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const ran = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.add<i32>(ran, 1);
}

export function _start(): void {
  const tid = buffer(4);
  const start = threadStart();
  for (let i = 0; i < 16; i++) succeeds(thread_spawn_v2(start, tid));
  for (let i = 0; i < 200 && atomic.load<i32>(ran) < 16; i++) thread_sleep(10 * MS);
  check(1, atomic.load<i32>(ran) == 16);
  exit(0);
}
