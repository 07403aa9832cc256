// claim: two calls of thread_parallelism give the same number, at least one
// weight: unusual
// matters: A pool that asks twice, for its threads and for its queues, must get one number.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_parallelism

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { thread_parallelism } from "../abi/wasix_32v1";

export function _start(): void {
  const first = buffer(4);
  const second = buffer(4);
  succeeds(thread_parallelism(first));
  succeeds(thread_parallelism(second));
  check(1, load<i32>(first) > 0 && load<i32>(first) != UNTOUCHED_32);
  check(2, load<i32>(first) == load<i32>(second));
  exit(0);
}
