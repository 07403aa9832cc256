// claim: an event descriptor made as a semaphore gives 1 at each read until it is used up
// weight: unusual
// matters: Programs that hand out jobs through eventfd with EFD_SEMAPHORE let each worker take one; a read that takes all leaves the other workers asleep with work to do.
// source: wasix-org/wasix-witx typenames.witx, eventfdflags: Semaphore is bit 0 (eventfd(2) EFD_SEMAPHORE)

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_event, isFd, read } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const value = buffer(8);
  succeeds(fd_event(2, 1, fd));
  check(1, isFd(load<i32>(fd)));
  check(2, read(load<i32>(fd), value, 8) == 8 && load<u64>(value) == 1);
  store<u64>(value, 0);
  check(3, read(load<i32>(fd), value, 8) == 8 && load<u64>(value) == 1);
  exit(0);
}
