// claim: epoll_ctl adding the same descriptor twice fails with EEXIST
// weight: unusual
// matters: Event loops such as libevent's epoll.c turn EEXIST into a modify; if the second add succeeds silently, one descriptor may be reported twice with two different data.
// source: wasmer lib/wasix os/epoll: prepare_add gives Errno::Exist (epoll_ctl(2))

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { EPOLL_ADD, EPOLLIN, epoll_create, epoll_ctl, epollEvent, fd_pipe, isFd } from "../abi/wasix_32v1";

const EEXIST = 20;

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const epfd = load<i32>(epoll);
  const readEnd = load<i32>(fds);
  const event = epollEvent(EPOLLIN, readEnd, 6);
  setUp(epoll_ctl(epfd, EPOLL_ADD, readEnd, event) == 0);
  failsWith(epoll_ctl(epfd, EPOLL_ADD, readEnd, event), EEXIST);
  exit(0);
}
