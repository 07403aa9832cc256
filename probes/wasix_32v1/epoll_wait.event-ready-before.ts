// claim: epoll_wait reports an event descriptor that had a value before it was added
// weight: unusual
// when: world an event that was ready before it was added
// matters: Poller::wait of Rust's polling for WASIX reads its notifier and then arms it anew; a notify between the two leaves a count before the arming, and would be lost.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_wait; epoll(7): level-triggered unless EPOLLET is asked for
// As with pipe-ready-before, wasmer held this in 4 and 5, and not since 6.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EPOLL_ADD, EPOLLIN, epoll_create, epoll_ctl, epoll_wait, epollEvent, fd_event, isFd, MS } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const fd = buffer(4);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(fd_event(1, 0, fd) == 0 && isFd(load<i32>(fd)));
  setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, load<i32>(fd), epollEvent(EPOLLIN, load<i32>(fd), 78)) == 0);
  const events = buffer(64);
  const count = buffer(4);
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 2000 * MS, count));
  check(1, load<i32>(count) == 1);
  check(2, (load<i32>(events) & EPOLLIN) != 0 && load<u64>(events, 24) == 78);
  exit(0);
}
