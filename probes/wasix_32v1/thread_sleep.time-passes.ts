// claim: thread_sleep of 50 ms returns after at least 45 ms
// weight: ordinary
// matters: The wasix crate (wasix-abi-rust) passes thread_sleep on in nanoseconds: a retry loop that does not wait floods its server.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_sleep (timestamp: nanoseconds)

import { check, exit, succeeds } from "../abi/check";
import { MS, now, thread_sleep } from "../abi/wasix_32v1";

export function _start(): void {
  const before = now();
  succeeds(thread_sleep(50 * MS));
  check(1, now() - before >= 45 * MS);
  exit(0);
}
