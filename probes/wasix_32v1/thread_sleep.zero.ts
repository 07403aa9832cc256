// claim: thread_sleep of no time returns within a second, and one of 30 ms behind it after at least 27
// weight: unusual
// matters: sleep(0) gives way to others; one that waits for ever, or leaves a timer behind, stops the program.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_sleep

import { check, exit, succeeds } from "../abi/check";
import { MS, now, thread_sleep } from "../abi/wasix_32v1";

export function _start(): void {
  const before = now();
  succeeds(thread_sleep(0));
  const between = now();
  succeeds(thread_sleep(30 * MS));
  check(1, between - before < 1000 * MS);
  check(2, now() - between >= 27 * MS);
  exit(0);
}
