// claim: futex_wake_all of an address where nobody waits says that it woke none
// weight: unusual
// matters: futex_wake_all in Rust's std for WASIX hands the answer on as whether it woke somebody; a scheduler that counts on that would wait for threads which never slept.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wake_all: result bool

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { futex_wake_all } from "../abi/wasix_32v1";

export function _start(): void {
  const futex = buffer(4);
  const woken = buffer(1);
  succeeds(futex_wake_all(futex, woken));
  check(1, load<u8>(woken) == 0);
  exit(0);
}
