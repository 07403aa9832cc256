// claim: futex_wait fails with EINVAL when the value is another than expected
// weight: unusual
// matters: A libc written after the witx, where EINVAL means that the value moved on, tells a lost race from a wake-up by it; wasix-libc's __wasilibc_futex_wait_wasix would trap on it instead.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wait
// wasmer answers 0 and "woken", and wasix-libc (__wasilibc_futex_wait_wasix) traps on any errno.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { futex_wait, MS, someTime } from "../abi/wasix_32v1";

const EINVAL = 28;

export function _start(): void {
  const futex = buffer(4);
  store<u32>(futex, 7);
  failsWith(futex_wait(futex, 8, someTime(50 * MS), buffer(1)), EINVAL);
  exit(0);
}
