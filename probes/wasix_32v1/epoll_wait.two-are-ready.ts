// claim: epoll_wait reports two pipes that were written to, each with its own data
// weight: ordinary
// matters: select in mio for WASIX (src/sys/wasi/epoll.rs) registers edge-triggered, so each event comes once; if one of two is dropped, that connection of a tokio server hangs for good.
// source: epoll_wait(2)

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, epoll_create, epoll_ctl, epoll_wait, epollEvent, EPOLLIN, fd_pipe, isFd, MS, thread_sleep, write } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(16);
  const events = buffer(64);
  const count = buffer(4);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  for (let i = 0; i < 2; i++) {
    const pipe = fds + (i << 3);
    setUp(fd_pipe(pipe, pipe + 4) == 0 && isFd(load<i32>(pipe)));
    setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, load<i32>(pipe), epollEvent(EPOLLIN, load<i32>(pipe), i + 5)) == 0);
  }
  setUp(write(load<i32>(fds, 4), text("x"), 1) && write(load<i32>(fds, 12), text("y"), 1));
  thread_sleep(20 * MS);
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 2000 * MS, count));
  check(1, load<i32>(count) == 2);
  check(2, load<u64>(events, 24) + load<u64>(events, 32 + 24) == 11 && load<u64>(events, 24) != load<u64>(events, 56));
  exit(0);
}
