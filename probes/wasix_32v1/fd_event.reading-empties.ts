// claim: reading an event descriptor sets its count to zero: a second write gives only what came since
// weight: ordinary
// matters: Poller::clear_notification in Rust's polling for WASIX reads once and takes the wake-up as handled; a count that stays makes the event loop of async-io spin at full load.
// source: eventfd(2): the counter's value is reset to zero

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_event, isFd, read, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const value = buffer(8);
  const one = buffer(8);
  store<u64>(one, 1);
  succeeds(fd_event(5, 0, fd));
  check(1, isFd(load<i32>(fd)));
  check(2, read(load<i32>(fd), value, 8) == 8 && load<u64>(value) == 5);
  setUp(write(load<i32>(fd), one, 8));
  check(3, read(load<i32>(fd), value, 8) == 8 && load<u64>(value) == 1);
  exit(0);
}
