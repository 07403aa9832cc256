// claim: epoll_wait reports a connection when the peer has written to it
// weight: ordinary
// matters: select in mio for WASIX (src/sys/wasi/epoll.rs) wakes the tokio task whose TcpStream has something to read; without this event every request to a hyper or axum server hangs.
// source: wasix-org/wasix-witx wasix_v1.witx, epoll_wait; every server with an event loop, such as tokio's

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection, doNotWait } from "../abi/network";
import { EPOLL_ADD, epoll_create, epoll_ctl, epoll_wait, epollEvent, EPOLLIN, isFd, MS, write } from "../abi/wasix_32v1";

export function _start(): void {
  const epoll = buffer(4);
  const events = buffer(64);
  const count = buffer(4);
  const pair = connection();
  const reader = load<i32>(pair, 4);
  doNotWait(reader);
  setUp(epoll_create(epoll) == 0 && isFd(load<i32>(epoll)));
  setUp(epoll_ctl(load<i32>(epoll), EPOLL_ADD, reader, epollEvent(EPOLLIN, reader, 78)) == 0);
  setUp(write(load<i32>(pair), text("x"), 1));
  succeeds(epoll_wait(load<i32>(epoll), events, 2, 2000 * MS, count));
  check(1, load<i32>(count) == 1 && load<u64>(events, 24) == 78);
  check(2, (load<i32>(events) & EPOLLIN) != 0);
  exit(0);
}
