// claim: a descriptor deleted by epoll_ctl is no longer reported
// weight: ordinary
// matters: Selector::deregister in mio for WASIX (src/sys/wasi/epoll.rs) counts on it; a late event would carry the token of a connection that tokio has already freed.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_ctl; wasix-libc epoll.c passes the numbers of epoll(7)

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, EPOLL_DEL, EPOLLIN, epoll_create, epoll_ctl, epoll_wait, epollEvent, fd_pipe, isFd, MS, write } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const epfd = load<i32>(epoll);
  const readEnd = load<i32>(fds);
  const event = epollEvent(EPOLLIN, readEnd, 6);
  const count = buffer(4);
  setUp(epoll_ctl(epfd, EPOLL_ADD, readEnd, event) == 0);
  setUp(write(load<i32>(fds, 4), fds, 4));
  setUp(epoll_wait(epfd, buffer(64), 2, 1000 * MS, count) == 0 && load<i32>(count) == 1);
  succeeds(epoll_ctl(epfd, EPOLL_DEL, readEnd, event));
  setUp(write(load<i32>(fds, 4), fds, 4));
  setUp(epoll_wait(epfd, buffer(64), 2, 50 * MS, count) == 0);
  check(1, load<i32>(count) == 0);
  exit(0);
}
