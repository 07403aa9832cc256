// claim: reading an event descriptor into less than eight bytes is EINVAL
// weight: unusual
// matters: A program that reads an eventfd into an int, a common slip, learns it from EINVAL as on Linux; a partial read would silently drop half the counter.
// source: eventfd(2): EINVAL

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { fd_event, isFd, read } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const value = buffer(8);
  succeeds(fd_event(5, 0, fd));
  check(1, isFd(load<i32>(fd)));
  check(2, read(load<i32>(fd), value, 4) == -EINVAL);
  exit(0);
}
