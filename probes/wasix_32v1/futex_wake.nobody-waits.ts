// claim: futex_wake says "nobody woken" when no thread waits
// weight: unusual
// matters: RwLock in Rust's std (sync/rwlock/futex.rs) wakes a writer and turns to the readers if none was there; a host that always says "woken" leaves the readers asleep.
// source: wasix-org/wasix-witx wasix_v1.witx, futex_wake
// wasmer says "woken" always. An old wasix-libc loops until it hears that; a newer one does not look.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { futex_wake } from "../abi/wasix_32v1";

export function _start(): void {
  const futex = buffer(4);
  const woken = buffer(1);
  succeeds(futex_wake(futex, woken));
  check(1, load<u8>(woken) == 0);
  exit(0);
}
