// claim: epoll_ctl modifying a descriptor that was never added fails with ENOENT
// weight: unusual
// matters: libevent's epoll.c turns ENOENT at a modify into an add; if the modify succeeds without effect, a descriptor that was closed and opened anew is never watched.
// source: wasmer lib/wasix os/epoll: prepare_mod gives Errno::Noent (epoll_ctl(2))

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { EPOLL_MOD, EPOLLIN, epoll_create, epoll_ctl, epollEvent, fd_pipe, isFd } from "../abi/wasix_32v1";

const ENOENT = 44;

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const epfd = load<i32>(epoll);
  const readEnd = load<i32>(fds);
  failsWith(epoll_ctl(epfd, EPOLL_MOD, readEnd, epollEvent(EPOLLIN, readEnd, 6)), ENOENT);
  exit(0);
}
