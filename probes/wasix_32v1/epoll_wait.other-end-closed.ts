// claim: epoll_wait reports a pipe whose write end was closed
// weight: ordinary
// when: world a pipe whose other end is closed
// matters: tokio's ChildStdout waits through mio's select (src/sys/wasi/epoll.rs) for the end of a pipe; without this event wait_with_output never returns although the child has ended.
// source: epoll_ctl(2): EPOLLHUP is always reported; how an event loop learns that a child is done writing
// wasmer held this in 4 and 5. Since 6 a pipe tells its reader of writes alone (lib/virtual-fs/src/pipe.rs), not that the
// writer is gone.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_close } from "../abi/wasi_snapshot_preview1";
import { EPOLL_ADD, epoll_create, epoll_ctl, epoll_wait, epollEvent, EPOLLIN, fd_pipe, isFd, MS } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  const events = buffer(64);
  const count = buffer(4);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, load<i32>(fds), epollEvent(EPOLLIN, load<i32>(fds), 9)) == 0);
  setUp(fd_close(load<i32>(fds, 4)) == 0);
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 1000 * MS, count));
  check(1, load<i32>(count) == 1 && load<u64>(events, 24) == 9);
  exit(0);
}
