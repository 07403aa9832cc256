// claim: futex_wait with a timeout of zero says at once that it was not woken
// weight: unusual
// matters: Condvar::wait_timeout and recv_timeout of Rust's std pass Some(0) for a deadline that has just passed; a host that takes zero for no timeout never comes back.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wait, param timeout

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { futex_wait, MS, now, someTime } from "../abi/wasix_32v1";

export function _start(): void {
  const futex = buffer(4);
  const woken = buffer(1);
  store<u32>(futex, 7);
  const before = now();
  succeeds(futex_wait(futex, 7, someTime(0), woken));
  check(1, load<u8>(woken) == 0);
  check(2, now() - before < 1000 * MS);
  exit(0);
}
