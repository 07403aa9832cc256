// claim: epoll_ctl that adds a descriptor that is not open is EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: Python's selectors.EpollSelector and tokio's AsyncFd report a closed descriptor at registration; without EBADF the program waits for ever for something that cannot come.
// source: epoll_ctl(2): EBADF

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { EPOLL_ADD, epoll_create, epoll_ctl, epollEvent, EPOLLIN, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  failsWith(epoll_ctl(load<i32>(epoll), EPOLL_ADD, BAD_FD, epollEvent(EPOLLIN, BAD_FD, 1)), EBADF);
  exit(0);
}
