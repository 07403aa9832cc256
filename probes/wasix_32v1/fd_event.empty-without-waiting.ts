// claim: reading an empty event descriptor that does not wait is EAGAIN
// weight: ordinary
// matters: Waker in mio for WASIX (src/sys/wasi/waker.rs) makes its descriptor non-blocking at once, and Poller::clear_notification of polling reads it when it may be empty; a read that waits stops the event loop.
// source: eventfd(2): EAGAIN if the counter is zero and the descriptor is non-blocking; wakers of event loops

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { doNotWait, EAGAIN } from "../abi/network";
import { fd_event, isFd, read, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const value = buffer(8);
  const one = buffer(8);
  succeeds(fd_event(0, 0, fd));
  check(1, isFd(load<i32>(fd)));
  store<u64>(one, 1);
  check(2, write(load<i32>(fd), one, 8) && read(load<i32>(fd), one, 8) == 8);
  doNotWait(load<i32>(fd));
  const got = read(load<i32>(fd), value, 8);
  check(3, got == -EAGAIN);
  check(4, untouched(value, 8));
  exit(0);
}
