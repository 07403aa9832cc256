// claim: a descriptor of epoll_create can be closed, and epoll_wait of it is then EBADF
// weight: unusual
// matters: Selector's drop in mio for WASIX closes it; a host that keeps it alive leaks one for every tokio runtime that a test suite starts and ends.
// source: epoll_wait(2): EBADF

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { fd_close } from "../abi/wasi_snapshot_preview1";
import { epoll_create, epoll_wait, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  succeeds(epoll_create(epoll));
  check(1, isFd(load<i32>(epoll)));
  check(2, fd_close(load<i32>(epoll)) == 0);
  check(3, epoll_wait(load<i32>(epoll), buffer(64), 2, 0, buffer(4)) == EBADF);
  exit(0);
}
