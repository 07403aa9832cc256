// claim: epoll_wait reports a pipe that had bytes before it was added
// weight: ordinary
// when: world a pipe that was ready before it was added
// matters: epoll_wait in wasix-libc (musl/src/linux/epoll.c) promises what Linux does; tokio registers a child's stdout after the start, and output written before that would never be read.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_wait and typenames.witx epoll_event, epoll_data
// wasmer held this in 4 and 5. Since 6 it hears only of what happens after the add: of a descriptor that is added it asks
// whether it can be written (lib/wasix/src/os/epoll/mod.rs), never whether there is something to read.

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
  setUp(write(load<i32>(fds, 4), fds, 4));
  setUp(epoll_ctl(epfd, EPOLL_ADD, readEnd, epollEvent(EPOLLIN, readEnd, 77)) == 0);
  const events = buffer(64);
  const count = buffer(4);
  succeeds(epoll_wait(epfd, events, 2, 2000 * MS, count));
  check(1, load<i32>(count) == 1);
  check(2, (load<i32>(events) & EPOLLIN) != 0);
  check(3, load<i32>(events, 12) == readEnd);
  check(4, load<u64>(events, 24) == 77);
  exit(0);
}
