// claim: after a modify by epoll_ctl the event carries the new data
// weight: ordinary
// matters: Selector::reregister in mio for WASIX (src/sys/wasi/epoll.rs) gives a socket a new token so; with the old one the event wakes the wrong task, or none.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_ctl; wasix-libc epoll.c passes the numbers of epoll(7)

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, EPOLL_MOD, EPOLLIN, epoll_create, epoll_ctl, epoll_wait, epollEvent, fd_pipe, isFd, MS, write } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const epfd = load<i32>(epoll);
  const readEnd = load<i32>(fds);
  const events = buffer(64);
  const count = buffer(4);
  setUp(epoll_ctl(epfd, EPOLL_ADD, readEnd, epollEvent(EPOLLIN, readEnd, 6)) == 0);
  succeeds(epoll_ctl(epfd, EPOLL_MOD, readEnd, epollEvent(EPOLLIN, readEnd, 7)));
  setUp(write(load<i32>(fds, 4), fds, 4));
  setUp(epoll_wait(epfd, events, 2, 1000 * MS, count) == 0);
  check(1, load<i32>(count) == 1);
  check(2, load<u64>(events, 24) == 7);
  exit(0);
}
