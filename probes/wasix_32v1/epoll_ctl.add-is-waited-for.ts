// claim: a descriptor added by epoll_ctl is reported by epoll_wait when it is ready
// weight: ordinary
// matters: Selector::register in mio for WASIX (src/sys/wasi/epoll.rs) adds each socket so; where it is not watched, the tokio task that waits for it never runs again.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_ctl; wasix-libc epoll.c passes the numbers of epoll(7)
// The write end of an empty pipe is always ready for writing.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, EPOLLOUT, epoll_create, epoll_ctl, epoll_wait, epollEvent, fd_pipe, isFd, MS } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const epfd = load<i32>(epoll);
  const writeEnd = load<i32>(fds, 4);
  succeeds(epoll_ctl(epfd, EPOLL_ADD, writeEnd, epollEvent(EPOLLOUT, writeEnd, 5)));
  const events = buffer(64);
  const count = buffer(4);
  setUp(epoll_wait(epfd, events, 2, 1000 * MS, count) == 0);
  check(1, load<i32>(count) == 1);
  check(2, (load<i32>(events) & EPOLLOUT) != 0 && load<u64>(events, 24) == 5);
  exit(0);
}
