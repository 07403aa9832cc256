// claim: epoll_ctl of a descriptor that epoll_create did not make is EINVAL
// weight: unusual
// matters: A program that mixes up the two descriptors of epoll_ctl, or uses one after its number was given away, learns it from EINVAL; otherwise its event loop hangs silently.
// source: epoll_ctl(2): EINVAL

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { EPOLL_ADD, epoll_ctl, epollEvent, EPOLLIN, fd_pipe, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  failsWith(epoll_ctl(load<i32>(fds), EPOLL_ADD, load<i32>(fds, 4), epollEvent(EPOLLIN, 1, 1)), EINVAL);
  exit(0);
}
