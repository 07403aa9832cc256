// claim: reading an event descriptor gives the initial value as eight bytes
// weight: ordinary
// matters: eventfd in wasix-libc (musl/src/linux/eventfd.c) passes its first argument on; a program that starts its counter at the number of free slots would wait for ever with zero.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_event, param initial_val (eventfd(2))

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_event, isFd, read } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const value = buffer(8);
  succeeds(fd_event(3, 0, fd));
  check(1, isFd(load<i32>(fd)));
  check(2, read(load<i32>(fd), value, 8) == 8);
  check(3, load<u64>(value) == 3);
  exit(0);
}
