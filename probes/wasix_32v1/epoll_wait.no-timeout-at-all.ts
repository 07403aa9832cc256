// claim: epoll_wait with a timeout of zero returns at once without an event
// weight: ordinary
// matters: tokio asks select in mio for WASIX (src/sys/wasi/epoll.rs) with no time at all while tasks are ready; a host that takes zero for no timeout stops them until a packet arrives.
// source: epoll_wait(2): a timeout of zero causes it to return immediately; a turn of an event loop that has work

import { buffer, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, epoll_create, epoll_ctl, epoll_wait, epollEvent, EPOLLIN, fd_pipe, isFd, MS, now } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  const events = buffer(64);
  const count = buffer(4);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, load<i32>(fds), epollEvent(EPOLLIN, load<i32>(fds), 1)) == 0);
  const before = now();
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 0, count));
  check(1, load<i32>(count) == 0 && untouched(events, 32));
  check(2, now() - before < 1000 * MS);
  exit(0);
}
