// claim: futex_wait does not wait when the value is another than expected, and does not report a timeout
// weight: ordinary
// matters: __wasilibc_futex_wait_wasix in wasix-libc (libc-bottom-half/sources/__wasilibc_futex.c) checks the value and then calls; an unlock in between would leave the thread asleep on a free mutex.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wait; wasmer futex_wait.rs
// The specification also says EINVAL for this (see the edge probe), so that answer is accepted here.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { futex_wait, MS, now, someTime } from "../abi/wasix_32v1";

const EINVAL = 28;

export function _start(): void {
  const futex = buffer(4);
  const woken = buffer(1);
  const timeout = someTime(2000 * MS);
  store<u32>(futex, 7);
  const before = now();
  const errno = futex_wait(futex, 8, timeout, woken);
  check(1, now() - before < 1000 * MS);
  if (errno == EINVAL) exit(0);
  succeeds(errno);
  check(2, load<u8>(woken) == 1);
  exit(0);
}
