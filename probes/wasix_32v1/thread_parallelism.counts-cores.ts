// claim: thread_parallelism gives a number of cores between 1 and 4096
// weight: ordinary
// matters: sysconf(_SC_NPROCESSORS_ONLN) in wasix-libc, available_parallelism in Rust std: rayon starts as many threads, and none for 0.
// source: wasix-org/wasix-witx wasix_v1.witx, thread_parallelism
// sysconf(_SC_NPROCESSORS_ONLN), std::thread::available_parallelism.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { thread_parallelism } from "../abi/wasix_32v1";

export function _start(): void {
  const cores = buffer(4);
  succeeds(thread_parallelism(cores));
  check(1, load<u32>(cores) >= 1 && load<u32>(cores) <= 4096);
  exit(0);
}
