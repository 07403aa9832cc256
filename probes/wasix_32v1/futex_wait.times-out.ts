// claim: futex_wait on an unchanged value with a timeout of 50 ms says "not woken" after at least 45 ms
// weight: ordinary
// matters: futex_wait in Rust's std for WASIX (std/src/sys/pal/wasix/atomics/futex.rs) returns false on a timeout only; park_timeout and recv_timeout would otherwise loop or never give up.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wait
// Every pthread_cond_timedwait of wasix-libc. The errno on timeout is 0.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { futex_wait, MS, now, someTime } from "../abi/wasix_32v1";

export function _start(): void {
  const futex = buffer(4);
  const woken = buffer(1);
  const timeout = someTime(50 * MS);
  store<u32>(futex, 7);
  const before = now();
  succeeds(futex_wait(futex, 7, timeout, woken));
  const after = now();
  check(1, load<u8>(woken) == 0);
  check(2, after - before >= 45 * MS);
  exit(0);
}
