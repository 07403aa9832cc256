// claim: epoll_wait reports a pipe that has bytes, with the data given at epoll_ctl
// weight: ordinary
// matters: event::token in mio for WASIX (src/sys/wasi/epoll.rs) reads data2 of what was registered to find the task; with other data tokio wakes the wrong one, or reads wild memory.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_wait and typenames.witx epoll_event, epoll_data
// libuv, tokio and asyncio on WASIX wait with it.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, EPOLLIN, epoll_create, epoll_ctl, epoll_wait, epollEvent, fd_pipe, isFd, MS, write } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const epfd = load<i32>(epoll);
  const readEnd = load<i32>(fds);
  setUp(epoll_ctl(epfd, EPOLL_ADD, readEnd, epollEvent(EPOLLIN, readEnd, 77)) == 0);
  setUp(write(load<i32>(fds, 4), fds, 4));
  const events = buffer(64);
  const count = buffer(4);
  succeeds(epoll_wait(epfd, events, 2, 2000 * MS, count));
  check(1, load<i32>(count) == 1);
  check(2, (load<i32>(events) & EPOLLIN) != 0);
  check(3, load<i32>(events, 12) == readEnd);
  check(4, load<u64>(events, 24) == 77);
  exit(0);
}
