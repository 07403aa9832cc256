// claim: epoll_wait reports an event descriptor that is written to
// weight: ordinary
// matters: The Waker of mio for WASIX (src/sys/wasi/waker.rs) writes to an event descriptor to interrupt select; without it tokio's spawn from another thread is not noticed until some socket moves.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_wait; wasmer lib/wasix fd_event.rs
// How libuv and tokio wake a waiting event loop.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, EPOLLIN, epoll_create, epoll_ctl, epoll_wait, epollEvent, fd_event, isFd, MS, write } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fd = buffer(4);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_event(0, 0, fd) == 0 && isFd(load<i32>(fd)));
  setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, load<i32>(fd), epollEvent(EPOLLIN, load<i32>(fd), 78)) == 0);
  const one = buffer(8);
  store<u64>(one, 1);
  setUp(write(load<i32>(fd), one, 8));
  const events = buffer(64);
  const count = buffer(4);
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 2000 * MS, count));
  check(1, load<i32>(count) == 1);
  check(2, (load<i32>(events) & EPOLLIN) != 0 && load<u64>(events, 24) == 78);
  exit(0);
}
