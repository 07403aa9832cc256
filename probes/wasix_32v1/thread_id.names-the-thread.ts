// claim: thread_id in a thread is the id that thread_spawn_v2 returned, and another than in the main thread
// weight: ordinary
// matters: pthread_kill in wasix-libc signals the id that spawning returned, and _Fork.c keeps the one of thread_id: with two numbers for one thread the signal reaches nobody.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_id
// build: threads

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { MS, thread_id, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const own = memory.data(4);
const done = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  store<i32>(own, UNTOUCHED_32);
  atomic.store<i32>(done, thread_id(own) == 0 ? 1 : 2);
  atomic.notify(done);
}

export function _start(): void {
  const main = buffer(4);
  const tid = buffer(4);
  succeeds(thread_id(main));
  check(1, load<i32>(main) != UNTOUCHED_32);
  setUp(thread_spawn_v2(threadStart(), tid) == 0);
  for (let i = 0; i < 100 && atomic.load<i32>(done) == 0; i++) atomic.wait<i32>(done, 0, 20 * MS);
  setUp(atomic.load<i32>(done) != 0);
  check(2, atomic.load<i32>(done) == 1);
  check(3, load<i32>(own) == load<i32>(tid));
  check(4, load<i32>(own) != load<i32>(main));
  exit(0);
}
