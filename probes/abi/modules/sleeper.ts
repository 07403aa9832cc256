// claim: A program that sleeps for ten seconds and exits 42.

import { exit } from "../check";
import { MS, thread_sleep } from "../wasix_32v1";

export function _start(): void {
  thread_sleep(10_000 * MS);
  exit(42);
}
