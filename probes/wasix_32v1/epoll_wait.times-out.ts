// claim: epoll_wait on an empty pipe with a timeout of 50 ms reports no event after at least 45 ms
// weight: ordinary
// matters: select in mio for WASIX (src/sys/wasi/epoll.rs) passes nanoseconds and drives tokio's timers; a host that counts otherwise makes tokio::time::sleep return early or a thousand times too late.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_wait: param timeout $timestamp (nanoseconds), result "The number of events returned"

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, EPOLLIN, epoll_create, epoll_ctl, epoll_wait, epollEvent, fd_pipe, isFd, MS, now } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fds = buffer(8);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  const epfd = load<i32>(epoll);
  const readEnd = load<i32>(fds);
  setUp(epoll_ctl(epfd, EPOLL_ADD, readEnd, epollEvent(EPOLLIN, readEnd, 77)) == 0);
  const events = buffer(64);
  const count = buffer(4);
  const before = now();
  succeeds(epoll_wait(epfd, events, 2, 50 * MS, count));
  const after = now();
  check(1, load<i32>(count) == 0);
  check(2, after - before >= 45 * MS);
  exit(0);
}
