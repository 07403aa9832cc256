// claim: epoll_ctl takes the numbers of the specification: add is 0 and mod is 1
// weight: unusual
// matters: Bindings that a generator makes from the witx count from zero; where a host counts as Linux does, their add is refused and their modify adds.
// source: wasix-org/wasix-witx typenames.witx, enum epoll_ctl: add, mod, del
// wasix-libc passes 1 for add and 3 for mod, and wasmer changed over to that: to it 1 means add.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLLIN, epoll_create, epoll_ctl, epoll_wait, epollEvent, fd_pipe, isFd, MS, write } from "../abi/wasix_32v1";

const ADD = 0;
const MOD = 1;

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const epfd = load<i32>(epoll);
  const readEnd = load<i32>(fds);
  const events = buffer(64);
  const count = buffer(4);
  setUp(epoll_ctl(epfd, ADD, readEnd, epollEvent(EPOLLIN, readEnd, 6)) == 0);
  succeeds(epoll_ctl(epfd, MOD, readEnd, epollEvent(EPOLLIN, readEnd, 7)));
  setUp(write(load<i32>(fds, 4), fds, 4));
  setUp(epoll_wait(epfd, events, 2, 1000 * MS, count) == 0);
  check(1, load<i32>(count) == 1);
  check(2, load<u64>(events, 24) == 7);
  exit(0);
}
