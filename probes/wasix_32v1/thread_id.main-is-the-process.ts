// claim: thread_id in the main thread equals proc_id
// weight: unusual
// matters: A program finds out by gettid() == getpid() whether it runs in the main thread, as crash handlers do.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_id

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { proc_id, thread_id } from "../abi/wasix_32v1";

export function _start(): void {
  const tid = buffer(4);
  const pid = buffer(4);
  setUp(proc_id(pid) == 0 && load<i32>(pid) != UNTOUCHED_32);
  succeeds(thread_id(tid));
  check(1, load<i32>(tid) == load<i32>(pid));
  exit(0);
}
