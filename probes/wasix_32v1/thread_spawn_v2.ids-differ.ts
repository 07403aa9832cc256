// claim: threads that run at the same time have different ids, none of them that of the main thread
// weight: ordinary
// matters: pthread_self in wasix-libc (pthread_create.c): two threads of one id both take a lock that is owned by that id.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_spawn_v2; pthread_self
// build: threads

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { MS, thread_id, thread_spawn_v2, threadStart } from "../abi/wasix_32v1";

const go = memory.data(4);

export function wasi_thread_start(tid: i32, start: i32): void {
  atomic.wait<i32>(go, 0, 3000 * MS);
}

export function _start(): void {
  const tids = buffer(12);
  const main = buffer(4);
  setUp(thread_id(main) == 0);
  for (let i = 0; i < 3; i++) succeeds(thread_spawn_v2(threadStart(), tids + (i << 2)));
  const one = load<i32>(tids);
  const two = load<i32>(tids, 4);
  const three = load<i32>(tids, 8);
  atomic.store<i32>(go, 1);
  atomic.notify(go);
  check(1, one != UNTOUCHED_32 && two != UNTOUCHED_32 && three != UNTOUCHED_32);
  check(2, one != two && two != three && one != three);
  check(3, one != load<i32>(main) && two != load<i32>(main) && three != load<i32>(main));
  exit(0);
}
