// claim: epoll_wait of a descriptor that epoll_create did not make is EINVAL
// weight: unusual
// matters: An event loop whose descriptor was closed and whose number went to a pipe learns it from EINVAL; success without events makes it spin at full load.
// source: epoll_wait(2): EINVAL

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { epoll_wait, fd_pipe, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  failsWith(epoll_wait(load<i32>(fds), buffer(64), 2, 0, buffer(4)), EINVAL);
  exit(0);
}
