// claim: an event descriptor adds up what is written to it, and a read takes the whole sum
// weight: ordinary
// matters: eventfd_write and eventfd_read in wasix-libc (musl/src/linux/eventfd.c) are plain writes and reads of it; programs that count finished jobs this way would lose some of them.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_event (eventfd(2) without EFD_SEMAPHORE)
// An event loop (libuv, tokio) wakes itself with it.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_event, isFd, read, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const value = buffer(8);
  succeeds(fd_event(0, 0, fd));
  check(1, isFd(load<i32>(fd)));
  store<u64>(value, 5);
  check(2, write(load<i32>(fd), value, 8));
  store<u64>(value, 2);
  check(3, write(load<i32>(fd), value, 8));
  store<u64>(value, 0);
  check(4, read(load<i32>(fd), value, 8) == 8);
  check(5, load<u64>(value) == 7);
  exit(0);
}
