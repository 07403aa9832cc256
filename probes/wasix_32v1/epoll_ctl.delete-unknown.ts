// claim: epoll_ctl that deletes what was not added is ENOENT
// weight: unusual
// matters: libevent and Python's selectors unregister descriptors that were closed before and take ENOENT as done; success for what never was hides a registration lost elsewhere.
// source: epoll_ctl(2): ENOENT

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { epoll_create, epoll_ctl, EPOLL_DEL, epollEvent, EPOLLIN, fd_pipe, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  failsWith(epoll_ctl(load<i32>(epoll), EPOLL_DEL, load<i32>(fds), epollEvent(EPOLLIN, 1, 1)), ENOENT);
  exit(0);
}
